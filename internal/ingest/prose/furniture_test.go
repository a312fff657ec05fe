package prose_test

import (
	"strings"
	"testing"

	"counterclaim/internal/ingest/prose"
)

// Every line was written for this test. A line that begins with "#" is the
// page's; the others are the report's.
const furnished = `Shells hit the harbor of Port Ames
Northland's defense ministry said on Sunday that 12 people were killed.
#Advertisement
The ministry did not say who had fired.
#Never Miss A Story
#Your morning, sorted: the five things to know before breakfast.
#Weekend Briefing
#Sign up for the letter that our editors write, and find it in your inbox.
#By pressing “Send” you accept our Terms of Service and Privacy Policy.
#Done!
#You are subscribed. Your email address stays with us.
A spokesman for the Coast Front denied that its forces had fired.
#Read more: What we know about the harbor
“You can sign up for a newsletter, or you can read what the Front does,” the spokesman said.
#Related articles
Talks at North Bay
The talks were suspended after the walkout, two diplomats said.
The mayor said that the paper's newsletter had 2,000 subscribers before the war, and that its inbox was full of threats.
The company changed its privacy policy after the attack.
Residents signed up for the convoy, and the militia logged in every name.
“We subscribe to the plan, and we ask our partners to subscribe to it,” the minister told reporters in the capital.
We have a large project to build a harbor on unique terms and conditions.
The channel on Telegram showed what it said was the wreck.
#Follow us on Telegram and Instagram
#Facebook Twitter WhatsApp Email
#We use cookies to improve your browser's experience. Accept all cookies or manage them in our privacy policy.
#Click here to download the app for more.
#© 2031 Northland Herald. All rights reserved.`

func TestBoilerplate(t *testing.T) {
	var paragraphs []string
	want := map[string]bool{}
	for line := range strings.SplitSeq(furnished, "\n") {
		paragraph, ours := strings.CutPrefix(line, "#")
		paragraphs = append(paragraphs, paragraph)
		if ours {
			want[paragraph] = true
		}
	}
	text := strings.Join(paragraphs, "\n\n")
	for _, span := range prose.Boilerplate(text) {
		paragraph := text[span.Start:span.End]
		if !want[paragraph] {
			t.Errorf("taken for the page's: %q", paragraph)
		}
		delete(want, paragraph)
	}
	for paragraph := range want {
		t.Errorf("taken for the report's: %q", paragraph)
	}
}

func TestBoilerplateOfAppendices(t *testing.T) {
	text := strings.Join([]string{
		"The battle ended in May, both sides said.", "See also", "Battle of North Bay (2031)", "Siege of Port Ames",
		"Aftermath", "The town was rebuilt within a year, the mayor told the council.",
		"References", "North, A. (2031). The harbor. Retrieved 3 May 2031.", "https://herald.example/a",
	}, "\n\n")
	var got []string
	for _, span := range prose.Boilerplate(text) {
		got = append(got, text[span.Start:span.End])
	}
	want := "See also; Battle of North Bay (2031); Siege of Port Ames; References; North, A. (2031). The harbor. Retrieved 3 May 2031.; https://herald.example/a"
	if joined := strings.Join(got, "; "); joined != want {
		t.Errorf("got %s", joined)
	}
}

func TestBoilerplateOfNothing(t *testing.T) {
	for _, text := range []string{"", "Shells hit Port Ames\n\nTwelve were killed.", "Home", "Daily Digest"} {
		text = prose.Normalize(text)
		spans := prose.Boilerplate(text)
		if len(spans) > 0 && text != "Home" {
			t.Errorf("%q has furniture at %v", text, spans)
		}
	}
}

func BenchmarkBoilerplate(b *testing.B) {
	text := strings.Repeat(strings.ReplaceAll(furnished, "\n", "\n\n")+"\n\n", 3)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		prose.Boilerplate(text)
	}
}
