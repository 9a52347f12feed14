# What the project's makers and users run. On a fresh Debian machine with Swift, `make demo` and
# `make test` install what else they need.

SWIFT ?= swift
CLANG ?= $(shell command -v clang || dirname "$$(command -v $(SWIFT))" | sed 's,$$,/clang,')
SCRATCH := .build

.DEFAULT_GOAL := help

.PHONY: help
help: ## Say what there is to make.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# The programs and headers that the system brings; installed where they are missing.
PACKAGES := clang:lmdb sqlite3

.PHONY: deps
deps:
	@command -v $(SWIFT) >/dev/null || { \
	    echo "Swift 6.3 is missing: install it from https://www.swift.org/install" >&2; exit 1; }
	@missing=""; \
	pkg-config --exists lmdb 2>/dev/null || missing="$$missing liblmdb-dev"; \
	pkg-config --exists sqlite3 2>/dev/null || missing="$$missing libsqlite3-dev"; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	command -v sqlite3 >/dev/null || missing="$$missing sqlite3"; \
	if [ -n "$$missing" ]; then \
	    if ! command -v apt-get >/dev/null; then \
	        echo "please install:$$missing (with Homebrew: lmdb sqlite pkg-config)" >&2; exit 1; \
	    fi; \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "installing:$$missing"; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi

.PHONY: demo
demo: deps ## Build, and answer a few questions from the built-in catalog.
	@$(SWIFT) build -c release --product modelcatalog
	@Tests/demo.sh "$$($(SWIFT) build -c release --show-bin-path)/modelcatalog"

.PHONY: test
test: deps lint ## Run all checks; about ten minutes on two cores.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	$(SWIFT) test -c release --filter AllocationTests
	$(MAKE) --no-print-directory check-snapshot test-c

.PHONY: lint
lint: ## Check the formatting.
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
