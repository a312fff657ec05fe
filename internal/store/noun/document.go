package noun

import "counterclaim/internal/ledger"

func shapeDocument(v *ledger.Document) Shape {
	head := *v
	head.Text = ""
	s := Shape{
		Subject: string(v.ID),
		Name:    v.Address,
		Kind:    v.MediaType,
		Day:     v.Published,
		Words:   v.Title + "\n" + v.Text,
		Head:    head,
	}
	s.Add("revises", string(v.Revises))
	return s
}
