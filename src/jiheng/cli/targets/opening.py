"""How the commands of targets open a case with the rules that govern it, and read points typed as 项=分."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.cli.problems import CannotRun
from jiheng.core.case import Case
from jiheng.core.numbers import parse_decimal
from jiheng.rules.errors import UnknownRuleError
from jiheng.targets.law import TargetLaw, target_law


def open_targets(path: Path, *, form: str = "") -> tuple[Case, TargetLaw]:
    """The case and its rules; unread standards are allowed, because nothing is scored."""
    case = open_case(path)
    library = open_library()
    try:
        return case, target_law(case, standard_for(case, library, allow_unread=True), library, form=form)
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}。") from problem


def points_typed(typed: Sequence[str]) -> dict[str, Decimal]:
    """「form=9」 → the points of one item."""
    given: dict[str, Decimal] = {}
    for each in typed:
        code, sign, number = each.partition("=")
        points = parse_decimal(number)
        if not sign or points is None:
            raise CannotRun(f"“{each}”看不懂；请写成 项=分，如 form=9。")
        if code.strip() in given:
            raise CannotRun(f"“{code.strip()}”写了两次；每项只给一次分。")
        given[code.strip()] = points
    return given
