# The tasks of whoever works on Voye. Only Go is needed; tools are fetched at
# their pinned versions.
golangci_lint = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
goreleaser = github.com/goreleaser/goreleaser/v2@v2.16.0
FUZZ_TIME ?= 10s

.PHONY: help build test lint goldens pictures fuzz long race licences man release-check ci

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

build: ## the program, as ./voye
	CGO_ENABLED=0 go build -trimpath -o voye .

test: ## the test command of the README
	go test ./...

lint: ## format, vet for three systems, golangci-lint
	@test -z "$$(gofmt -l .)" || { echo "not formatted:"; gofmt -l .; exit 1; }
	for os in linux windows darwin; do GOOS=$$os go vet ./... || exit 1; done
	go run $(golangci_lint) run ./...

goldens: ## the goldens and pictures of the screens anew; look at the diff
	go test ./ui/tui -update

pictures: ## the pictures of the README anew
	go test ./ui/tui -run Pictures -update

fuzz: ## every fuzz target for FUZZ_TIME
	@go test -list '^Fuzz' ./... | \
	awk '/^Fuzz/ {t[n++] = $$1} $$1 == "ok" {for (i = 0; i < n; i++) print $$2, t[i]; n = 0}' | \
	while read -r package target; do \
		go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZ_TIME) "$$package" </dev/null || exit 1; \
	done

long: ## kills, power cuts, damage, faults, 300,000 rows
	VOYE_LONG=1 go test -count=1 -timeout 20m ./storage/... ./sender/... ./ui/cli/...

race: ## all tests under the race detector
	go test -race -count=1 ./...

licences: ## THIRD_PARTY.md anew, after a change of go.mod
	go run ./ui/cli/internal/thirdparty

man: ## the manual pages and completion scripts, in build/
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) go run ./ui/cli/internal/extras build

release-check: ## whether a release could be made
	go run ./ui/cli/internal/thirdparty -check
	go run $(goreleaser) check

ci: ## all that must hold before a change lands
	.ci/run
