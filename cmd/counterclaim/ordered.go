package main

import "iter"

// ordered does work for each item of in on several goroutines, and yields the
// results in the order of the items. No more than twice as many items as
// workers are held at a time. Errors of in pass through in their place. When
// the reader stops, so does the rest.
func ordered[T, R any](in iter.Seq2[T, error], workers int, do func(T) R) iter.Seq2[R, error] {
	type result struct {
		value R
		err   error
	}
	return func(yield func(R, error) bool) {
		queue := make(chan chan result, workers)
		slots := make(chan struct{}, workers)
		stop := make(chan struct{})
		go func() {
			defer close(queue)
			for item, err := range in {
				select {
				case <-stop:
					return
				default:
				}
				done := make(chan result, 1)
				select {
				case queue <- done:
				case <-stop:
					return
				}
				if err != nil {
					done <- result{err: err}
					continue
				}
				slots <- struct{}{}
				go func() {
					defer func() { <-slots }()
					done <- result{value: do(item)}
				}()
			}
		}()
		// The producer has ended when the queue is closed, so that nothing of in
		// runs on after the reader has gone.
		defer func() {
			close(stop)
			for range queue {
			}
		}()
		for done := range queue {
			r := <-done
			if !yield(r.value, r.err) {
				return
			}
		}
	}
}
