# The commands of the project. On a fresh Debian machine with Swift, `make demo` and `make test`
# install everything else that they need.

SWIFT ?= swift
# The clang of the Swift toolchain.
CLANG ?= $(dir $(realpath $(shell command -v $(SWIFT))))clang

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the commands.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# Installs missing system packages.
.PHONY: deps
deps:
	@command -v $(SWIFT) >/dev/null || { \
	    echo "Swift 6.3 is missing: install it from https://www.swift.org/install" >&2; exit 1; }
	@missing=""; \
	pkg-config --exists lmdb 2>/dev/null || missing="$$missing liblmdb-dev"; \
	pkg-config --exists sqlite3 2>/dev/null || missing="$$missing libsqlite3-dev"; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	command -v sqlite3 >/dev/null || missing="$$missing sqlite3"; \
	command -v python3 >/dev/null || missing="$$missing python3"; \
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

# Tests that build packages, run programs or compute wait for different things, so they run side by side. The
# commands that build in .build come afterwards.
.PHONY: test
test: deps lint ## Run all checks; less than twenty minutes on two cores.
	$(SWIFT) build --build-tests
	$(MAKE) --no-print-directory --jobs=3 --output-sync=target test-packages test-programs test-libraries \
	    test-release test-sanitized fuzz-image test-sanitizers-short FUZZ_SECONDS=12
	$(MAKE) --no-print-directory --jobs=2 --output-sync=target \
	    docs fuzz-json test-old check-snapshot test-check-api FUZZ_SECONDS=12

# No lock is needed: the tests are built, and nothing else builds them meanwhile.
TESTS := $(SWIFT) test --skip-build --ignore-lock
PACKAGES := ConsumerTests NextVersionTests
PROGRAMS := CommandLineTests ProcessTests

.PHONY: test-packages test-programs test-libraries
test-packages:
	$(TESTS) $(PACKAGES:%=--filter '^%\.')
test-programs:
	$(TESTS) $(PROGRAMS:%=--filter '^%\.')
test-libraries:
	$(TESTS) $(PACKAGES:%=--skip '^%\.') $(PROGRAMS:%=--skip '^%\.')

.PHONY: test-release
test-release: deps
	ONLY_TESTS=AllocationTests $(SWIFT) test -c release

.PHONY: test-old
test-old:
	@Tests/Frozen/check-old-all.sh --short "$$($(SWIFT) build --show-bin-path)/modelcatalog"

# The quick tests, which find nearly every mistake at a small part of the cost of all. Suites that take five
# seconds of processor time or more are left out. Only what these tests need is built.
QUICK := CImageTests,MappedStoreTests,ModelCatalogTests,CatalogImportTests,AgentToolsTests,CatalogTestingTests
SLOW := GarbageTests PriceKeyTests SnapshotTests ArgumentContentTests OpenAIStrictTests \
    FileAfterFileTests ManyBodiesTests RandomFixtureTests MappedStoreTests.DamageTests PlaceTests
QUICKLY := ONLY_TESTS=ModelCatalogCLI,CatalogSnapshot,SnapshotTool,$(QUICK) $(SWIFT)

.PHONY: check
check: deps lint ## Lint, build, and run the tests of the libraries except the slow ones; under four minutes on two cores.
	$(QUICKLY) build --build-tests
	$(QUICKLY) test --skip-build $(SLOW:%=--skip %)

.PHONY: check-api
check-api: deps ## Compare the libraries' public API with that of BASE=commit; 1: something was removed or changed.
	@SWIFT="$(SWIFT)" Tests/PublicAPI/check.sh "$(BASE)"

.PHONY: test-check-api
test-check-api:
	@SWIFT="$(SWIFT)" Tests/PublicAPI/self_check.sh

DOCS := .build/docs

.PHONY: docs
docs: deps ## Build the documentation of the libraries; what is not documented, or leads nowhere, is an error.
	@SWIFT="$(SWIFT)" Tests/PublicAPI/docs.sh $(DOCS)
	@echo "a browser shows it at http://localhost:8000/documentation:"
	@echo "python3 -m http.server --directory $(DOCS)/ModelCatalog.doccarchive"

PUBLICATIONS ?= 200

.PHONY: check-next
check-next: deps ## Let this version and a next one publish PUBLICATIONS=200 times each, side by side.
	$(SWIFT) build --build-tests
	MODELCATALOG_PUBLICATIONS=$(PUBLICATIONS) $(SWIFT) test --skip-build --filter NextVersionTests

.PHONY: check-old
check-old: deps ## Run each frozen version's program, built once from the history, against the present one.
	$(SWIFT) build --product modelcatalog
	@SWIFT="$(SWIFT)" OLD="$(OLD)" \
	    Tests/Frozen/check-old-all.sh "$$($(SWIFT) build --show-bin-path)/modelcatalog"

