// Command speed says how fast a folder of texts is read, and in how much
// memory.
//
//	go run ./bench/speed --text DIR [--for 5s] [--out FILE.json]
//
// A round reads every text once, by the product's own reader with everything
// on. The cold round is the first one of the process and bears the unpacking
// of weights, registry and gazetteer. Warm rounds follow on one core for the
// given time, and then for as long on all cores. The median round is the
// figure; the slowest and the fastest stand beside it.
//
// One core means that one goroutine of Go runs at a time, the garbage
// collector included. Peak memory is what the system held resident for the
// process at most (VmHWM on Linux), and is left out where the system does not
// tell.
//
// Not promised: that two machines, or one machine on two days, give one figure.
package main
