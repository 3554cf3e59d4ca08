import pytest

from jiheng.checks.check import Answers, Check, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.selection import UnknownCheckError, at_least, chosen_checks
from jiheng.core.finding import Severity
from tests.checks.invented import CHECKUP, SUM


def made(id: str, kind: Kind) -> Check[Manuscript]:
    def find(_: Manuscript) -> Answers:
        yield from ()

    return check(id=id, title="", why="", kind=kind, severity=Severity.ERROR, good=(), bad=())(find)


CHECKS = {id: made(id, kind) for id, kind in (("RPT101", Kind.SUM), ("RPT102", Kind.SUM), ("RPT203", Kind.COUNT))}


@pytest.mark.parametrize(
    ("only", "skip", "chosen"),
    [
        ((), (), ["RPT101", "RPT102", "RPT203"]),
        (("RPT203",), (), ["RPT203"]),
        (("rpt203", "RPT101"), (), ["RPT101", "RPT203"]),
        (("sum",), (), ["RPT101", "RPT102"]),
        (("合计与分项",), ("RPT102",), ["RPT101"]),
        ((), ("项数与列举",), ["RPT101", "RPT102"]),
        (("unit_slip",), (), []),
    ],
)
def test_checks_are_chosen_by_id_or_kind(only: tuple[str, ...], skip: tuple[str, ...], chosen: list[str]) -> None:
    assert list(chosen_checks(CHECKS, only, skip)) == chosen


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("RPT204", "没有“RPT204”这项检查或这一类检查；最接近的是“RPT203”"),
        ("合计和分项", "没有“合计和分项”这项检查或这一类检查；最接近的是“合计与分项”"),
        ("完全不同", "没有“完全不同”这项检查或这一类检查"),
    ],
)
def test_an_unknown_name_is_refused_with_what_is_near(name: str, told: str) -> None:
    with pytest.raises(UnknownCheckError) as refused:
        chosen_checks(CHECKS, (name,), ())
    assert str(refused.value) == told


def test_a_severity_lets_through_itself_and_worse() -> None:
    assert at_least(CHECKUP, Severity.ERROR).findings == (SUM,)
    assert at_least(CHECKUP, Severity.WARNING) == CHECKUP
