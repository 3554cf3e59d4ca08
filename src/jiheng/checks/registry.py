"""All checks, found by walking the folders, in the order of their ids."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType
from typing import Any

import jiheng.checks.case
import jiheng.checks.last_year
import jiheng.checks.ledger
import jiheng.checks.report
import jiheng.checks.table
import jiheng.checks.target
from jiheng.checks.check import Check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.case import Case


def _found(*packages: Any) -> dict[str, Check[Any]]:
    """The checks of the packages' modules; two with one id are a mistake of ours."""
    checks: dict[str, Check[Any]] = {}
    for package in packages:
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Check):
                    assert checks.setdefault(value.id, value) is value, f"two checks have the id {value.id}"
    return dict(sorted(checks.items()))


@cache
def report_checks() -> Mapping[str, Check[Manuscript]]:
    """The checks of finished reports by their ids: their words, their tables, their case, the year before."""
    rooms = (jiheng.checks.report, jiheng.checks.table, jiheng.checks.ledger, jiheng.checks.last_year)
    return MappingProxyType(_found(*rooms))


@cache
def target_checks() -> Mapping[str, Check[Case]]:
    """The checks of declared targets by their ids."""
    return MappingProxyType(_found(jiheng.checks.target))


@cache
def case_checks() -> Mapping[str, Check[Case]]:
    """The checks of the facts of a case by their ids."""
    return MappingProxyType(_found(jiheng.checks.case))


def all_checks() -> Mapping[str, Check[Any]]:
    """Every check there is: of reports, of targets, of cases."""
    return {**report_checks(), **target_checks(), **case_checks()}
