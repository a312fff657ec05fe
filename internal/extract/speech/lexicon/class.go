package lexicon

// Negates reports whether the word denies the modal before it.
func Negates(word string) bool { return word == "not" || word == "n't" || word == "n’t" }

// OwnView reports whether the verb, said of oneself, makes what follows a view.
func OwnView(verb string) bool {
	switch verb {
	case "think", "believe", "suspect", "guess", "suppose", "assume", "expect":
		return true
	}
	return false
}

// OwnVoice reports whether the word stands for the one who speaks.
func OwnVoice(word string) bool { return word == "i" || word == "we" }

// Mute reports whether the noun names what never speaks: a happening, a weapon,
// a place. A parser's slip makes one the subject of "said" now and then.
func Mute(noun string) bool {
	switch noun {
	case "attack", "strike", "airstrike", "raid", "bombing", "shelling", "explosion", "blast", "weapon", "rocket", "missile",
		"bomb", "shell", "gun", "rifle", "tank", "war", "fighting", "clash", "battle", "violence", "area", "building", "road",
		"house", "street", "market", "bridge", "suit", "jumpsuit", "clothes", "time", "day", "week", "month", "year", "mask",
		"warplane", "plane", "aircraft", "jet", "helicopter", "vehicle", "car", "truck":
		return true
	}
	return false
}

// Speaks reports whether only a speaker does what the verb tells.
func Speaks(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "state", "deny", "claim", "announce", "declare", "write", "allege", "warn", "read":
		return true
	}
	return false
}

// FirstPerson reports whether the subject is one whom only its quotation can
// name. Such a cue makes no statement: the quotation has its own speaker.
func FirstPerson(word string) bool {
	switch word {
	case "i", "we", "you", "me", "us":
		return true
	}
	return false
}

// TakesHearer reports whether the verb takes the hearer as its object.
func TakesHearer(lemma string) bool {
	switch lemma {
	case "tell", "inform", "notify", "brief", "remind", "assure", "convince", "persuade", "advise", "warn", "promise", "ask":
		return true
	}
	return false
}

// Medium reports whether the noun is something that words go through on their
// way to the reporter.
func Medium(w string) bool {
	switch w {
	case "statement", "interview", "conference", "briefing", "twitter", "facebook", "telegram", "speech", "address",
		"report", "letter", "email", "e-mail", "telephone", "phone", "television", "radio", "tweet", "post", "message",
		"article", "video", "remarks", "telegraph", "hearing", "debate", "broadcast", "condition":
		return true
	}
	return false
}

// AlwaysCue reports whether the word attributes whatever the tagger thinks.
func AlwaysCue(word string) bool { return word == "said" || word == "says" || word == "told" }

// GoesOn reports whether a participle of the verb carries on what the speaker of
// the sentence said: "he said so, | adding that".
func GoesOn(lemma string) bool {
	switch lemma {
	case "add", "note", "stress", "insist", "emphasize", "warn", "explain":
		return true
	}
	return false
}

// Light reports whether the verb means little but that its object is uttered.
func Light(lemma string) bool {
	switch lemma {
	case "express", "voice", "make", "issue", "give", "raise", "repeat", "renew", "reiterate", "share", "reaffirm",
		"underline", "hold", "have", "launch", "deliver", "submit", "present", "declare", "confirm", "take", "offer", "draw",
		"level", "mount", "show", "post", "send", "release", "pen", "publish", "air", "lodge", "register", "sound", "unleash", "keep", "press":
		return true
	}
	return false
}

// Utters reports whether a feeling that is the verb's object is one put into
// words: to express support is to say something, to give support is not.
func Utters(lemma string) bool {
	switch lemma {
	case "express", "voice", "reiterate", "reaffirm", "declare", "confirm", "underline", "stress", "announce", "raise", "repeat":
		return true
	}
	return false
}

// Towards reports whether the preposition leads from a feeling to its object.
func Towards(word string) bool {
	switch word {
	case "to", "against", "about", "over", "at", "in", "with", "on", "toward", "towards", "regarding":
		return true
	}
	return false
}

// NeedsNoComma reports whether the verb may end a sentence whose content comes
// before it without a comma, as texts that lost their commas have it.
func NeedsNoComma(lemma string) bool {
	switch lemma {
	case "say", "tell", "report", "add", "announce", "state", "confirm", "warn", "claim":
		return true
	}
	return false
}

// TimeNoun reports whether the lemma is a length of time.
func TimeNoun(lemma string) bool {
	switch lemma {
	case "minute", "hour", "day", "week", "month", "year":
		return true
	}
	return false
}

// Asks reports whether the word labels the turn of one who asks, or a voice
// without a name.
func Asks(word string) bool {
	switch word {
	case "question", "answer", "q", "a", "moderator", "interviewer", "host", "anchor", "remark", "retort", "reply", "voice", "presenter":
		return true
	}
	return false
}

// QuoteMark reports whether the token is a quotation mark of any shape.
func QuoteMark(text string) bool {
	switch text {
	case "“", "”", "\"", "``", "''", "«", "»", "„":
		return true
	}
	return false
}

// Subordinator reports whether a clause that begins with the word hangs on
// another one.
func Subordinator(word string) bool {
	switch word {
	case "when", "if", "as", "while", "after", "before", "although", "though", "because", "since", "until", "once", "whenever", "unless":
		return true
	}
	return false
}

// Persons reports whether the pronoun stands for people and never for a thing.
// "They" may be things as well, but those neither say nor think.
func Persons(word string) bool {
	switch word {
	case "he", "she", "they", "who", "him", "her", "them", "those", "everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody":
		return true
	}
	return false
}

// Record reports whether the noun is a text, a picture or a count that says
// something to those who look at it: a report, a poll, a lawsuit.
func Record(lemma string) bool { return records()[lemma] }

// Partitive reports whether the noun, with "of" behind it, stands for so many of
// what follows: "a number of doctors".
func Partitive(lemma string) bool {
	switch lemma {
	case "number", "group", "majority", "minority", "handful", "series", "lot", "couple", "pair", "trio", "dozen", "hundred",
		"thousand", "million", "percent", "%", "percentage", "share", "half", "third", "quarter", "part", "member", "crowd",
		"plurality", "proportion", "range", "host", "score", "array", "mix", "chunk", "bunch", "coalition", "rest":
		return true
	}
	return false
}

// Links reports whether the verb links a subject to an adjective.
func Links(lemma string) bool {
	switch lemma {
	case "be", "'s", "’s", "'re", "’re", "'m", "’m", "feel", "remain", "seem", "become", "grow", "sound", "appear", "get", "stay", "look":
		return true
	}
	return false
}
