# What the project's makers and users run. On a fresh Debian machine with Swift, `make demo` and
# `make test` install what else they need.

SWIFT ?= swift
# Swift brings its own clang.
CLANG ?= $(dir $(realpath $(shell command -v $(SWIFT))))clang

.DEFAULT_GOAL := help

.PHONY: help
help: ## Say what there is to make.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# Installs what the system has to bring and lacks.
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
	$(MAKE) --no-print-directory check-snapshot test-sanitized

.PHONY: lint
lint: ## Check the formatting.
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The built-in snapshot ----------------------------------------------------------------------------

SNAPSHOT := CSources/CSnapshot
TOOL := .build/debug/SnapshotTool
SCRATCH := .build/snapshot

.PHONY: snapshot
snapshot: deps ## Make the built-in snapshot of DATA=api.json, fetched on DATE=YYYY-MM-DD.
	$(SWIFT) build --product SnapshotTool
	rm -rf $(SCRATCH)
	$(TOOL) normalise --file "$(DATA)" $(SCRATCH)/file
	$(TOOL) write "$(DATA)" "$(DATE)" $(SNAPSHOT)
	cd $(SCRATCH)/file && LC_ALL=C sha256sum -- *.json > "$(CURDIR)/$(SNAPSHOT)/SHA256SUMS"

.PHONY: check-snapshot
check-snapshot: ## Compare the built-in snapshot with the checksums of what it was made from.
	$(SWIFT) build --product SnapshotTool
	rm -rf $(SCRATCH)
	$(TOOL) normalise --snapshot $(SCRATCH)/snapshot
	cd $(SCRATCH)/snapshot && \
	    sha256sum --check --strict --quiet "$(CURDIR)/$(SNAPSHOT)/SHA256SUMS"
	test "$$(ls $(SCRATCH)/snapshot | wc -l)" -eq "$$(wc -l < $(SNAPSHOT)/SHA256SUMS)"
	@echo "$$(wc -l < $(SNAPSHOT)/SHA256SUMS) providers of the snapshot are as they were fetched"

.PHONY: check-data
check-data: deps ## Check that DATA=api.json, or LiteLLM's price map, goes in and out without loss.
	@if grep -q '"litellm_provider":' "$(DATA)"; then check=check-litellm; \
	else check=check-models-dev; fi; \
	$(MAKE) --no-print-directory $$check DATA="$(DATA)"

.PHONY: check-litellm
check-litellm:
	$(SWIFT) build --build-tests
	CATALOG_LITELLM_DATA="$(DATA)" $(SWIFT) test --skip-build --filter RealFileTests

.PHONY: check-models-dev
check-models-dev:
	$(SWIFT) build --product SnapshotTool
	$(SWIFT) build --product modelcatalog
	rm -rf $(SCRATCH)
	.build/debug/modelcatalog import "$(DATA)" --catalog $(SCRATCH)/catalog 2>/dev/null
	.build/debug/modelcatalog verify --catalog $(SCRATCH)/catalog
	.build/debug/modelcatalog export $(SCRATCH)/api.json --format models.dev \
	    --catalog $(SCRATCH)/catalog
	$(TOOL) normalise --file "$(DATA)" $(SCRATCH)/file
	$(TOOL) normalise --file $(SCRATCH)/api.json $(SCRATCH)/export
	diff -r $(SCRATCH)/file $(SCRATCH)/export
	@cd $(SCRATCH)/file && LC_ALL=C sha256sum -- *.json > ../SHA256SUMS
	cd $(SCRATCH)/export && sha256sum --check --strict --quiet ../SHA256SUMS
	@echo "$$(ls $(SCRATCH)/export | wc -l) providers of $(DATA) come back as they are"
	.build/debug/modelcatalog export $(SCRATCH)/1.sqlite --catalog $(SCRATCH)/catalog
	.build/debug/modelcatalog build $(SCRATCH)/1.sqlite --catalog $(SCRATCH)/built
	.build/debug/modelcatalog export $(SCRATCH)/2.sqlite --catalog $(SCRATCH)/built
	sqlite3 $(SCRATCH)/1.sqlite .dump > $(SCRATCH)/1.sql
	sqlite3 $(SCRATCH)/2.sqlite .dump | cmp - $(SCRATCH)/1.sql
	@echo "$$(grep -c '^INSERT' $(SCRATCH)/1.sql) rows of its SQLite form come back as they are"

# Figures ------------------------------------------------------------------------------------------

.PHONY: benchmarks
benchmarks: deps ## Compare with what users would pick instead, side by side in one run.
	$(SWIFT) build --product SnapshotTool
	$(TOOL) export --snapshot .build/api.json
	$(SWIFT) build --package-path Tests/Benchmarks -c release
	$(SWIFT) run --package-path Tests/Benchmarks -c release Benchmarks .build/api.json

# Sanitizers ---------------------------------------------------------------------------------------

.PHONY: test-sanitized
test-sanitized: deps ## Read damaged images under AddressSanitizer and UndefinedBehaviorSanitizer.
	mkdir -p .build
	$(CLANG) -std=c2x -g -O1 -Wall -Wextra -Werror -fno-sanitize-recover=all \
	    -fsanitize=address,undefined -fuse-ld=lld -ICSources/CImage/include \
	    CSources/CImage/*.c Tests/CImageSanitized/mutate.c -o .build/mutate
	for seed in 1 2 3 4; do .build/mutate $$seed 4000 || exit 1; done
