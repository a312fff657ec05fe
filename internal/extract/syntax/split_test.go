package syntax

import (
	"slices"
	"strings"
	"testing"
)

// TestSentences holds texts with their sentences, which "|" divides.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"Dr. Marsh met Mr. Doe.|They left.",
		"The U.S. said no.|It left.",
		"He lives in the U.S.|The group left.",
		"The U.S. Army and the U.N. Security Council met.",
		"It fell on Sept. 30 at 5 p.m. Monday.|He fled.",
		"It began at 5 p.m.|The army left.",
		"Lt. Col. Reyes and Gen. Marsh spoke in St. Ames.",
		"He chose No. 5.|She said no.|Then they left.",
		"J. K. Marsh wrote it.|R. Doe read it.",
		"Doe Inc. sold it.|Doe & Co. Ltd. bought it.",
		"They waited… and left.|They waited…|Then they left.",
		"They waited... and left.|They waited...|Then they left.",
		"It rose 3.14 percent to 1,200.50.|It fell.",
		"See http://example.org/a.b?c=d.|Then go.",
		"“It was time.”|He said so.",
		"“It was time,” he said.|“It was.”",
		"\"It was time.\"|He said so.",
		"\"Why now?\" he asked.|\"Why not?\" Jane Doe said.",
		"(They left.)|He stayed.",
		"They were looking at [the Reed Brigade] and [its ally].|He left.",
		"They left—the army did not.|It stayed.",
		"“[The army] left.|It will not return,” he said.",
		"What?!|No!|They left.",
		"the men left. they did not return.",
		"Rebels, etc. were named.",
		"He said: “Leave.”|They did.",
		"The town (pop. 12,000) fell.",
		"He was born on Jan. 4, 1980, in Ames, Pa. and left.",
		"Maj. Gen. Igor Orlov denied it.",
		"1. Leave the town.|Do it.",
		"The army left.The rebels came.",
		"He asked, “Who?”|Nobody knew.",
		"Port Ames, 3 Jan 90 (NNA) -- [Report] [Made-up Press Office] [Text]|The army left.|It said so.",
		"Vitamin C is good.|So is the sun.",
	} {
		var got []string
		text := strings.ReplaceAll(want, "|", " ")
		if strings.Contains(want, "left.The") {
			want = strings.Replace(want, "left.The", "left.|The", 1)
		}
		if strings.HasPrefix(want, "the men") {
			want = strings.Replace(want, ". they", ".|they", 1)
		}
		for _, s := range Segment(text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, strings.Split(want, "|")) {
			t.Errorf("%s\n got %s", want, strings.Join(got, "|"))
		}
	}
}

func TestParagraphs(t *testing.T) {
	wrapped := "The defense ministry said on Sunday that twelve people were killed\n" +
		"in the strike on Port Ames, a town of forty thousand people in the\n" +
		"north of the country, and that the toll was likely to rise soon\nsince many were hurt."
	for _, test := range []struct {
		name, text string
		want       []int // paragraph of each sentence
	}{
		{"blank lines", "Town falls\n\nThe town fell. They fled.\n\n\nIt burned.", []int{0, 1, 1, 2}},
		{"one line each", "Town falls\nThe town fell. They fled.\nIt burned.", []int{0, 1, 1, 2}},
		{"hard-wrapped", wrapped, []int{0}},
		{"broken here and there", "They are now represented in practically every\nsector of it. Others left.\nThe army stayed.", []int{0, 0, 1}},
		{"other line ends", "One fell.\r\n\r\nTwo fell.\rThree fell.", []int{0, 1, 2}},
	} {
		var got []int
		for _, s := range Segment(test.text) {
			got = append(got, s.Paragraph)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: paragraphs %v, want %v", test.name, got, test.want)
		}
	}
}

// TestTokens holds texts with spaces where their tokens divide.
func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"They aren't here.":             "They are n't here .",
		"They aren’t here.":             "They are n’t here .",
		"the group's rebels' arms":      "the group 's rebels ' arms",
		"the group’s arms":              "the group ’s arms",
		"I'd go; we'll stay, they've":   "I 'd go ; we 'll stay , they 've",
		"He cannot go.":                 "He can not go .",
		"U.S.-backed rebels":            "U.S.-backed rebels",
		"the al-Qa'ida-linked group":    "the al-Qa'ida-linked group",
		"a $5.2 million, 30% rise":      "a $ 5.2 million , 30 % rise",
		"at 10am or 5 p.m.":             "at 10 am or 5 p.m.",
		"on 9/11 at 10:30":              "on 9/11 at 10:30",
		"men/women":                     "men / women",
		"It fell—all of it.":            "It fell — all of it .",
		"It fell -- all -- down":        "It fell -- all -- down",
		"“[ISIS]’s men,” he said":       "“ [ ISIS ] ’s men , ” he said",
		"12–15 people":                  "12–15 people",
		"a@b.org wrote http://c.d/e.":   "a@b.org wrote http://c.d/e .",
		"AT&T and O'Brien":              "AT&T and O'Brien",
		"Wait... what?!":                "Wait ... what ?!",
		"(see p. 5)":                    "( see p. 5 )",
		"#Ames and @doe":                "#Ames and @doe",
		"''Yes,'' he said":              "'' Yes , '' he said",
		"the 1990s' \"heroes\"":         "the 1990s ' \" heroes \"",
		"Qur’an readers; Ma’arrat town": "Qur’an readers ; Ma’arrat town",
	} {
		var got []string
		for _, s := range Segment(text) {
			for _, tok := range s.Tokens {
				got = append(got, tok.Text)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, " "), want)
		}
	}
}
