// Package date reads when a text says that something was, against the day on
// which the text was published: "earlier this week", "since Sept. 30", "a month
// earlier". It looks at the words of one sentence, and knows English only.
//
// # Expression
//
// An [Expression] is a run of words that tells a time. A Point says when; Since
// and By say from or until when; a Duration how long; a Frequency how often.
// When.Said always holds the words, without "in" or "on" but with "since" and
// "by". A Since ends on the day of publication; after "from" and "after" the end
// stays open. A By has no start, and its End is the last day: the deadline, or
// the day before the one named by "before".
//
// # Deictic and anaphoric
//
// A deictic time depends on the day of publication, an anaphoric one on the time
// last mentioned. Where the one or the other is not known, the expression is
// found without a When. Nothing is guessed from a clock.
//
// # Which year, which week
//
// A day or month without a year is the latest that does not begin after the
// publication. Where the words before it look ahead ("will", "by", "scheduled")
// or "deadline" follows, a day is the nearest of its name, and a month or weekday
// the next. Weeks run from Monday to Sunday. "Last week" is the calendar's, but
// "in the last week" and "the past week" are the seven days before the
// publication and that day. "Last Thursday" is the latest before the day of
// publication; "Friday" in a text of a Friday is that day.
//
// # Conventions for what is not exact
//
// "Recent" and "the past few" mean seven days, four weeks or three months; for
// years there is no When. "A week ago" is the seven days around that day; "two
// months ago" and "a year later" are the calendar's month and year. Early, mid
// and late are the thirds of a month (to the 10th, to the 20th) and of a year (to
// April, to August). Seasons are the northern ones, three whole months each;
// winter bears the year of its December. Of 03/06/2016 the day comes first.
//
// # Not promised
//
// Names of months need a capital, and in text all in capitals a day, a year or a
// preposition beside them. Only the tenses of a few words are seen, so "the
// Monday vote" of next week is read as last Monday's. Hours are not kept: "Tuesday
// night" is Tuesday, also where it lasted to Wednesday. Other calendars and the
// names of feasts are not read.
package date
