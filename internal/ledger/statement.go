package ledger

import "strconv"

// A SpeakerKind says what sort of speaker a text names.
type SpeakerKind string

// The kinds of speaker.
const (
	SpeakerNamed        SpeakerKind = "named"        // A person by name.
	SpeakerUnnamed      SpeakerKind = "unnamed"      // A person or persons known by office: "a U.S. intelligence official".
	SpeakerOrganization SpeakerKind = "organization" // A body or a state: the Kremlin, Russia.
	SpeakerCollective   SpeakerKind = "collective"   // Nobody in particular: "experts", "reports".
	SpeakerOutlet       SpeakerKind = "outlet"       // The Source itself, in its own narration.
)

// A Speaker is who is quoted. The same person quoted twice is two Speaker
// values with one Name.
type Speaker struct {
	Name        string      `json:"name"` // The fullest name in the document: "Sergei Lavrov" also where the text has "he".
	Kind        SpeakerKind `json:"kind"`
	Actor       ActorID     `json:"actor,omitempty"`       // "" if the registry does not know the name.
	Affiliation string      `json:"affiliation,omitempty"` // For whom the speaker speaks, as far as the text says: "Institute for the Study of War".
	Via         []string    `json:"via,omitempty"`         // Who passed it on, nearest to the speaker first: told Sputnik News.
	Mention     *Passage    `json:"mention,omitempty"`     // The words that name the speaker here; nil for an outlet's narration.
}

// Speech says how the words of a Statement are given.
type Speech string

// The ways to report speech.
const (
	SpeechDirect    Speech = "direct"    // In quotation marks.
	SpeechIndirect  Speech = "indirect"  // In the reporter's words.
	SpeechMixed     Speech = "mixed"     // Indirect, with some words in quotation marks.
	SpeechNarration Speech = "narration" // The outlet's own account.
)

// An Act says whether the speaker puts the content into words, or has it in mind
// as the document tells it. Nobody's belief is something he said.
type Act string

// The acts.
const (
	ActSays     Act = ""         // Says it, in whatever words.
	ActThinks   Act = "thinks"   // Holds it to be so: believes, knows, expects, fears.
	ActWants    Act = "wants"    // Wishes, intends or seeks it.
	ActViews    Act = "views"    // Is for or against it, or has a feeling about it. The content is what is viewed.
	ActMentions Act = "mentions" // Speaks of it. The content is the topic, in the document's words.
)

// A Stance is what the speaker does with the content.
type Stance string

// The stances.
const (
	StanceAsserts   Stance = "asserts"
	StanceDenies    Stance = "denies"
	StanceDoubts    Stance = "doubts"
	StanceDemands   Stance = "demands"
	StanceOffers    Stance = "offers"
	StancePledges   Stance = "pledges"
	StanceThreatens Stance = "threatens"
)

// A Certainty is how sure the speaker, or the outlet that passes the words on,
// shows himself of them.
type Certainty string

// The certainties.
const (
	Certain          Certainty = "certain"
	Probable         Certainty = "probable" // "it appears", "likely", "believes".
	Possible         Certainty = "possible" // "may", "purported", "unconfirmed".
	CertaintyUnknown Certainty = "unknown"  // Demands, offers and pledges: nothing is said to be so.
)

// A Statement is a report that somebody said something, or of what he thinks or
// wants or is for (Act): who (Speaker), the
// words that attribute (Cue), the words attributed (Content, in pieces where
// the sentence is broken up), and what is done with them. Narration has the
// Source as Speaker and a nil Cue.
type Statement struct {
	ID        StatementID `json:"id"`
	Document  DocumentID  `json:"document"`
	Speaker   Speaker     `json:"speaker"`
	Cue       *Passage    `json:"cue"`
	Content   []Passage   `json:"content"`
	Speech    Speech      `json:"speech"`
	Act       Act         `json:"act,omitempty"` // ActSays unless the document tells of a thought, a wish, a view or a topic.
	Stance    Stance      `json:"stance"`
	Certainty Certainty   `json:"certainty"`
	When      *When       `json:"when"`              // When it was said, if the text tells.
	Reasons   []Reason    `json:"reasons,omitempty"` // Why each decision was made, in order.
}

// NewStatementID derives a statement's ID from where its words stand and who
// says them.
func NewStatementID(doc DocumentID, speaker string, content []Passage) StatementID {
	fields := make([]string, 0, 2+2*len(content))
	fields = append(fields, string(doc), speaker)
	for _, p := range content {
		fields = append(fields, strconv.Itoa(p.Start), strconv.Itoa(p.End))
	}
	return StatementID(NewID("stm", fields...))
}

// A Reason explains one decision of the program in one sentence.
type Reason struct {
	Field string `json:"field"` // What was decided: "speaker", "stance".
	Rule  string `json:"rule"`  // The rule's name: "cue/verb".
	Says  string `json:"says"`  // "“denied” is a verb of denial, so the content is denied."
}
