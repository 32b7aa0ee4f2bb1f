# From a bare machine with Python 3.11+ and make: `make graph` builds the graph, `make test` proves it.

PYTHON ?= python3
PYTEST_ARGS ?= -n auto --dist loadfile
VENV := .venv
BIN := $(VENV)/bin
STORE := graph
CODE := graphbuilder tests benchmarks
LOCK := build/lock
COMPILE := $(LOCK)/bin/uv pip compile pyproject.toml --upgrade --no-config --universal --generate-hashes --no-header --no-annotate --quiet

.DELETE_ON_ERROR:
.PHONY: graph test lint format docs bench lock clean

graph: $(VENV)/.installed
	rm -rf $(STORE)
	$(BIN)/graphbuilder build decisions --store $(STORE)
	$(BIN)/graphbuilder validate --store $(STORE)
	$(BIN)/graphbuilder export exports --store $(STORE)
	$(BIN)/graphbuilder query graph-contents --format markdown --store $(STORE)

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy --strict $(CODE)

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

# The reference of the ontology, as it stands in the repository.
docs: $(VENV)/.installed
	$(BIN)/graphbuilder ontology -o docs/ontology.md
	$(BIN)/graphbuilder ontology -o docs/images/ontology.svg

bench: $(VENV)/.installed-dev
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/scale.py

# The runtime lock is made within the other one, so that both name the same versions.
lock: $(LOCK)/bin/uv
	$(COMPILE) --extra pdf --group dev -o $(LOCK)/dev
	$(COMPILE) --extra pdf --group build -c $(LOCK)/dev -o $(LOCK)/runtime
	( echo '# Made by `make lock`: everything that `make test`, `make lint` and `make bench` need.' && cat $(LOCK)/dev ) > requirements-dev.lock
	( echo '# Made by `make lock`: the program, its reader of PDF, and what builds it.' && cat $(LOCK)/runtime ) > requirements.lock

clean:
	rm -rf $(VENV) $(STORE) build dist .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(LOCK)/bin/uv:
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet uv
