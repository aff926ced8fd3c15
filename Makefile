# The one door to every command. `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
WORDS := $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))
DEMO := out/demo
.DEFAULT_GOAL := help
.PHONY: help setup run test check format words screenshots bench installer lock clean system-qt system-test

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: system-qt .venv/ready $(WORDS) ## make .venv, the interface's words, and what Qt needs of the system

run: setup ## open the program on the training ward; without a display, run the demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/treem-desktop --training; \
	else \
		rm -rf $(DEMO) && $(BIN)/treem-desktop demo --out $(DEMO) && \
		echo && echo "What the demo wrote:" && find $(DEMO) -type f | sort; \
	fi

test: setup system-test ## run every test, with branch coverage
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --cov --cov-report=term $(ARGS)

check: setup ## run the linters: style, types, layers, words
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports > .venv/layers.txt || { cat .venv/layers.txt; exit 1; }
	$(BIN)/python .ci/check_words.py

format: .venv/ready ## put every Python file into the one format
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

words: .venv/ready ## bring i18n/*.ts up to date with the screens
	$(BIN)/pyside6-lupdate -no-obsolete -locations none $$(find treem_desktop/gui -name '*.py' | sort) -ts i18n/treem_vi.ts
	$(BIN)/pyside6-lupdate -no-obsolete -locations none -pluralonly $$(find treem_desktop/gui -name '*.py' | sort) -ts i18n/treem_en.ts

screenshots: setup ## take a picture of every screen into docs/screenshots
	QT_QPA_PLATFORM=offscreen $(BIN)/treem-desktop screenshots --out docs/screenshots $(ARGS)

bench: setup ## measure against the raw limits; ARGS=--json for machines
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

installer: setup build/venv/ready ## build dist/treem-desktop, a folder that runs without Python
	build/venv/bin/pyinstaller --noconfirm --clean --workpath build/pyinstaller build_installer.spec

lock: .venv/ready ## renew requirements*.lock from the ranges in pyproject.toml
	$(BIN)/python .ci/lock.py

clean: ## remove all that these commands made
	rm -rf .venv build dist out i18n/*.qm .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage*

system-qt:
	@PYTHON=$(PYTHON) .ci/system_packages qt

system-test:
	@PYTHON=$(PYTHON) .ci/system_packages test

.venv/ready: pyproject.toml requirements.lock requirements-dev.lock | system-qt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; give one with PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -qq --disable-pip-version-check -r requirements-dev.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# A lean environment: what stands in it ends in the installer.
build/venv/ready: requirements.lock
	$(PYTHON) -m venv build/venv
	build/venv/bin/pip install -qq --disable-pip-version-check -r requirements.lock pyinstaller==6.22.3
	@touch $@

i18n/%.qm: i18n/%.ts .venv/ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@
