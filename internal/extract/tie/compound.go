package tie

import (
	"strings"

	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// compound reads a relation out of a compound at token i: "Northland-backed",
// "anti-Northland".
func (c *scene) compound(i int) {
	text := c.Sentence.Tokens[i].Text
	cut := strings.LastIndexAny(text, "-‑–")
	if cut <= 0 || cut >= len(text)-2 || c.At[i] < 0 {
		return
	}
	k := c.At[i]
	if c.Phrases[k].Head == i && c.Named[i] < 0 {
		return
	}
	second := strings.TrimLeft(text[cut:], "-‑–")
	if kind, ok := clause.Words("compound").One(strings.ToLower(second)); ok {
		for _, by := range c.Compounded(i, text[:cut]) {
			c.compoundTie(k, i, by, ledger.RelationKind(kind), "“"+text+"” says who "+compoundWords(kind)+" what follows.")
		}
		return
	}
	if text != c.Lower(i) && i > 0 && (c.Tag(i-1).IsProper() || i+1 < len(c.Sentence.Tokens) && c.Tag(i+1).IsProper() && strings.HasPrefix(text, strings.ToUpper(text[:1]))) {
		return // Part of a name: "the Federal Anti-Monopoly Service".
	}
	cut = strings.IndexAny(text, "-‑–")
	if kind, ok := clause.Words("prefix").One(strings.ToLower(text[:cut])); ok {
		if to, ok := c.Known(strings.TrimLeft(text[cut:], "-‑–")); ok {
			c.compoundTie(k, i, to, ledger.RelationKind(kind), "“"+text+"” says for or against whom what follows is.")
		}
	}
}

// compoundWords says the kind of a compound in words. Compounds name their kind
// as verbs do.
func compoundWords(kind string) string { return kindWords(ledger.RelationKind(kind)) }

// compoundTie records the relation between a compound's first half and what it
// stands before.
func (c *scene) compoundTie(k, i int, other ledger.Party, kind ledger.RelationKind, says string) {
	if !c.Someone(k) {
		return
	}
	head := c.Party(k)
	if head.Actor != "" && (head.Actor == other.Actor || kind == ledger.RelationAllied && c.Page.Names.Within(head.Actor, other.Actor, c.Page.Doc.Published)) {
		return // A state's own army is no ally of it.
	}
	from, to := other, head
	quant := ledger.Quantifier("")
	if kind == ledger.RelationOpposes || kind == ledger.RelationBelongsTo || kind == ledger.RelationAllied && strings.HasPrefix(c.Lower(i), "pro") {
		from, to = head, other
		quant = c.Phrases[k].Quant
	}
	if kind == ledger.RelationLeads && (c.Named[i] >= 0 || other.Actor == "") {
		return // It is the coalition's name, or says no more than of which people.
	}
	if kind == ledger.RelationOpposes && head.Actor == "" && !c.Proper(k) {
		return // "Anti-government forces" are named by it, and by nothing else.
	}
	b := bond{kind: kind, at: i, lo: c.Phrases[k].Core, hi: c.Phrases[k].Hi, given: true, rule: "relation/compound", says: says}
	c.record(b, from, to, quant)
}
