# Two commands are all a fresh machine needs: `make demo` and `make test` (Python 3.11 or newer, pip, make, git).
PYTHON ?= python3
VENV   ?= .venv
DIST   ?= dist
BIN    := $(VENV)/bin
SAMPLE ?= samples/retinol_serum.txt

PIP    := $(BIN)/pip --quiet --disable-pip-version-check

.PHONY: demo dev test docs page coverage release-check sbom lock clean

## demo: set everything up and analyze a sample label
demo: $(VENV)/.core
	$(BIN)/inci analyze $(SAMPLE)

## dev: set up the library, its extras and the development tools in VENV
dev: $(VENV)/.dev

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
	$(PIP) install -e .
	$(BIN)/python -m compileall -q inci_parser
	touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q inci_parser
	touch $@ $(VENV)/.core

## docs: build the documentation site in build/docs
docs: $(VENV)/.dev
	$(BIN)/sphinx-build -q -W -b html docs build/docs

## page: build the page without a server into the documentation site (needs npm)
page: docs
	$(BIN)/python tools/build_static_page.py build/docs/page

## release-check: build wheel and source archive twice into DIST, compare the bytes, check them as an index would
release-check: $(VENV)/.dev
	$(BIN)/python tools/check_release.py $(RELEASE_CHECK) $(DIST)

## sbom: write the bill of materials (CycloneDX) of the archives in DIST
sbom: release-check
	$(BIN)/python tools/build_sbom.py $(DIST)

## lock: resolve the extras and development tools anew, for Python 3.11 and newer and every system, with hashes
lock: $(VENV)/bin/python
	$(PIP) install 'uv>=0.5'
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --all-extras --group dev \
	  --generate-hashes --custom-compile-command 'make lock' --output-file requirements-dev.lock

## clean: remove what was set up
clean:
	rm -rf $(VENV) build dist

## coverage: lines and branches that the tests execute
coverage: $(VENV)/.dev
	$(BIN)/pip install --quiet --disable-pip-version-check 'coverage>=7.10'
	$(BIN)/coverage run --branch --source=inci_parser -m pytest
	$(BIN)/coverage report --skip-covered
