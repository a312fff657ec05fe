package resolve

// PlaceKey returns the key by which places are found: folded words, articles
// kept, since "El Monte" and "Monte" are two towns.
func PlaceKey(name string) string {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	f.reset()
	f.add(name)
	return f.key()
}
