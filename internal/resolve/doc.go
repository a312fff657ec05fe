// Package resolve turns names in text into Actors and Places, across spellings
// and scripts.
//
// # Registry
//
// A [Registry] holds actors: their names, aliases and descriptions, each with
// the days on which it held, and what they are part of. An alias names the
// actor anywhere. A description ("the regime", "Moscow", "the Russian
// president") stands for it in context only, and a [Match] says so, because the
// same words may mean something else: the city, the regime of another country.
// Some descriptions hold only in texts about one country; [Registry.About]
// makes a registry that knows what the text is about.
//
// States bring their organs along: "Russian Defense Ministry", "Russia's
// Ministry of Defence" and "the Defense Ministry of Russia" are
// russia-defense-ministry, which is part of russia, without anybody having
// listed it. The government of a state is the state.
//
// A registry is written as YAML, a list of actors. This is all that a file may
// say; a user's file is read like the starter ones in the folder actors:
//
//   - id: coast-front                 # small letters, digits, hyphens
//     name: Coast Front
//     kind: rebels                    # one of ledger.ActorKind
//     aliases: [CF, Front of the Coast]
//     renamed:                        # aliases with days; either may be left out
//   - {name: Army of the Coast, from: 2030-01-01, to: 2031-05-03}
//     descriptions:
//   - the men of the coast
//   - {name: the Front, about: NL} # only in texts about that country
//     part_of: [{id: coast-council, from: 2030-01-01}]
//     is_a: [rebel-groups]
//     source: Invented for this comment
//
// A person may have offices, from which names follow ("Northland's Foreign
// Minister" on the days in office):
//
//	offices: [{name: Foreign Minister, of: northland, from: 2030-01-01}]
//
// An alias of up to five capitals is found in capitals only; a description that
// begins with "the" in small letters, only behind "the". An actor that states
// have anyhow under a name of its own says so with organ: the Pentagon has
// "organ: united-states-defense-ministry".
//
// Names are kept in a trie of folded words, so that the longest name at a word is
// found in one pass over the words that follow, whatever the size of the
// registry. The starter files are packed into lines by go generate, because
// reading YAML takes longer than the whole program may take to start.
//
// # Gazetteer
//
// A [Gazetteer] holds places. It never picks one silently: [Gazetteer.Candidates]
// returns what a name may be, best first, each with its reason. A name that is
// also an everyday word or a person's name has little [Strength], and needs a
// sign of place near it.
//
// A gazetteer of one's own is a CSV file, whose first row names its columns, or a
// YAML list with the same keys. Only id, kind and name are required:
//
//	id,kind,name,aliases,pcode,within,country,latitude,longitude,precision,source
//	nl/north/port-ames,town,Port Ames,Ames;Port-Aymes,,nl/north,NL,10.5,20.5,1,
//
// IDs are readable and lead upward: a country is "sy", its governorate
// "sy/idlib", a town in that "sy/idlib/saraqib". Districts and sub-districts end
// in -district and -sub-district, since most share their name with a town. The
// second town of a name in one division ends in -2.
//
// Countries, Syria and regions are in memory; the towns of the world stay packed
// (package world) until a name is asked for. GeoNames gives no populations here,
// so a table says which city a name means first, and every other town is weak. First-
// level divisions are found with and without the word for what they are: "Ames
// Department" is "Ames" too.
//
// # Folding
//
// Names are compared by folded words: lower case, without accents, apostrophes
// and dots, hyphens as spaces, without "the" and the Arabic article, Arabic
// letters in one form. What folds alike is taken to be the same name. Names that
// differ further, by transliteration or one letter, are only "near", and the
// Match says that.
//
// # What is not promised
//
// A match is a reading of a name, not an identification of a person. Two actors
// that share a name on the same day match neither; the caller keeps the name and
// a [Candidate]. The starter registry is short outside Syria, and its dates are
// those of common reference works.
package resolve
