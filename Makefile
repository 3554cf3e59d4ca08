# The commands anyone has to remember. `make demo` and `make test` do all the set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE  # hundreds of processes of one run share what the first has compiled

.PHONY: demo serve test on-sqlite on-postgresql prove bench lint docs lock clean
.DEFAULT_GOAL := demo

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新版本；可用 make PYTHON=python3.12 指定。"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "不能建立虚拟环境。Debian/Ubuntu 请先安装 python3-venv（apt-get install python3-venv）。"; exit 1; }
	@touch $@

$(VENV)/.runtime: $(VENV)/.python requirements.lock pyproject.toml
	@echo "正在安装运行所需的软件包（第一次约一分钟）…"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.lock
	@echo "正在安装测试所需的软件包…"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.runtime
	@$(BIN)/python examples/demo.py

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports && $(BIN)/yamllint --strict .

test: $(VENV)/.dev
	@$(BIN)/python -m tests.system_packages
	@$(MAKE) --no-print-directory --jobs lint on-sqlite on-postgresql

on-sqlite: $(VENV)/.dev  # a third works while a browser keeps another waiting
	@$(BIN)/pytest -n 3 --dist worksteal

on-postgresql: $(VENV)/.dev  # side by side with the other: what it says comes when it is through
	@said=$$(mktemp); $(BIN)/python -m tests.on_postgresql -n 2 --dist worksteal >$$said 2>&1; code=$$?; cat $$said; rm $$said; exit $$code

serve: $(VENV)/.runtime
	@$(BIN)/jiheng serve

docs: $(VENV)/.dev
	@$(BIN)/python docs/generate.py && $(BIN)/python docs/picture.py && $(BIN)/python docs/checkup_picture.py && $(BIN)/python docs/web_pictures.py

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks

prove: $(VENV)/.dev
	@$(BIN)/pytest -n 2 --dist worksteal tests --prove

lock:
	uv pip compile -q pyproject.toml --group build --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --no-annotate -o requirements.lock
	uv pip compile -q pyproject.toml --group build --group dev --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --no-annotate -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis
