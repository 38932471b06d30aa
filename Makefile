# One command each: `make run` practises, `make test` tests, `make check` runs every gate.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif

.PHONY: run test check lint types contracts slow bench clean

run: $(VENV)/.run
	@$(BIN)/quizzer

# Small matrices: where all cores are busy, a second thread of each only waits for the others.
# Four processes even on two cores: tests of the screen wait for clocks a third of their time.
test: export OPENBLAS_NUM_THREADS ?= 1
test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n 4

check: lint types contracts test slow bench

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports

slow: $(VENV)/.check
	@$(BIN)/python -m pytest -m slow

bench: $(VENV)/.check
	@$(BIN)/python benchmarks/run.py --small

$(VENV)/bin-ready:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else "quizzer needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.11" % v[:2])'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/bin-ready pyproject.toml
	@echo "Setting up (once, about a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: $(VENV)/bin-ready pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.run

$(VENV)/.check: $(VENV)/.dev pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,check]'
	@touch $@

clean:
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
