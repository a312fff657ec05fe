// Package blame reads the words that lay a happening at somebody's door: which word
// means the happening, whether an accusation is one, and what stands for those who did
// it.
//
// # Deed
//
// A word for any deed ("the crime", "this action") says that something was done and
// not what. With one that points back, a sentence says who did what was told before;
// package link gives it to the incidents that are meant.
//
// # Accusation
//
// What is only asked, aimed at or always done is no accusation; nor is blame for
// something that is no violence.
//
// # What is not promised
//
// The package answers about one sentence, from word order and tags. Who is accused, and
// by whose account, package role reads.
package blame