.PHONY: frozen
frozen: deps ## Freeze what this commit, VERSION=number, stores and answers, in Tests/Frozen/VERSION.
	@test -z "$$(git status --porcelain)" || { \
	    echo "the tree is not clean: the frozen samples must name the commit that made them" >&2; exit 65; }
	$(SWIFT) build --product modelcatalog
	$(SWIFT) build --product SnapshotTool
	@bin="$$($(SWIFT) build --show-bin-path)"; \
	    Tests/Frozen/freeze.sh "$(VERSION)" "$$bin/modelcatalog" "$$bin/SnapshotTool"

.PHONY: soak
soak: deps ## End imports, publish, draw and damage at random SOAK=10 times as often as the tests do.
	$(SWIFT) build --build-tests
	MODELCATALOG_SOAK=$(SOAK) $(SWIFT) test --skip-build \
	    --filter KilledImportTests --filter ProcessTests --filter RandomFixtureTests \
	    --filter GarbageTests

SOAK ?= 10

.PHONY: lint
lint: check-generated ## Check the formatting, and that generated files are up to date.
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests schema

# A field, capability, meter or modality is declared in catalog_tables.h, catalog_lists.h and the SQL of
# schema/; the rest is generated.
.PHONY: generated
generated: ## Make the Swift and the SQL that follow from the declared fields and words.
	$(SWIFT) schema/generate.swift

.PHONY: check-generated
check-generated:
	$(SWIFT) schema/generate.swift --check

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

