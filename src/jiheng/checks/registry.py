"""All checks, found by walking the folders, in the order of their ids."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any

import jiheng.checks.report
from jiheng.checks.check import Check
from jiheng.checks.manuscript.manuscript import Manuscript


def _found(package: Any) -> dict[str, Check[Any]]:
    """The checks of the package's modules; two with one id are a mistake of ours."""
    checks: dict[str, Check[Any]] = {}
    for module in iter_modules(package.__path__):
        for value in vars(import_module(f"{package.__name__}.{module.name}")).values():
            if isinstance(value, Check):
                assert checks.setdefault(value.id, value) is value, f"two checks have the id {value.id}"
    return dict(sorted(checks.items()))


@cache
def report_checks() -> Mapping[str, Check[Manuscript]]:
    """The checks of finished reports by their ids."""
    return MappingProxyType(_found(jiheng.checks.report))
