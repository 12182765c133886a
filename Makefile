# IPS Desktop: every command a newcomer needs. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
STAGE := bash packaging/setup/stage.sh
PRODUCT := ips_desktop ui sync resources
HISTORIES ?= 250000
WORKERS ?= 2

.PHONY: help
help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# ---- from nothing to working
.PHONY: setup lock clean
setup: ## system libraries (as root, else says which), virtual environment, locked packages; at once when all is there
	@bash packaging/setup/setup.sh

lock: setup ## write requirements.lock anew from pyproject.toml (pins are kept; UPGRADE=-U renews them)
	@VIRTUAL_ENV=$(VENV) $(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --all-extras \
		--group dev $(UPGRADE) pyproject.toml -o requirements.lock --no-header
	@$(PY) packaging/setup/check_lock.py

clean: ## remove what was built, and caches; the virtual environment stays
	@rm -rf build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find $(PRODUCT) tests -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- see it
.PHONY: demo demo-fresh demo-clean in-demo
DEMO := $(PY) -m ui.main demo --out build/demo
demo: setup ## a made-up service with a year behind it: the adviser's window, or without a display the main job in pictures
	@$(DEMO)

demo-fresh: setup ## the same, built anew
	@$(DEMO) --fresh

demo-clean: setup ## remove the demonstration and what it put in a keyring
	@$(DEMO) --clean

in-demo: setup ## run a command beside the demonstration's secret service and server: make in-demo CMD='...'
	@$(DEMO) --run '$(CMD)'

.PHONY: sheet
sheet: setup ## every page in three themes at 100 % and 200 %, and every paper, as pictures in build/sheet (ONLY=plan)
	@$(PY) -m tests.sheet.run $(if $(ONLY),--only $(ONLY))

# ---- is it right
.PHONY: test check lint format types layers generated wordings manifest unit bench
test: setup ## everything CI runs, in stages with a budget each; the last line is pytest's
	@$(STAGE) checks 120 $(MAKE) --no-print-directory check
	@$(STAGE) tests 960 $(PY) -m pytest -n $(WORKERS)

check: setup lint types layers generated ## lint, format, types, layers, lock and generated files

lint:
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check --quiet || { echo "make format would mend this"; $(VENV)/bin/ruff format --check; }

format: setup ## put the code in order
	@$(VENV)/bin/ruff check --fix --quiet; $(VENV)/bin/ruff format

types:
	@$(VENV)/bin/basedpyright

layers:
	@$(VENV)/bin/lint-imports --no-logo

generated:
	@$(PY) packaging/setup/check_lock.py
	@$(PY) -m resources.wordings.compile --check || { echo "make wordings would mend this"; false; }
	@$(PY) -m ips_desktop.records.manifest | diff -u sync/protocol/manifest.json - || { echo "make manifest would mend this"; false; }

wordings: setup ## compile the wordings people read from resources/wordings
	@$(PY) -m resources.wordings.compile

manifest: setup ## write sync/protocol/manifest.json from the records
	@$(PY) -m ips_desktop.records.manifest > sync/protocol/manifest.json.new && mv sync/protocol/manifest.json.new sync/protocol/manifest.json

unit: setup ## the quick tests only
	@$(PY) -m pytest -n $(WORKERS) -m "not journey and not sample"

.PHONY: simulate journeys faults forensics properties oracle
journeys: setup ## the main job and a year's journeys through real windows; PICTURES=1 keeps one of each step in build/journeys
	@$(if $(PICTURES),IPS_JOURNEY_PICTURES=build/journeys) $(PY) -m pytest tests/journeys

faults: setup ## kill, cut, fill and tear real laptops and a real server by a seed, and look what is left (ROUNDS= SEED= ONLY=)
	@$(PY) -m tests.faults.campaign --rounds $(or $(ROUNDS),60) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),--only $(ONLY))

forensics: setup ## a canary typed into every field, and every file, log and process looked through for it; crashes by every signal
	@FORENSICS=whole $(PY) -m pytest tests/forensics

properties: setup ## any acts in any order, wrong ones, and two laptops apart, drawn by a seed (EXAMPLES= STEPS= SEED=)
	@EXAMPLES=$(or $(EXAMPLES),100) $(if $(STEPS),STEPS=$(STEPS)) $(if $(SEED),SEED=$(SEED)) $(PY) -m pytest tests/properties

oracle: setup ## a second reckoning of every indicator, from the export alone, over random services drawn by a seed (WORLDS= ACTS= SEED=)
	@WORLDS=$(or $(WORLDS),200) ACTS=$(or $(ACTS),1900) $(if $(SEED),ORACLE_SEED=$(SEED)) $(PY) -m pytest -rA tests/oracle

simulate: setup ## play seeded histories of laptops and a server that lose, repeat and fall over (HISTORIES= SEED= BUG=)
	@$(PY) -m tests.simulation.run --histories $(HISTORIES) $(if $(SEED),--seed $(SEED)) $(if $(BUG),--bug $(BUG))

# ---- how fast is it
bench: setup ## ratios to named baselines of the same run; JSON in build/bench (ROUNDS=, ONLY=, CLOCK=processor on a shared machine)
	@$(PY) -m tests.benchmarks.run $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(ONLY),--only $(ONLY)) $(if $(CLOCK),--clock $(CLOCK))
