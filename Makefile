# make site and make test are all that a fresh machine needs: Python 3.11 or newer with pip, and make.
PYTHON ?= python3
VENV ?= .venv
FORMAT ?= text
RUNS ?= 3
RELATED ?= ../shared/data/related
WORKERS ?= auto

BIN := $(VENV)/bin
READY := $(VENV)/ready
SHELL := /bin/sh
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help site serve test browser shots check check-code check-content check-lock \
        check-export check-properdocs check-html bench search-weight lighthouse related real-events duplicates lock clean

help:  ## Say what can be made.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

site: $(READY)  ## Check the content and build the website into site/.
	@$(BIN)/dossier build
	@echo
	@echo "The website is in $(CURDIR)/site. To look at it, run \"make serve\" and open the address it names."

serve: $(READY)  ## Show the website on this machine; it follows every change in content/.
	$(BIN)/dossier serve

test: $(READY)  ## Run the tests.
	$(BIN)/python -m pytest -n $(WORKERS)

browser: $(READY)  ## Run only the tests that look at the website in a browser.
	$(BIN)/python -m pytest tests/browser

shots: $(READY)  ## Take pictures of every kind of page, into build/shots/.
	$(BIN)/python -m tests.browser.shots build/shots

check: check-code check-lock check-content  ## Check the code, the workflows, the lock file and the content.

check-code: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/zizmor --offline --pedantic --quiet .github/workflows .github/dependabot.yml

check-content: $(READY)  ## Check the content, errors fail; FORMAT=github writes annotations, json and sarif are for programs.
	$(BIN)/dossier check --fail-on error --format $(FORMAT)

check-lock: $(READY)
	$(BIN)/python .ci/lock.py --check

check-export: $(READY)  ## Export the dossiers, build them with Zensical, look for every dossier and event.
	$(BIN)/python .ci/other_builders.py zensical

check-properdocs: $(READY)  ## Build the website with ProperDocs, look for every dossier and event.
	$(BIN)/python .ci/other_builders.py properdocs

check-html: site  ## Check every page of the website with the Nu Html Checker; needs npm and Java.
	$(BIN)/python .ci/valid_html.py site

bench: $(READY)  ## Measure the build's time and memory beside Hugo's, for 1,000 and 4,000 articles.
	$(BIN)/python tests/benchmarks/build.py --runs $(RUNS)

search-weight: $(READY)  ## Weigh the first question of the search among 10,000 articles, in a browser.
	$(BIN)/python -m tests.benchmarks.search_weight

lighthouse: site  ## Measure home, a dossier and an article with Lighthouse, as a telephone; needs npm and Chromium.
	$(BIN)/python -m tests.benchmarks.lighthouse

duplicates: $(READY)  ## Score the 50 best suggestions of dossier duplicates over the events of 2025.
	$(BIN)/python -m tests.benchmarks.duplicates

related: $(READY)  ## Measure related articles: how right on editors' own links, how fast for up to 100,000 articles.
	@if [ -d $(RELATED) ]; then \
	$(BIN)/python tests/benchmarks/related_quality.py $(RELATED)/digitalgov_news.jsonl.gz $(RELATED)/digitalgov_related_qrels.jsonl; \
	else echo "Skipped: quality is measured on data that is not here ($(RELATED))."; fi
	$(BIN)/python tests/benchmarks/related_speed.py

real-events: $(READY)  ## Build 5,441 events of 2025, look for each on the pages and in the downloads; weigh the pages.
	$(BIN)/python -m tests.benchmarks.real_events

lock: $(READY)  ## Choose the newest versions that pyproject.toml allows and write them to requirements.lock.
	$(BIN)/python .ci/lock.py

clean:  ## Remove what was made here, the virtual environment too.
	rm -rf $(VENV) .cache build site

# Half an environment is none: it is removed before it is made, and the file that says it is ready comes last.
# Debian's Python has no pip of its own to put into an environment; then the machine's pip installs into it.
PIP = $$([ -x $(BIN)/pip ] && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python)
INSTALL = $(PIP) install -qq --disable-pip-version-check

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=…")'
	@echo "Making $(VENV) from requirements.lock; this takes about a minute and is done once."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV); }
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@
