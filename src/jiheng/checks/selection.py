"""Which checks are run and which findings are told."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from jiheng.checks.check import Check, Kind
from jiheng.checks.checkup import Checkup
from jiheng.core.finding import Severity
from jiheng.schema.nearest_name import nearest_name

Subject = TypeVar("Subject")


class UnknownCheckError(Exception):
    """Neither a check nor a kind of checks has this name; `nearest` is the one that was probably meant."""

    def __init__(self, name: str, nearest: str) -> None:
        super().__init__(f"没有“{name}”这项检查或这一类检查" + (f"；最接近的是“{nearest}”" if nearest else ""))


def chosen_checks(
    checks: Mapping[str, Check[Subject]], only: Collection[str], skip: Collection[str]
) -> dict[str, Check[Subject]]:
    """The checks to run. Names are ids (RPT203) or kinds (sum, 合计与分项); raises `UnknownCheckError`."""
    wanted = {each.id for name in only for each in _named(checks, name)} if only else set(checks)
    left_out = {each.id for name in skip for each in _named(checks, name)}
    return {id: check for id, check in checks.items() if id in wanted and id not in left_out}


def _named(checks: Mapping[str, Check[Subject]], name: str) -> tuple[Check[Subject], ...]:
    kind = Kind.find(name)
    if kind is not None:
        return tuple(each for each in checks.values() if each.kind is kind)
    id = name.upper()
    if id not in checks:
        words = [word for each in Kind for word in (str(each.value), each.label)]
        raise UnknownCheckError(name, nearest_name(id, checks) or nearest_name(name, words))
    return (checks[id],)


def at_least(checkup: Checkup, severity: Severity) -> Checkup:
    """The checkup with the findings of this severity and worse."""
    told = [each for each in Severity if is_at_least(each, severity)]
    return replace(checkup, findings=tuple(each for each in checkup.findings if each.severity in told))


def is_at_least(severity: Severity, other: Severity) -> bool:
    """Whether the first is as bad as the other or worse."""
    order = list(Severity)
    return order.index(severity) <= order.index(other)
