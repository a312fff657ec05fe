package main

import (
	"math/rand/v2"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/syntax/model"
)

// settings are the choices of the training.
type settings struct {
	tagEpochs, moveEpochs, relEpochs int
	folds                            int
	bare                             float64 // share of sentences read without regard to capitals
	explore                          float64 // chance to follow a wrong move
	grain                            int     // rounding of the weights, in 127ths of the greatest
	tagLeast, moveLeast, relLeast    uint8
	lexiconLeast                     int
	mascEpochs                       int
	otherEpochs                      int
}

// defaults are the settings that the shipped weights are made with.
var defaults = settings{
	tagEpochs: 10, moveEpochs: 16, relEpochs: 6, folds: 5, bare: 0.1, explore: 0.9,
	grain:    5,
	tagLeast: 6, moveLeast: 10, relLeast: 6, lexiconLeast: 2, mascEpochs: 3, otherEpochs: 6,
}

// lexicon returns the words that occur in the sentences at least so often.
func lexicon(least int, sets ...[]sentence) model.Lexicon {
	counts := map[uint32]int{}
	x := model.NewLexicon()
	for _, set := range sets {
		for i := range set {
			for k := range set[i].words {
				w := &set[i].words[k]
				if counts[w.Form]++; counts[w.Form] == least {
					x.Add(w)
				}
			}
		}
	}
	return x
}

// view returns the words of a sentence, sometimes without regard to capitals.
func (o *settings) view(s *sentence, random *rand.Rand) []model.Word {
	if random.Float64() < o.bare {
		return s.bare
	}
	return s.words
}

// fitTagger fits the tagger of m. It goes over the main sentences in every
// epoch, over the others in the first ones only, so that where guidelines differ
// the main sentences have the last word.
func (o *settings) fitTagger(m *model.Model, main, other []sentence) {
	if other != nil {
		strict := newModel()
		o.fitTagger(strict, main, nil)
		other = soften(strict, other)
	}
	random := rand.New(rand.NewPCG(1, 2))
	m.TagLexicon = lexicon(o.lexiconLeast, main, other)
	p := newPerceptron(o.tagLeast)
	for epoch := -1; epoch < o.tagEpochs; epoch++ {
		order := pointers(main)
		if epoch < o.mascEpochs {
			order = append(order, pointers(other)...)
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			p.tagSentence(m, o.view(s, random), s, epoch < 0)
		}
	}
	m.Tags = p.table(o.grain)
}

// soften returns the sentences with the tags of m as a second choice wherever
// they differ, so that other guidelines and slips teach nothing. Documents that
// differ much are left out.
func soften(m *model.Model, set []sentence) []sentence {
	const agreeLeast = 0.85
	var scratch model.Scratch
	same, all := map[int]int{}, map[int]int{}
	soft := make([]sentence, len(set))
	for i, s := range set {
		alt := make([]int16, len(s.tags))
		for k, t := range m.Tag(s.words, &scratch) {
			alt[k] = int16(t)
			all[s.document]++
			if t == s.tags[k] || int16(t) == s.altTag[k] {
				same[s.document]++
			}
		}
		s.altTag = alt
		soft[i] = s
	}
	var kept []sentence
	for _, s := range soft {
		if float64(same[s.document]) >= agreeLeast*float64(all[s.document]) {
			kept = append(kept, s)
		}
	}
	return kept
}

// tagSentence learns from one sentence, or only counts its features.
func (p *perceptron) tagSentence(m *model.Model, words []model.Word, s *sentence, onlyCount bool) {
	c := model.TagContext{Words: words, Forms: m.TagLexicon.Forms(words), Tags: make([]uint8, len(words))}
	var out [model.Width]float32
	var features []uint32
	for i := range words {
		features = c.Features(features[:0], i)
		if onlyCount {
			p.count(features)
			c.Tags[i] = s.tags[i]
			continue
		}
		p.scores(features, out[:m.TagCount])
		guess, gold := best(out[:m.TagCount]), int(s.tags[i])
		if s.altTag != nil && s.altTag[i] >= 0 && out[s.altTag[i]] > out[gold] {
			gold = int(s.altTag[i])
		}
		p.clock++
		if guess != gold {
			p.update(features, gold, guess)
		}
		c.Tags[i] = uint8(guess)
	}
}

// pointers returns the addresses of the sentences.
func pointers(set []sentence) []*sentence {
	p := make([]*sentence, len(set))
	for i := range set {
		p[i] = &set[i]
	}
	return p
}

// best returns the index of the greatest value.
func best(values []float32) int {
	k := 0
	for i, v := range values {
		if v > values[k] {
			k = i
		}
	}
	return k
}

// guessTags tags each sentence of main with a tagger that did not learn from its
// document, since the parser must learn to live with the tagger's mistakes.
func (o *settings) guessTags(main, other []sentence) {
	jobs := make(chan int)
	done := make(chan bool)
	for range 2 {
		go func() {
			for fold := range jobs {
				o.guessFold(main, other, fold)
			}
			done <- true
		}()
	}
	for fold := range o.folds {
		jobs <- fold
	}
	close(jobs)
	<-done
	<-done
}

// guessFold tags the sentences of one fold.
func (o *settings) guessFold(main, other []sentence, fold int) {
	var rest []sentence
	for i := range main {
		if main[i].document%o.folds != fold {
			rest = append(rest, main[i])
		}
	}
	m := newModel()
	o.fitTagger(m, rest, other)
	var scratch model.Scratch
	for i := range main {
		if main[i].document%o.folds == fold {
			main[i].guessed = append([]uint8(nil), m.Tag(main[i].words, &scratch)...)
		}
	}
}

