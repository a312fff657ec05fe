package scene

import "counterclaim/internal/extract/syntax"

// Row returns the places that stand in one row with s, in the order of the text and
// s among them: "in Port Ames, Kettle Bay and Reedham". It is nil where s stands in
// none; what commas alone join may be a place in another: "Port Ames, Northland".
func (c *Scene) Row(s *Site) []*Site {
	lo := s.Lo
	for lo > c.Open+1 && IsArticle(c.S.Tokens[lo-1].Lower) {
		lo--
	}
	if t := c.S.Tokens; lo > c.Open+3 && IsLocative(t[lo-1].Lower) && t[lo-2].Lower == "," && t[lo-3].Tag.IsProper() {
		for lo -= 3; lo > c.Open && t[lo-1].Tag.IsProper(); {
			lo-- // "In Port Ames and Kettle Bay, in | Ames department": all are in it.
		}
	}
	for {
		i := lo - 1
		for i > c.Open && (c.S.Tokens[i].Lower == "," || c.S.Tokens[i].Lower == "and") {
			i--
		}
		if i == lo-1 || i <= c.Open || !c.S.Tokens[i].Tag.IsProper() || c.InDate(i) {
			break
		}
		for lo = i; lo > c.Open && c.S.Tokens[lo-1].Tag.IsProper() && !c.InDate(lo-1); {
			lo--
		}
	}
	if !IsLocative(c.PrepositionOf(lo)) && !(lo > 1 && c.S.Tokens[lo-1].Lower == "of" && IsPlaceNoun(c.S.Tokens[lo-2].Lower)) {
		return nil
	}
	var row []*Site
	last, joint := false, ""
	for i := lo; i < len(c.S.Tokens) && !last; {
		hi := i
		for hi < len(c.S.Tokens) && c.S.Tokens[hi].Tag.IsProper() && !c.InDate(hi) {
			hi++
		}
		if hi == i {
			return nil
		}
		row, last = append(row, c.sited(i, hi)), joint == "and"
		for i, joint = hi, ""; i < len(c.S.Tokens) && (c.S.Tokens[i].Lower == "," || c.S.Tokens[i].Lower == "and"); i++ {
			joint = c.S.Tokens[i].Lower
		}
		if joint == "" {
			break
		}
	}
	if !last {
		return nil
	}
	if len(row) > 0 && c.follows(row[len(row)-1]) {
		return nil
	}
	return row
}

// sited returns the place that the name from lo up to hi means.
func (c *Scene) sited(lo, hi int) *Site {
	if s := c.SiteAt(lo); s != nil {
		return s
	}
	s := c.unknown(lo, hi, "in")
	return &s
}

// follows reports whether a verb follows the row at once, so that its last name is
// somebody who acts: "in Port Ames, and Holm said".
func (c *Scene) follows(s *Site) bool {
	return s.Hi < len(c.S.Tokens) && (c.S.Tokens[s.Hi].Tag.IsFinite() || c.S.Tokens[s.Hi].Tag == syntax.POS)
}
