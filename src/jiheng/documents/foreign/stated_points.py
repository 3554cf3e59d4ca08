"""Points that a table states: do they add up, and are they what the rule gives?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.finding import Finding, Findings, Location, Severity
from jiheng.core.numbers import EXACT, HUNDRED, plain, round_half_up
from jiheng.evaluation.result import Evaluation, ScoredIndicator

_CENT = Decimal("0.01")
_ROUNDED_BY_HAND = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class StatedPoints:
    """分值 and 得分 as they stand in one row of the table; `place` is where the points stand."""

    code: str
    name: str
    place: str
    weight: Decimal | None
    points: Decimal | None


def check_sums(
    stated: Iterable[StatedPoints],
    money: StatedPoints | None,
    total: StatedPoints | None,
    findings: Findings,
) -> None:
    """Every row within its own weight, and the rows together what the last row says."""
    rows = [*stated, *([money] if money is not None else [])]
    for row in rows:
        if row.points is not None and row.weight is not None and not 0 <= row.points <= row.weight:
            message = f"得分{plain(row.points)}不在0到分值{plain(row.weight)}之间；请改正。"
            findings.add("FOR121", row.place, message, severity=Severity.WARNING, found=plain(row.points))
    if total is None:
        return
    for title, sums, said in (
        ("分值", [row.weight for row in rows], total.weight),
        ("得分", [row.points for row in rows], total.points),
    ):
        if said is None or not sums or any(each is None for each in sums):
            continue
        added = sum((each for each in sums if each is not None), Decimal(0))
        if abs(added - said) > _CENT:
            difference = plain(added - said)
            message = f"各行{title}合计{plain(added)}，总分一行写的是{plain(said)}，相差{difference}；请核对。"
            findings.add("FOR122", total.place, message, severity=Severity.WARNING, found=plain(said))


def compare_with_rule(stated: Iterable[StatedPoints], evaluation: Evaluation, source: str = "") -> tuple[Finding, ...]:
    """Where the points typed in the table are not those the standard gives, and what seems to have been done."""
    return tuple(_compared(stated, evaluation, source))


def _compared(stated: Iterable[StatedPoints], evaluation: Evaluation, source: str) -> Iterator[Finding]:
    rows = {row.indicator.code: row for row in evaluation.rows}
    for typed in stated:
        row = rows.get(typed.code)
        if row is None or typed.points is None or not isinstance(row.points, Decimal):
            continue
        if abs(typed.points - row.points) < _CENT:
            continue
        shown = f"“{typed.name}”表内得分{plain(typed.points)}，按“{row.method.label}”应为{plain(row.points)}"
        message = f"{shown}{_cause(typed.points, row)}；以规则计算的为准，请核对。"
        place = Location(source, typed.place)
        yield Finding("FOR131", Severity.NOTICE, place, message, plain(typed.points), plain(row.points))


def _cause(typed: Decimal, row: ScoredIndicator) -> str:
    assert isinstance(row.points, Decimal)
    share = EXACT.divide(row.full_points, HUNDRED)
    if row.full_points != HUNDRED and abs(typed - EXACT.multiply(row.points, share)) < _CENT:
        return f"（像是分值{plain(row.full_points)}被乘了两次）"
    if typed == round_half_up(row.points, 0):
        return "（表内取了整数）"
    if typed == typed.to_integral_value() and abs(typed - row.points) < 1:
        return "（表内取了整数，且不是四舍五入）"
    if abs(typed - row.points) <= _ROUNDED_BY_HAND:
        return "（表内的小数位较少）"
    if row.is_met and typed < row.points:
        return "（已经达标而扣了分）"
    if row.is_met is False and typed == row.full_points:
        return "（没有达标而给了满分）"
    return ""
