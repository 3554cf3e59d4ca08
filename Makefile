# The commands anyone has to remember. `make demo` and `make test` do all the set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE  # hundreds of processes of one run share what the first has compiled

.PHONY: demo serve test below-the-web on-sqlite on-postgresql prove bench lint docs lock clean
.DEFAULT_GOAL := demo

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新版本；可用 make PYTHON=python3.12 指定。"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "不能建立虚拟环境。Debian/Ubuntu 请先安装 python3-venv（apt-get install python3-venv）。"; exit 1; }
	@touch $@

# uv takes a third of pip's time; where it cannot be had, or finds no way through, pip does the same
define install
	@$(BIN)/python -m pip install --quiet --only-binary :all: --require-hashes -r requirements-uv.lock \
	  && index=$$($(BIN)/python -m pip config get global.index-url 2>/dev/null || echo "$$PIP_INDEX_URL") \
	  && $(BIN)/uv pip install --quiet --python $(BIN)/python --system-certs $${index:+--default-index "$$index"} --require-hashes -r $(1) \
	  || $(BIN)/python -m pip install --quiet --require-hashes -r $(1)
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
endef

$(VENV)/.runtime: $(VENV)/.python requirements.lock pyproject.toml
	@echo "正在安装运行所需的软件包（第一次约一分钟）…"
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.dev: $(VENV)/.python requirements-dev.lock pyproject.toml
	@echo "正在安装运行和测试所需的软件包…"
	$(call install,requirements-dev.lock)
	@touch $(VENV)/.runtime $@

demo: $(VENV)/.runtime
	@$(BIN)/python examples/demo.py

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports && $(BIN)/yamllint --strict src examples .pre-commit-config.yaml

test: $(VENV)/.dev
	@$(BIN)/python -m tests.system_packages
	@$(MAKE) --no-print-directory --jobs on-sqlite on-postgresql below-the-web

below-the-web: $(VENV)/.dev  # one process: to share out thousands of short tests costs more than it gains
	@$(call aside,$(BIN)/pytest -p no:django --ignore tests/web)

on-sqlite: lint  # what the tests below have compiled meanwhile is there for all
	@$(BIN)/pytest -n 2 --dist worksteal tests/web

on-postgresql: lint
	@$(call aside,$(BIN)/python -m tests.on_postgresql)

# side by side with another: what it says comes when it is through
aside = said=$$(mktemp); $(1) >$$said 2>&1; code=$$?; cat $$said; rm $$said; exit $$code

serve: $(VENV)/.runtime
	@$(BIN)/jiheng serve

docs: $(VENV)/.dev
	@$(BIN)/python docs/generate.py && $(BIN)/python docs/picture.py && $(BIN)/python docs/checkup_picture.py && $(BIN)/python docs/web_pictures.py

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks

prove: $(VENV)/.dev
	@$(BIN)/yamllint --strict benchmarks  # hundreds of labelled reports
	@$(BIN)/pytest -n 2 --dist worksteal tests --prove
	@$(BIN)/python -m tests.on_postgresql -n 2 --dist worksteal --prove

lock:
	echo uv | uv pip compile -q - --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --no-annotate -o requirements-uv.lock
	uv pip compile -q pyproject.toml --group build --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --no-annotate -o requirements.lock
	uv pip compile -q pyproject.toml --group build --group dev --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --no-annotate -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis
