"""Two budgets for one set of tests: `pytest` is quick, `pytest --prove` is long."""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from jiheng.core.case import Case
from jiheng.documents.case_yaml import read_case_yaml
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.rules.library import load_library, rule_day

EXAMPLES = Path(__file__).parent.parent / "examples"

settings.register_profile("default", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("prove", max_examples=1000, deadline=None)


DJANGO_SETTINGS = "DJANGO_SETTINGS_MODULE"
GARBAGE_THRESHOLDS = (10_000, 20, 50)

gc.disable()  # thousands of tests are collected, and all of them stay


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--prove", action="store_true", help="run the long proofs too, and 40 times the examples")
    if not pluginmanager.has_plugin("django"):  # `-p no:django`: below the web nothing asks for it
        parser.addini(DJANGO_SETTINGS, "read by pytest-django")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "prove: a long proof, run only with --prove")
    config.addinivalue_line("markers", "any_database: asks a database nothing that other tests do not ask of it")
    config.addinivalue_line("markers", "browser: drives Chromium; skipped where there is none")
    settings.load_profile("prove" if config.getoption("--prove") else "default")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """Garbage is looked for among what tests make alone, not among all of them again and again."""
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--prove"):
        return
    long_proofs = [item for item in items if item.get_closest_marker("prove")]
    if long_proofs:
        config.hook.pytest_deselected(items=long_proofs)
        items[:] = [item for item in items if item not in long_proofs]


@pytest.fixture(scope="session")
def womens_federation() -> Case:
    """The worked case: a district women's federation in 2022."""
    return read_case_yaml(EXAMPLES / "conghua-2022" / "case.yaml")


@pytest.fixture(scope="session")
def elderly_care() -> Case:
    """An invented project of an invented county, with two subordinate units."""
    return read_case_yaml(EXAMPLES / "elderly-care-2023" / "case.yaml")


@pytest.fixture(scope="session")
def conghua_evaluation(womens_federation: Case) -> Evaluation:
    standard = load_library().standard(womens_federation.profile.standard, rule_day(womens_federation.year))
    return evaluate(womens_federation, standard)


@pytest.fixture(scope="session")
def care_evaluation(elderly_care: Case) -> Evaluation:
    standard = load_library().standard(elderly_care.profile.standard, rule_day(elderly_care.year))
    return evaluate(elderly_care, standard)
