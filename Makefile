# make help lists the targets. Everything lands in .venv, _build and site/node_modules; make clean removes it.
PYTHON ?= python3
PORT ?= 8000
# The versions that were tested together. `make test CONSTRAINTS=` takes the newest instead.
CONSTRAINTS ?= .ci/constraints.txt
# Where make runs puts its files, and with which seeds: make runs RUNS=_build/runs SEEDS="0 1"
RUNS ?= runs
SEEDS ?= 0 1 2 3 4

PY := .venv/bin/python
# PYTHONWARNINGS: setuptools warns of what we chose (runs/ is a package of the wheel), at every install, at length.
PIP := PYTHONWARNINGS=ignore $(PY) -m pip install --quiet --disable-pip-version-check --no-warn-script-location $(if $(CONSTRAINTS),--constraint $(CONSTRAINTS))
# A virtual environment knows its own path: after the folder was renamed, the stamps below are missing and it is renewed.
HERE := $(shell pwd | cksum | cut -d ' ' -f 1)
VENV := .venv/venv-$(HERE).stamp
SITE := .venv/site-$(HERE).stamp
FULL := .venv/full-$(HERE).stamp
NODE := $(if $(and $(shell command -v node),$(shell command -v npm)),,--group node)

.DEFAULT_GOAL := help
.PHONY: help book html test quick browsers check install chapters course slides runs bench sample address versions lint clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

book: html ## build the book and serve it on http://127.0.0.1:8000 (another port: make book PORT=8001)
	@$(PY) tools/book.py serve --port $(PORT)

html: $(SITE) ## build the book into _build/html
	$(PY) tools/book.py build

test: $(FULL) lint html ## install everything, run all tests: package, chapters (quick mode), site in a browser
	$(PY) tools/browsers.py chromium
	$(PY) tools/browsers.py firefox webkit || echo "the tests go on without them"
	$(PY) tools/fashion_mnist.py
	$(PY) tools/test.py

quick: $(FULL) ## run the tests that need no browser, no kernel and no other process: for the minute after an edit
	$(PY) tools/test.py quick

browsers: $(FULL) html ## try the book and its figures in Chromium, Firefox and WebKit
	$(PY) tools/browsers.py chromium firefox webkit
	$(PY) -m pytest tests/test_engines.py

check: $(FULL) ## run every chapter at full settings, compare with its stored outputs; report in _build/report.md
	$(PY) tools/test.py check

install: $(FULL) ## install everything into .venv

chapters: $(FULL) ## run every chapter at full settings and store its outputs (one: make chapters NOTEBOOK=chapters/…)
	$(PY) tools/chapters.py $(NOTEBOOK)

course: $(SITE) ## make the exercise pages and their notebooks from exercises/ (make book does so, too)
	$(PY) -m d2lmini_course.pages

slides: $(SITE) ## make slides of the chapters in _build/slides (one: make slides NOTEBOOK=chapters/…)
	$(PY) tools/slides.py $(NOTEBOOK)

runs: $(FULL) ## record the training runs that the chapters quote from; what is recorded already is kept
	$(PY) tools/record_runs.py --runs $(RUNS) --seeds $(SEEDS)

bench: $(FULL) ## measure training beside d2l 1.0.3 and bare loops; writes benchmarks/results.json and tables.md
	$(PY) benchmarks/training/run.py

sample: $(FULL) ## make the packaged sample of Fashion-MNIST from the full set, and the runs on it that tests compare with
	$(PY) tools/make_sample.py
	D2LMINI_QUICK=1 $(PY) tools/record_runs.py softmax lenet-relu-max --seeds 0 --runs tests/sample_runs \
	    --checkpoints "$$(mktemp -d)"

address: $(SITE) ## write the repository's address in _config.yml into the places that must repeat it
	$(PY) tools/address.py

versions: $(FULL) ## say on what this machine trains, with which versions (fail without a GPU: make versions GPU=1)
	$(PY) tools/versions.py $(if $(GPU),--gpu)

lint: $(FULL) ## style and spelling
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m codespell_lib

clean: ## remove everything that make has made
	rm -rf .venv _build build dist site/node_modules js/node_modules .pytest_cache .ruff_cache *.egg-info
	rm -f chapters/*-exercises.md
	find . -name __pycache__ -o -name .ipynb_checkpoints | while read -r path; do rm -rf "$$path"; done

$(VENV):
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed, this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	touch $@

$(SITE): $(VENV) pyproject.toml $(CONSTRAINTS)
	$(PIP) --group site $(NODE)
	touch $@

$(FULL): $(SITE) pyproject.toml $(CONSTRAINTS)
	$(PIP) --group run --group test --editable ".[course,dask]"
	touch $@
