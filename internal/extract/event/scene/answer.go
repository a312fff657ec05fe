package scene

import "counterclaim/internal/extract/syntax"

// DoersBefore reports whether words for those who did a happening, or were taken for it,
// stand before token i in its clause: "the attackers are believed to be | members of",
// "those arrested are", "the group was made up of".
func (c *Scene) DoersBefore(i int) bool {
	for j := i - 1; j > c.Open && j >= i-12 && c.Segment[j] == c.Segment[i]; j-- {
		t := &c.S.Tokens[j]
		if how, n := RoleWords().Culprit.At(c.S, j); n > 0 && how == "always" {
			return true
		}
		switch t.Lower {
		case "arrested", "detained", "captured", "responsible":
			if w := c.S.Tokens[j-1].Lower; w == "those" || w == "persons" {
				return true
			}
		case "up", "composed", "consisted", "formed":
			return c.groupBefore(j)
		case ".", ";", "against":
			return false
		}
	}
	return false
}

// groupBefore reports whether "the group" or its like stands shortly before token i.
func (c *Scene) groupBefore(i int) bool {
	for k := i - 1; k > c.Open && k > i-6; k-- {
		if IsSome(c.S.Tokens[k].Lemma) {
			return c.S.Tokens[k-1].Lower == "the"
		}
	}
	return false
}

// Called reports whether what begins at token lo is the name behind "a gang called".
func (c *Scene) Called(lo int) bool {
	i := lo - 1
	for i > 1 && (IsArticle(c.S.Tokens[i].Lower) || c.S.Tokens[i].Tag == syntax.LQUOTE) {
		i--
	}
	if i < 1 {
		return false
	}
	switch c.S.Tokens[i].Lower {
	case "called", "named", "styled":
		return RoleWords().Body.Has(c.S, i-1) || IsSome(c.S.Tokens[i-1].Lemma)
	}
	return false
}

// ChargesThat reports whether the verb at v is the active one of "charged that".
func (c *Scene) ChargesThat(v int) bool {
	that := v + 1
	for that+1 < len(c.S.Tokens) && (c.InDate(that) || c.S.Tokens[that].Tag == syntax.IN && c.InDate(that+1)) {
		that++ // "Charged today that".
	}
	if that >= len(c.S.Tokens) || c.S.Tokens[that].Lower != "that" {
		return false
	}
	for i := c.GroupStart(v); i < v; i++ {
		if IsBe(c.S.Tokens[i].Lower) {
			return false
		}
	}
	return true
}