.PHONY: fixtures
fixtures: deps ## Make the built-in fixtures from the SQL beside them.
	$(SWIFT) build --product SnapshotTool
	for source in CSources/CFixtures/*.sql; do \
	    $(TOOL) fixture $$source $${source%.sql}.sqlite || exit 1; \
	done

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
	@echo "$$(grep -c '^INSERT' $(SCRATCH)/1.sql) rows of its SQLite file come back as they are"

# Tools --------------------------------------------------------------------------------------------

DIALECTS := .build/dialects
GOLDEN := Tests/AgentToolsTests/Golden

.PHONY: check-tools
check-tools: deps ## Check tools in every dialect with the providers' packages, from the network.
	$(SWIFT) build --product modelcatalog
	@test -x $(DIALECTS)/venv/bin/python || python3 -m venv $(DIALECTS)/venv
	$(DIALECTS)/venv/bin/python -m pip install --quiet --disable-pip-version-check \
	    --requirement Tests/ToolDialects/requirements.txt
	rm -rf $(DIALECTS)/tools && mkdir -p $(DIALECTS)/tools
	python3 Tests/ToolDialects/export.py .build/debug/modelcatalog $(GOLDEN) $(DIALECTS)/tools
	$(DIALECTS)/venv/bin/python Tests/ToolDialects/check.py $(DIALECTS)/tools

# Figures ------------------------------------------------------------------------------------------

.PHONY: benchmarks
benchmarks: deps ## Compare with alternatives, side by side in one run.
	$(SWIFT) build --product SnapshotTool
	$(TOOL) export --snapshot .build/api.json
	$(SWIFT) build --package-path Tests/Benchmarks -c release
	$(SWIFT) build -c release --product modelcatalog
	Tests/Benchmarks/.build/release/Benchmarks catalog .build/api.json
	Tests/Benchmarks/.build/release/Benchmarks list \
	    "$$($(SWIFT) build -c release --show-bin-path)/modelcatalog" .build/api.json
	Tests/Benchmarks/.build/release/Benchmarks tools
	Tests/Benchmarks/.build/release/Benchmarks fixtures .build/api.json

# Sanitizers ---------------------------------------------------------------------------------------

# Swift has no sanitizer of undefined behaviour, C has. LeakSanitizer reports Swift's tagged pointers as leaks,
# so only test-sanitized and fuzz-image, which are pure C, look for leaks.
ASAN := --sanitize=address --scratch-path .build-asan -Xswiftc -use-ld=lld \
    -Xcc -fsanitize=undefined -Xcc -fno-sanitize=function,vptr -Xcc -fno-sanitize-recover=undefined
TSAN := --sanitize=thread --scratch-path .build-tsan -Xswiftc -use-ld=lld

.PHONY: test-asan
test-asan: deps ## Run all tests under AddressSanitizer, C under UndefinedBehaviorSanitizer too.
	$(SWIFT) build --build-tests $(ASAN)
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build $(ASAN) $(ONLY)

.PHONY: test-tsan
test-tsan: deps ## Run all tests under ThreadSanitizer.
	$(SWIFT) build --build-tests $(TSAN)
	TSAN_OPTIONS=halt_on_error=1 $(SWIFT) test --skip-build $(TSAN) $(ONLY)

# The tests that use memory, threads and processes most. GarbageTests are left out, as
# test-sanitized reads random garbage; DamageTests do not depend on threads; PlaceTests run only in
# test-asan and test-tsan.
.PHONY: test-sanitizers-short
test-sanitizers-short:
	ONLY_TESTS=CImageTests,MappedStoreTests,ModelCatalogTests \
	    $(MAKE) --no-print-directory test-asan ONLY="--skip GarbageTests --skip PlaceTests"
	ONLY_TESTS=MappedStoreTests,ModelCatalogTests $(MAKE) --no-print-directory test-tsan \
	    ONLY="--filter MappedStoreTests --filter ConcurrencyTests --skip MappedStoreTests.DamageTests"

FUZZED := Tests/ImageFuzz
IMAGES := $(addprefix $(FUZZED)/,images.c catalog_images.c catalog_reads.c tools_images.c)
PROMISES := $(addprefix $(FUZZED)/,promises.c catalog_promises.c catalog_set_promises.c \
    tools_promises.c)
FORGES := $(addprefix $(FUZZED)/,edit.c forge.c)
SANITIZED := -std=c2x -g -O1 -Wall -Wextra -Werror -fno-sanitize-recover=all -fuse-ld=lld \
    -ICSources/CImage/include CSources/CImage/*.c
WITH_SANITIZERS = $(CLANG) $(SANITIZED) -fsanitize=address,undefined

.PHONY: mutate
mutate: deps
	mkdir -p .build
	$(WITH_SANITIZERS) $(IMAGES) $(PROMISES) $(FORGES) $(FUZZED)/mutate.c -o .build/mutate

.PHONY: test-sanitized
test-sanitized: mutate ## Read damaged, forged and foreign images under C's sanitizers.
	$(WITH_SANITIZERS) $(IMAGES) $(PROMISES) $(FUZZED)/edit.c $(FUZZED)/version*.c \
	    -o .build/versions
	$(WITH_SANITIZERS) $(IMAGES) $(FORGES) $(FUZZED)/hostile.c -o .build/hostile
	for seed in 1 2 3; do .build/versions $$seed || exit 1; done
	.build/hostile
	for seed in 1 2; do .build/mutate $$seed 1500 || exit 1; done

# How many images `make forge` damages, and how many it forges.
ROUNDS ?= 100000

.PHONY: forge
forge: mutate ## The same with ROUNDS=100000 damaged images and as many forged ones.
	.build/mutate 3 $(ROUNDS)

# Fuzzers ------------------------------------------------------------------------------------------

# How many seconds each fuzzer runs. A run starts from the inputs that earlier runs have found in .build/fuzz; a
# failing input is left there.
FUZZ_SECONDS ?= 300
FUZZ := .build/fuzz
FUZZING = -max_total_time=$(FUZZ_SECONDS) -timeout=20 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix=$(FUZZ)/failed-

.PHONY: fuzz
fuzz: fuzz-image fuzz-json ## Look for bytes that break a reader, for FUZZ_SECONDS=300 each.

.PHONY: fuzz-image
fuzz-image: deps
	mkdir -p $(FUZZ)/image
	$(WITH_SANITIZERS) $(IMAGES) $(FUZZED)/seeds.c -o $(FUZZ)/seeds
	$(FUZZ)/seeds $(FUZZ)/image
	$(CLANG) $(SANITIZED) -fsanitize=fuzzer,address,undefined \
	    $(IMAGES) $(PROMISES) $(FORGES) $(FUZZED)/fuzz.c -o $(FUZZ)/fuzz-image
	$(FUZZ)/fuzz-image $(FUZZING) -max_len=65536 $(FUZZ)/image

# The stack must hold values nested 512 deep, with the larger frames of a sanitizer.
.PHONY: fuzz-json
fuzz-json: deps
	mkdir -p $(FUZZ)/json
	$(SWIFT) build --target JSONText
	built="$$($(SWIFT) build --show-bin-path)"; \
	$(SWIFT)c -O -swift-version 6 -parse-as-library -package-name fuzz \
	    -sanitize=fuzzer,address -use-ld=lld Sources/JSONText/*.swift \
	    Tests/JSONFuzz/*.swift -I "$$built/Modules" \
	    "$$built"/OrderedCollections.build/*.o "$$built"/InternalCollectionsUtilities.build/*.o \
	    -module-name JSONFuzzer -o $(FUZZ)/fuzz-json
	ulimit -s unlimited; ASAN_OPTIONS=detect_leaks=0 $(FUZZ)/fuzz-json $(FUZZING) -max_len=2000 \
	    -dict=Tests/JSONFuzz/json.dict $(FUZZ)/json
