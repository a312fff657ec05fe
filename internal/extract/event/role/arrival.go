package role

import (
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// Arrived reads which armed body the sentence says came to a place: what the next sentence
// tells to have been done there, by nobody, may be its doing ("Soldiers of the Third Brigade
// entered the hamlet. | Four peasants were shot."), and is no more than possible.
func Arrived(c *scene.Scene, people *person.People) Found {
	r := &reader{Reader: phrase.Reader{Scene: c}, roles: scene.RoleWords(), lists: scene.Words(), people: people, used: map[int]bool{}}
	for i := c.Open; i < len(c.S.Tokens); i++ {
		t := &c.S.Tokens[i]
		if t.Tag != syntax.VBD && t.Tag != syntax.VBN || !blame.Comes(t.Lemma) || r.Passive(i) || r.Nobody(i) || c.Told(i) {
			continue // Nor is what a speaker tells carried over to who tells the next sentence.
		}
		r.a, r.how = c.Holder[i], "who had come there in the sentence before"
		for _, p := range r.Subject(i) {
			if r.armed(p) {
				r.perpetrate(p)
			}
		}
	}
	r.possible(0)
	return r.found
}

// armed reports whether the phrase means those who bear arms: of a state, or rebels.
func (r *reader) armed(p phrase.Phrase) bool {
	for i := p.Lo; i <= p.Head; i++ {
		if r.roles.State.Has(r.S, i) || r.roles.Rebel.HasWord(r.S.Tokens[i].Lemma) || r.S.Tokens[i].Lower == "armed" {
			return true
		}
	}
	return r.body(p) || p.Of != nil && r.armed(*p.Of)
}
