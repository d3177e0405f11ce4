# Two commands are all a fresh machine needs: `make demo` and `make test` (Python 3.11 or newer, pip, make, git).
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SAMPLE ?= samples/retinol_serum.txt

.PHONY: demo test docs clean

## demo: set everything up and analyze a sample label
demo: $(VENV)/.core
	$(BIN)/inci analyze $(SAMPLE)

## test: set everything up and run format, lint, types, tests
test: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "inci-parser needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	$(BIN)/python -m compileall -q inci_parser
	touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[all,dev]'
	$(BIN)/python -m compileall -q inci_parser
	touch $@ $(VENV)/.core

## docs: build the documentation site in build/docs
docs: $(VENV)/.dev
	$(BIN)/sphinx-build -q -W -b html docs build/docs

## clean: remove what was set up
clean:
	rm -rf $(VENV) build dist
