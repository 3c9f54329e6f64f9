# Tributary. `make run` and `make test` do all the set-up that a fresh Debian machine with Swift needs.

SHELL := /bin/bash
PACKAGES := libcsv-dev libsqlite3-dev libxlsxwriter-dev libzip-dev
BUILD := swift build --explicit-target-dependency-import-check error
AS_OF ?= 2026-03-02
THREADS ?= 2
KILLS ?= 20
PAIRS ?= 100000
SCALE_RECORDS ?= 1000000
SCALE_PEOPLE ?= 200000
SCALE_NIGHTS ?= 30
ALERT_PEOPLE ?= 1000000
ALERT_EVENTS ?= 20000000
# The aims: seconds with the most threads, and megabytes of the whole process
ALERT_SECONDS ?= 30
ALERT_MEGABYTES ?= 6000
# The sample's nights are known in a folder of their own, so that running them forgets nobody's real ones; where real
# nights put their outputs, the sample is refused a place: make run OUT=out/sample/out
STATE ?= out/sample
OUT ?= out
SAMPLE := Pipelines/nightly.yml --state $(STATE) --outputs $(OUT)
TRIBUTARY := .build/release/tributary
# Where `make install` puts the command
PREFIX ?= /usr/local

# Public data with truth, and the scripts that link them with Splink, beside the project
SHARED ?= ../shared
SETS ?= febrl1,febrl2,febrl3,febrl4,fake_1000,uk_10k,uk_100k,uk_1m

.PHONY: help setup build install run test test-crash test-spreadsheets test-similarity test-scale bench-linkage bench-alerts lint clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install the system libraries that are missing
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing; \
	  else sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing; fi; \
	fi

build: setup ## Build the command, optimised
	$(BUILD) -c release --product tributary

install: build ## Put the command into PREFIX/bin (/usr/local unless given)
	install -d $(PREFIX)/bin
	install -m 0755 $(TRIBUTARY) $(PREFIX)/bin/tributary

run: build ## Run both nights of SampleData to finished outputs, and say where they are
	$(TRIBUTARY) run $(SAMPLE) --as-of 2026-03-01 --threads $(THREADS) --replay
	$(TRIBUTARY) run $(SAMPLE) --as-of $(AS_OF) --threads $(THREADS)
	@echo "More of it: $(TRIBUTARY) status $(SAMPLE)"

test: build ## Run all tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest --skip EndToEndTests
	TRIBUTARY=$(TRIBUTARY) swift test --skip-build --disable-xctest --filter EndToEndTests

test-crash: build ## Kill a night at 20 random moments and see that it ends with the same bytes
	swift build --build-tests
	KILLS=$(KILLS) TRIBUTARY=$(TRIBUTARY) swift test --skip-build --disable-xctest --filter 'EndToEndTests.*killed'

test-spreadsheets: build ## Fill in an alert list with LibreOffice, and see that the next night shows it
	command -v soffice >/dev/null || apt-get install -y -q libreoffice-calc || sudo apt-get install -y -q libreoffice-calc
	python3 Tests/Spreadsheets/round_trip.py $(TRIBUTARY)

test-similarity: setup ## Compare similarities with those of rapidfuzz and jellyfish on 100,000 pairs of names
	test -x .build/similarity/bin/python || python3 -m venv .build/similarity
	.build/similarity/bin/python -m pip install -q 'rapidfuzz==3.*' 'jellyfish==1.*'
	.build/similarity/bin/python Tests/Fixtures/Similarities/reference_similarities.py $(PAIRS) > .build/similarity/pairs.tsv
	swift build --build-tests
	REFERENCE_SIMILARITIES=.build/similarity/pairs.tsv swift test --skip-build --disable-xctest --filter 'Similarities of names'

test-scale: build ## See that linkage keeps its bounds of time and memory on a million records, and on thirty nights
	python3 Benchmarks/scale.py shared-key --records $(SCALE_RECORDS) --threads $(THREADS)
	python3 Benchmarks/scale.py growth --records $(SCALE_RECORDS) --threads $(THREADS)
	swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build-scale
	SCALE_PEOPLE=$(SCALE_PEOPLE) SCALE_NIGHTS=$(SCALE_NIGHTS) swift test -c release --skip-build --disable-xctest \
	  -Xswiftc -enable-testing --scratch-path .build-scale --filter 'Nights on which one record in a hundred'

bench-linkage: build ## Link public data with Tributary and with Splink, side by side, into Documentation/benchmarks.md
	python3 Benchmarks/linkage.py --sets $(SETS) --data $(SHARED)/data --tools $(SHARED)/tools --threads $(THREADS) \
	  --out Documentation/benchmarks.md

bench-alerts: setup ## Put the alert rules to a million synthetic people, into Documentation/benchmarks-alerts.md
	$(BUILD) -c release --product AlertBenchmark
	SWIFT_DETERMINISTIC_HASHING=1 .build/release/AlertBenchmark --people $(ALERT_PEOPLE) --events $(ALERT_EVENTS) \
	  --threads 1,2 --within-seconds $(ALERT_SECONDS) --within-megabytes $(ALERT_MEGABYTES) \
	  --page Documentation/benchmarks-alerts.md

lint: ## Check the format of all Swift
	swift format lint --strict --recursive Package.swift Sources Tests

clean: ## Remove what was built and put out
	rm -rf .build out
