// Package number reads how many a text says: "at least 60", "two hundred and
// forty-seven", "dozens", "no civilians". It looks at the words of one sentence
// and at nothing else.
//
// # Quantity
//
// A [Quantity] is a run of words that gives a number, with the words that bind
// it and those of its unit. Its [Kind] tells a count from what only looks like
// one: an ordinal, a percentage, money, a year, the day of a date, an age, a
// clock time, a measure, a name. Nouns are left to the caller, who knows the
// grammar: in "a child" there is no quantity, and in "the three men" the
// quantity is "three".
//
// # Range
//
// A plain number fills all three fields of the [ledger.Range]. A bound fills one:
// "at least 60" is Low 60, "more than 2,000" is Low 2001, "up to 80" is High 80,
// "fewer than 10" is High 9. "About 60" is Best 60 with no bounds; "nearly 60" is
// Best 60 and High 60, since it says that the number was not reached. "20 to 60"
// is Low and High. "No one" is 0, and stated.
//
// # Vague words
//
// Some words name no number, yet are not nothing. They are kept in Said, and Low
// is the least that convention takes them for. As in ACLED's codebook, tens are
// 10, dozens 12 and hundreds 100; thousands and millions follow the same rule,
// "tens of thousands" multiplies, and "several hundred" means hundreds. Scores
// are 40, the least that is more than one score. "Several", "a few" and "a
// handful" are 3, "multiple" is 2: these are this package's own. "Many", "a
// number of" and "numerous" have no number at all. Said is kept for estimates,
// too, since what "nearly" allows is a convention.
//
// # Not promised
//
// Numbers are English, in the digits 0 to 9. A decimal gives no Range unless a
// word such as "million" makes it whole, and "2.000" is a decimal. Numbers past
// [Limit] give none. "Over" before a number is a bound even where a verb owns it
// ("took over 20 villages"). Roman numerals and numbers spoiled by a scanner
// ("1O0") are not read.
package number
