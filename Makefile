# Standpunt. `make help` says what there is.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := main.py $(shell find agendas gui -name '*.py')
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help

.PHONY: help
help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: .venv/run.stamp .venv/bytecode.stamp ## open Standpunt on its five agendas (installs what it needs the first time)
	@$(BIN)/python main.py

.PHONY: test
test: .venv/dev.stamp .venv/bytecode.stamp ## run all tests, without a display
	@missing=$$($(BIN)/python -m gui.system_libraries offscreen | tr '\n' ' '); \
	  test -z "$$missing" || { echo "Qt needs these packages first: apt install $$missing"; exit 1; }
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n logical --dist worksteal -m "not alone"
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -m alone tests/gui/test_action_times.py

.PHONY: lint
lint: .venv/dev.stamp ## style, types and the borders of the house
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

.PHONY: format
format: .venv/dev.stamp ## write the code in the one style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

.PHONY: bench
bench: .venv/dev.stamp .venv/bytecode.stamp ## measure speed, as ratios against a peer or a floor in the same run
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

.PHONY: fuzz
fuzz: .venv/dev.stamp .venv/bytecode.stamp ## let the property tests look for texts that nobody tried yet
	@QT_QPA_PLATFORM=offscreen STANDPUNT_PROPERTIES=fuzz $(BIN)/python -m pytest -q

.PHONY: torture
torture: .venv/dev.stamp .venv/bytecode.stamp ## kill the library 200 times at random moments, and look what is left
	@$(BIN)/python -m tests.tools.torture 200

.PHONY: screenshots
screenshots: .venv/run.stamp ## write pictures of the real window to build/screenshots and the two of the README
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.tools.screenshots

.PHONY: catalogue
catalogue: .venv/dev.stamp ## collect the window's texts and compile the Dutch catalogue
	@$(BIN)/python -m tests.tools.catalogue

.PHONY: icons
icons: .venv/dev.stamp ## draw the icon in all sizes and forms from its SVGs
	@$(BIN)/python -m tests.tools.icons

# On Windows and macOS the same spec file is used by hand, untested: pyinstaller resources/install/bundle/standpunt.spec
.PHONY: bundle
bundle: .venv/bundle.stamp ## make a folder that starts without Python, build/bundle/standpunt, and try it (Linux)
	@$(BIN)/pyinstaller --noconfirm --log-level WARN --workpath build/bundle/work --distpath build/bundle \
	  resources/install/bundle/standpunt.spec
	@$(BIN)/python -m tests.tools.bundle_check build/bundle/standpunt

.PHONY: wheel
wheel: .venv/dev.stamp ## make the package that pipx and uv install, in build/dist
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build/dist .

.PHONY: clean
clean: ## remove what the other targets made, the installed packages included
	@rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Standpunt needs Python 3.11 or later")'
	@$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt requirements.txt | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@ .venv/run.stamp

.venv/bundle.stamp: requirements-bundle.txt requirements.txt | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --requirement requirements-bundle.txt
	@touch $@

# As an installer does: without it a start where Python may not write its caches takes half as long again.
.venv/bytecode.stamp: $(SOURCES) | .venv/bin/python
	@$(BIN)/python -m compileall -q agendas gui main.py
	@touch $@
