package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokensMax is how many tokens a sentence may have before it is cut.
const tokensMax = 400

// A splitter divides the tokens of a paragraph into sentences.
type splitter struct {
	text   string
	tokens []Token
	lower  bool // no capitals in the paragraph: they cannot show where sentences begin
}

// next returns the index behind the last token of the sentence that begins at
// token i.
func (p *splitter) next(i int) int {
	if i == 0 {
		if end := p.datelineEnd(); end > 0 && end < len(p.tokens) {
			return end
		}
	}
	for k := i; k < len(p.tokens); k++ {
		if !p.mayEnd(k) {
			continue
		}
		end := p.closers(k + 1)
		if end == len(p.tokens) || p.begins(k, end, end-i) {
			return end
		}
		k = end - 1
	}
	return len(p.tokens)
}

// datelineMax is how many tokens a dateline and the editor's notes behind it may have.
const datelineMax = 60

// datelineEnd returns the token behind the dateline of a dispatch and the editor's
// notes that follow its dash, "PORT AMES, 3 Jan 90 -- [Report] [Text]"; 0 if there
// are no such notes. They are a sentence of their own.
func (p *splitter) datelineEnd() int {
	dash := -1
	for i := 1; i < len(p.tokens) && i < datelineMax && dash < 0; i++ {
		switch p.tokens[i].Text {
		case "--", "—", "–":
			dash = i
		}
	}
	if dash < 0 {
		return 0
	}
	i, end := dash+1, 0
	for i < len(p.tokens) && p.tokens[i].Text == "[" {
		for i < len(p.tokens) && i < dash+datelineMax && p.tokens[i].Text != "]" {
			i++
		}
		if i == len(p.tokens) || p.tokens[i].Text != "]" {
			break
		}
		i++
		end = i
	}
	return end
}

// mayEnd reports whether a sentence may end with token k, closing marks aside.
func (p *splitter) mayEnd(k int) bool {
	s := p.tokens[k].Text
	switch s[len(s)-1] {
	case '.', '!', '?':
		return true
	}
	return strings.HasSuffix(s, "…") || s == "؟" || s == "。"
}

// closers returns the index behind the closing quotation marks and brackets that
// adjoin the end of a sentence, from token k on.
func (p *splitter) closers(k int) int {
	for k < len(p.tokens) {
		t := &p.tokens[k]
		switch t.Text {
		case "”", "’", "»", "›":
		case ")", "]", "}", "''":
			if t.Start != p.tokens[k-1].End {
				return k
			}
		case "\"", "'":
			if p.opens(k) {
				return k
			}
		case ".", "!", "?":
			if t.Start != p.tokens[k-1].End {
				return k
			}
		default:
			return k
		}
		k++
	}
	return k
}

// opens reports whether the straight quotation mark k opens a quotation: it has
// space or an opening mark before it, and none behind.
func (p *splitter) opens(k int) bool {
	t := &p.tokens[k]
	if k+1 == len(p.tokens) || p.tokens[k+1].Start != t.End {
		return false
	}
	if k == 0 || p.tokens[k-1].End != t.Start {
		return true
	}
	switch p.tokens[k-1].Text {
	case "(", "[", "{", "“", "‘", "—", "--", "-", "–", "\"", "``":
		return true
	}
	return false
}

// begins reports whether a new sentence begins at token end, after one of length
// tokens that may have ended with token k and its closing marks.
func (p *splitter) begins(k, end, length int) bool {
	mark := p.tokens[k].Text
	first := end
	for first < len(p.tokens)-1 && first < end+4 && isOpening(p.tokens[first].Text) {
		first++
	}
	next := p.tokens[first].Text
	r, _ := utf8.DecodeRuneInString(next)
	if !p.lower && unicode.IsLower(r) || strings.ContainsRune(",;:)]}%", r) {
		return false
	}
	spaced := p.tokens[end].Start > p.tokens[end-1].End
	if len(mark) > 1 && mark[0] != '.' && mark[0] != '!' && mark[0] != '?' && mark != "…" && mark[len(mark)-1] == '.' {
		return p.abbreviationEnds(mark, next, first > end, length)
	}
	if !spaced && !unicode.IsUpper(r) && r < utf8.RuneSelf && first == end {
		return false
	}
	// A question in quotation marks may be followed by its asker.
	if mark[0] != '.' && end > k+1 && p.speakerAt(first) {
		return false
	}
	return true
}

// abbreviationEnds reports whether an abbreviation ends the sentence, given the
// next word, whether an opening mark stands before that, and the tokens so far.
func (p *splitter) abbreviationEnds(mark, next string, opened bool, length int) bool {
	word := strings.ToLower(mark[:len(mark)-1])
	if length == 1 && isDigit(mark[0]) || len(word) == 1 {
		return false
	}
	if k := strings.LastIndexAny(word, "-/"); k >= 0 {
		word = word[k+1:]
	}
	if titles[word] || numbered[word] {
		return false
	}
	if opened || word == "etc" {
		return true
	}
	return starters[strings.ToLower(next)] && next != "I"
}

// speakerAt reports whether a name and a verb of saying begin at token k.
func (p *splitter) speakerAt(k int) bool {
	for n := 0; n < 5 && k+n < len(p.tokens); n++ {
		if speaking[p.tokens[k+n].Text] {
			return n > 0
		}
	}
	return false
}

// isOpening reports whether s may stand before the first word of a sentence.
func isOpening(s string) bool {
	switch s {
	case "“", "‘", "\"", "'", "``", "`", "(", "[", "{", "«", "-", "--", "—", "–", "•", "*", "...", "…", "¿", "¡":
		return true
	}
	return false
}

// pieceEnd returns where to cut a sentence of tokens i to end that is too long:
// behind the last comma, semicolon, or quotation mark that leaves a piece of at
// most tokensMax tokens, or else after exactly so many.
func (p *splitter) pieceEnd(i, end int) int {
	if end-i <= tokensMax {
		return end
	}
	for k := i + tokensMax - 1; k > i+tokensMax/2; k-- {
		switch p.tokens[k].Text {
		case ",", ";", "”", "''", "\"", ":", "—", "،":
			return k + 1
		}
	}
	return i + tokensMax
}
