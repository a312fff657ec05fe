//go:build !race

package resolve

const raceDetector = false
