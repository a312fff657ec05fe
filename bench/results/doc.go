// Command results runs the benchmarks over a folder of data that is not ours to
// carry, scores the answers, and writes bench/RESULTS.md.
//
//	make bench DATA=DIR
//	go run ./bench/results --data DIR --out bench/RESULTS.md [--only NAME]
//
// DIR holds muc4/, polnear/, numbers/ and factuality/; the scorers, Python
// programs, lie beside it in scorers/. What is not there is not measured, and
// the page says so.
//
// # The figures
//
// An interval is the middle 95 % of a figure over 1,000 resamples of the cases,
// with a fixed seed. To draw them, package score counts as each scorer does;
// where its sum over all cases does not give what the scorer printed, the
// benchmark counts as not measured and the run fails.
//
// Not promised: accuracy on anyone's conflict. Peers were measured by others,
// or at another time, unless the page says otherwise.
package main
