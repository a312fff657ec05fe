// Package abduction tells verbs of taking people that tell an abduction from those that do
// not: to take somebody hostage, from his home, or away; to capture who bears no arms,
// where those who do it are of no state.
//
// # Not promised
//
// Who was taken and by whom is read by package role. An arrest by a state is none.
package abduction
