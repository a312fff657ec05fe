package ingest

import "testing"

// TestWordsAreNoSignature holds that a text is not taken for what a few letters
// of it would be in a file of bytes.
func TestWordsAreNoSignature(t *testing.T) {
	for _, text := range []string{
		"BMW halts its plant in Port Ames, the mayor said.",
		"OTTO REED, THE MAYOR, SAID SO.",
		"ID3 is the third district of Port Ames.",
		"In Port Ames the army said on May LP records were burned there.", // "LP" at byte 34 is a font's.
	} {
		if k, err := kindOf("text", []byte(text), ""); err != nil || k != kindText {
			t.Errorf("%q: %v, %v", text, k, err)
		}
	}
	for _, picture := range []string{"BM\x46\x00\x00\x00", "\x89PNG\r\n\x1a\n\x00", "GIF89a\x01\x00\x01\x00"} {
		if _, err := kindOf("picture", []byte(picture), ""); err == nil {
			t.Errorf("%q is read", picture)
		}
	}
}