// newModel returns a model without weights.
func newModel() *model.Model {
	return &model.Model{
		TagCount: tagCount, RelCount: relCount, RootRel: uint8(syntax.Root),
		TagLexicon: model.NewLexicon(), TreeLexicon: model.NewLexicon(),
		Tags: model.NewTable(), Moves: model.NewTable(), Rels: model.NewTable(),
	}
}

// fitMoves fits the parser of m on the guessed tags. It goes over the main
// sentences in every epoch, over the others in the first ones only.
func (o *settings) fitMoves(m *model.Model, main, other []sentence) {
	random := rand.New(rand.NewPCG(3, 4))
	p := newPerceptron(o.moveLeast)
	var state model.State
	for epoch := -1; epoch < o.moveEpochs; epoch++ {
		order := pointers(main)
		if epoch < o.otherEpochs {
			order = append(order, pointers(other)...)
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			words := o.view(s, random)
			state.Reset(m.TreeLexicon.Forms(words), s.guessed)
			explore := o.explore
			if epoch < 1 {
				explore = 0
			}
			p.parseSentence(&state, s.heads, explore, random, epoch < 0)
		}
	}
	m.Moves = p.table(o.grain)
}

// parseSentence learns from one sentence, or only counts its features. After a
// wrong move it follows that move with the given chance, and learns what is then
// the best that can be done.
func (p *perceptron) parseSentence(state *model.State, gold []int32, explore float64, random *rand.Rand, onlyCount bool) {
	var out [3]float32
	var features []uint32
	for !state.Done() {
		features = state.Features(features[:0])
		if onlyCount {
			p.count(features)
		}
		p.scores(features, out[:])
		guess, good, least := -1, -1, 0
		for move := range out {
			if !state.Allowed(move) {
				continue
			}
			if guess < 0 || out[move] > out[guess] {
				guess = move
			}
			cost := state.Cost(move, gold)
			if good < 0 || cost < least || cost == least && out[move] > out[good] {
				good, least = move, cost
			}
		}
		p.clock++
		if guess != good && !onlyCount && state.Cost(guess, gold) > least {
			p.update(features, good, guess)
		}
		if state.Cost(guess, gold) > least && random.Float64() >= explore {
			guess = good
		}
		state.Make(guess)
	}
}

// fitRels fits the labeler of m on the trees given, where their heads are right.
func (o *settings) fitRels(m *model.Model, main []sentence, trees [][]int32) {
	random := rand.New(rand.NewPCG(5, 6))
	p := newPerceptron(o.relLeast)
	for epoch := -1; epoch < o.relEpochs; epoch++ {
		for _, i := range random.Perm(len(main)) {
			s := &main[i]
			heads := s.heads
			if random.Float64() < 0.7 {
				heads = trees[i]
			}
			p.labelSentence(m, o.view(s, random), heads, s, epoch < 0)
		}
	}
	m.Rels = p.table(o.grain)
}

// labelSentence learns from one sentence, or only counts its features.
func (p *perceptron) labelSentence(m *model.Model, words []model.Word, heads []int32, s *sentence, onlyCount bool) {
	var c model.ArcContext
	var out [model.Width]float32
	var features []uint32
	rels := make([]uint8, len(words))
	c.Reset(m.TreeLexicon.Forms(words), s.guessed, heads, rels)
	for i := range words {
		rels[i] = m.RootRel
		if int(heads[i]) == len(words) {
			continue
		}
		features = c.Features(features[:0], int32(i))
		if onlyCount {
			p.count(features)
		}
		p.scores(features, out[:m.RelCount])
		guess := best(out[:m.RelCount])
		rels[i] = uint8(guess)
		p.clock++
		if gold := int(s.rels[i]); guess != gold && heads[i] == s.heads[i] && !onlyCount {
			p.update(features, gold, guess)
		}
	}
}

// guessTrees parses each sentence with a parser that did not learn from its
// document.
func (o *settings) guessTrees(x model.Lexicon, main []sentence) [][]int32 {
	trees := make([][]int32, len(main))
	done := make(chan bool)
	const folds = 4
	for worker := range 2 {
		go func() {
			for fold := worker; fold < folds; fold += 2 {
				var rest []sentence
				for i := range main {
					if main[i].document%folds != fold {
						rest = append(rest, main[i])
					}
				}
				m := newModel()
				m.TreeLexicon = x
				short := *o
				short.moveEpochs = 6
				short.fitMoves(m, rest, nil)
				var scratch model.Scratch
				for i := range main {
					if main[i].document%folds == fold {
						heads, _ := m.Tree(main[i].words, main[i].guessed, &scratch)
						trees[i] = append([]int32(nil), heads...)
					}
				}
			}
			done <- true
		}()
	}
	<-done
	<-done
	return trees
}

// fit makes a model of the sentences with trees, and for the tagger the others.
func (o *settings) fit(main, other []sentence) *model.Model {
	o.guessTags(main, other)
	m := newModel()
	m.TreeLexicon = lexicon(o.lexiconLeast, main)
	done := make(chan bool)
	go func() {
		o.fitTagger(m, main, other)
		done <- true
	}()
	backward := newModel()
	go func() {
		reversed := reverse(main)
		backward.TreeLexicon = m.TreeLexicon
		o.fitMoves(backward, reversed, nil)
		done <- true
	}()
	<-done
	o.fitMoves(m, main, nil)
	<-done
	agreed := o.agree(m, backward, other)
	o.fitMoves(m, main, agreed)
	o.fitRels(m, main, o.guessTrees(m.TreeLexicon, main))
	return m
}
