package ingest_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"counterclaim/internal/ingest"
)

// Sentences made up for these tests.
const (
	english = "The ministry said on Sunday that “twelve people” were killed – it didn’t say by whom. The café at the harbor was hit, and the naïve plan failed."
	french  = "Le ministère a déclaré dimanche que douze personnes ont été tuées à Port-Amès. Le porte-parole a nié que ses forces aient tiré."
	russian = "Министерство обороны сообщило в воскресенье, что двенадцать человек погибли. Представитель фронта отрицал, что его силы стреляли по гавани."
	arabic  = "قالت وزارة الدفاع يوم الأحد إن اثني عشر شخصا قتلوا في الميناء. ونفى المتحدث باسم الجبهة أن تكون قواته قد أطلقت النار."
	turkish = "Savunma bakanlığı pazar günü on iki kişinin öldüğünü açıkladı. Sözcü, güçlerinin ateş açtığını reddetti ve soruşturma istedi."
)

func TestEncodings(t *testing.T) {
	tests := map[string]struct {
		text, language string
		encoding       encoding.Encoding
	}{
		"UTF-8":               {english, "en", encoding.Nop},
		"UTF-8 with mark":     {english, "en", unicode.UTF8BOM},
		"UTF-16 with mark":    {russian, "ru", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		"UTF-16 without mark": {english, "en", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		"Windows-1252":        {english, "en", charmap.Windows1252},
		"ISO-8859-1":          {french, "fr", charmap.ISO8859_1},
		"Windows-1251":        {russian, "ru", charmap.Windows1251},
		"KOI8-R":              {russian, "ru", charmap.KOI8R},
		"Windows-1256":        {arabic, "ar", charmap.Windows1256},
		"ISO-8859-6":          {arabic, "ar", charmap.ISO8859_6},
		"Windows-1254":        {turkish, "tr", charmap.Windows1254},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			encoded, err := test.encoding.NewEncoder().String(test.text)
			if err != nil {
				t.Fatal(err)
			}
			doc := readOne(t, ingest.Options{}, encoded)
			if doc.Text != test.text {
				t.Errorf("decoded as %q (%v)", doc.Text, doc.Notes)
			}
			if doc.Language != test.language {
				t.Errorf("language %q, want %q", doc.Language, test.language)
			}
		})
	}
}

func TestMangledTextIsRestored(t *testing.T) {
	mangled, err := charmap.Windows1252.NewDecoder().String(french + " L’été dernier – déjà.")
	if err != nil {
		t.Fatal(err)
	}
	doc := readOne(t, ingest.Options{}, mangled)
	if !strings.Contains(doc.Text, "ministère a déclaré") || len(doc.Notes) == 0 {
		t.Errorf("got %q, notes %v", doc.Text, doc.Notes)
	}
}

// A few bytes that cannot be told do not spoil a long text, but are noted.
func TestRareBrokenBytes(t *testing.T) {
	doc := readOne(t, ingest.Options{}, strings.Repeat(report, 20)+"\n\nThe end \x95\x81 of it.")
	if !strings.Contains(doc.Text, "The end \ufffd of it.") || len(doc.Notes) != 1 || !strings.Contains(doc.Notes[0], "could not be decoded") {
		t.Errorf("got ...%q, notes %v", doc.Text[len(doc.Text)-30:], doc.Notes)
	}
}

func TestLanguage(t *testing.T) {
	tests := map[string]string{
		english: "en", french: "fr", russian: "ru", arabic: "ar", turkish: "tr",
		"Two dead in Port Ames": "",
		"وزارت دفاع روز یکشنبه گفت که دوازده نفر در بندر کشته شدند و سخنگو این گزارش را تکذیب کرد.": "fa",
		"משרד הביטחון מסר ביום ראשון כי שנים עשר בני אדם נהרגו בנמל והדובר הכחיש זאת.":              "he",
		"国防部星期日表示,十二人在港口遇难。发言人否认其部队开火。调查仍在继续,双方都没有提供更多细节。":                                          "zh",
	}
	for text, want := range tests {
		if got := readOne(t, ingest.Options{}, text).Language; got != want {
			t.Errorf("%q is said to be in %q, want %q", text, got, want)
		}
	}
}
