# Plain `make` says what there is. Every target is safe to run twice.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help build demo test bench bench-peers microbench fuzz generate changelog clean need-go

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null)

help: ## Say what there is
	@echo "Counterclaim keeps a ledger of claims about a conflict."
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

need-go:
	@command -v go >/dev/null || { echo "Go is not installed. Counterclaim needs Go 1.26 or later: https://go.dev/dl/" >&2; exit 1; }

build: need-go ## Build bin/counterclaim
	CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags '-s -w -X main.version=$(VERSION)' -o bin/counterclaim ./cmd/counterclaim

demo: build ## Build, then show the main job on the sample dispatches
	@bin/counterclaim demo

test: need-go ## Install what the tests need, then run them all: the whole gate
	@scripts/test

ifdef DATA
bench: need-go ## Score the reading with DATA=DIR, and write bench/RESULTS.md
	go run ./bench/results --data "$(DATA)" --out bench/RESULTS.md
else
bench: microbench
	@echo "To score the reading too, set DATA to the folder that holds muc4/, polnear/, numbers/ and factuality/, with scorers/ beside it: make bench DATA=DIR"
endif

bench-peers: need-go ## Run other people's programs on the same texts, with DATA=DIR: needs PyPI and Maven
	@[ -n "$(DATA)" ] || { echo "Set DATA to the folder that holds polnear/, with scorers/ beside it: make bench-peers DATA=DIR" >&2; exit 1; }
	go run ./bench/peers --data "$(DATA)" --work .out/peers --out bench/PEERS.md

microbench: need-go ## Measure the rooms: time, bytes and allocations
	go test -run '^$$' -bench . -benchmem ./internal/...

fuzz: need-go ## Fuzz each target for 10 seconds
	@scripts/fuzz 10s

generate: need-go ## Write the generated files anew
	go generate ./...

changelog: need-go ## Assemble CHANGELOG.md from changes/unreleased
	go run ./changes/assemble

clean: ## Remove what was built
	rm -rf bin .out
