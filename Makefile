# Everything that is done with the repository; `make run` and `make test` need nothing but a Swift toolchain.
SHELL := /bin/bash
PREFIX ?= /usr/local
RELEASE := swift build -c release --product longhand -Xswiftc -static-executable -Xlinker -static

.PHONY: run build test conformance bench install format lint clean setup

# At a terminal the shell; without one, all lessons are replayed.
run: setup build
	@if [ -t 0 ]; then .build/release/longhand; else .build/release/longhand replay; fi

setup:
	@scripts/setup

# SwiftPM does not see that a C header has changed, so a Swift file that includes it is touched.
# What the linker says of glibc's functions in a static executable is known, and left out.
build: Sources/longhand/ReadlineSource.swift
	@set -o pipefail; $(RELEASE) 2>&1 | { grep -v 'statically linked applications\|mktemp' || true; }

Sources/longhand/ReadlineSource.swift: Sources/CReadline/shim.h
	@touch $@

# The tests of the targets in a debug build, then the release executable without a terminal and at one.
test: setup build
	swift build --build-tests
	swift test --skip-build
	scripts/test-command-line
	scripts/test-terminal
	scripts/test-examples

# Needs Python with NumPy: random scripts, under both, for SECONDS, from SEED; AREAS="arrays printing" for some alone.
conformance: build
	nice python3 Tests/Conformance/conform.py --seconds $(or $(SECONDS),60) $(if $(SEED),--seed $(SEED)) $(if $(AREAS),--areas $(AREAS))

bench: build
	scripts/bench

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 .build/release/longhand '$(DESTDIR)$(PREFIX)/bin/longhand'

format:
	swift format -i --recursive Sources Tests Benchmarks Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

clean:
	swift package clean
