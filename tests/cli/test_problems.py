import pytest

from jiheng.cli.problems import tell_findings
from jiheng.core.finding import Finding, Location, Severity


def finding(severity: Severity, place: str, message: str) -> Finding:
    return Finding("TST101", severity, Location(place=place), message)


def test_a_remark_that_many_records_share_is_told_once_and_errors_always(capsys: pytest.CaptureFixture[str]) -> None:
    names = ("管网", "水样", "水泵")
    remarks = [finding(Severity.WARNING, f"指标!B{row}", f"“{name}”没有责任人。") for row, name in enumerate(names, 5)]
    errors = [finding(Severity.ERROR, f"指标!C{row}", f"“{name}”没有填。") for row, name in enumerate(names, 5)]
    tell_findings((*remarks, *errors))
    assert capsys.readouterr().err.splitlines() == [
        "错误 指标!C5 TST101 “管网”没有填。",
        "错误 指标!C6 TST101 “水样”没有填。",
        "错误 指标!C7 TST101 “水泵”没有填。",
        "警告 指标!B5 TST101 “管网”没有责任人。",
        "     同样的还有2处：指标!B6、指标!B7",
    ]
