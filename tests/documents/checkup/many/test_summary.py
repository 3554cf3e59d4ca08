import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiheng.checks.registry import report_checks
from jiheng.core.finding import Finding, Location, Severity
from jiheng.documents.checkup.many.outcome import Outcome
from jiheng.documents.checkup.many.summary import summary_of, summary_record
from jiheng.documents.checkup.many.summary_files import write_summary
from jiheng.documents.checkup.many.workbook import write_summary_workbook

CHECKS = {"RPT401": report_checks()["RPT401"]}


def outcome(name: str, unit: str, characters: int, errors: int, warnings: int = 0) -> Outcome:
    severities = {Severity.ERROR: errors, Severity.WARNING: warnings, Severity.NOTICE: 0}
    return Outcome(
        name,
        unit=unit,
        characters=characters,
        severities=severities,
        checks={"RPT401": errors + warnings} if errors + warnings else {},
    )


OUTCOMES = (
    outcome("甲.txt", "甲局", 8000, 2),
    outcome("乙.txt", "乙局", 2000, 1),
    outcome("甲二.txt", "甲局", 4000, 1, 1),
    outcome("无.txt", "", 5000, 0),
    Outcome("坏.docx", problem=Finding("FILE207", Severity.ERROR, Location("坏.docx"), "打不开；请重新传送。")),
)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_as_a_full_disk() -> None:
    with pytest.raises(OSError, match="No space left"):
        write_summary_workbook(summary_of(OUTCOMES, CHECKS), Path("/dev/full"))


def test_long_and_short_reports_are_compared_by_their_length() -> None:
    summary = summary_of(OUTCOMES, CHECKS)
    assert [(each.name, each.per_ten_thousand(Severity.ERROR), each.rank) for each in summary.reports] == [
        ("甲.txt", Decimal("2.5"), 3),
        ("乙.txt", Decimal("5.0"), 1),
        ("甲二.txt", Decimal("2.5"), 2),
        ("无.txt", Decimal("0.0"), 4),
    ]
    assert [(each.unit, each.reports, each.characters, each.rank) for each in summary.units] == [
        ("乙局", 1, 2000, 1),
        ("甲局", 2, 12000, 2),
        ("（标题没有写单位）", 1, 5000, 3),
    ]
    (check,) = summary.checks
    assert (check.reports, check.findings) == (3, 5)
    assert summary.unreadable == (("坏.docx", "打不开；请重新传送。"),)


def test_equals_share_a_rank() -> None:
    summary = summary_of([outcome(name, name, 1000, 1) for name in "甲乙"] + [outcome("丙", "丙", 1000, 0)], CHECKS)
    assert [each.rank for each in summary.reports] == [1, 1, 3]


def test_the_workbook_and_the_record_tell_the_same(tmp_path: Path) -> None:
    summary = summary_of(OUTCOMES, CHECKS)
    workbook, record = write_summary(summary, tmp_path / "结果")
    book = load_workbook(workbook)
    assert book.sheetnames == ["报告", "检查", "单位", "没有读成"]
    rows = list(book["报告"].iter_rows(values_only=True))
    assert rows[0][:7] == ("报告", "单位", "字数", "错误", "警告", "提示", "每万字错误")
    assert rows[2][:8] == ("乙.txt", "乙局", 2000, 1, 0, 0, 5, 5)
    assert [cell.value for cell in book["没有读成"][2]] == ["坏.docx", "打不开；请重新传送。"]
    told = json.loads(record.read_text(encoding="utf-8"))
    assert told == json.loads(json.dumps(summary_record(summary)))
    assert told["reports"][1] == {
        "document": "乙.txt",
        "unit": "乙局",
        "characters": 2000,
        "errors": 1,
        "warnings": 0,
        "notices": 0,
        "errors_per_10000": "5.0",
        "findings_per_10000": "5.0",
        "rank": 1,
        "passed": 0,
        "not_applicable": 0,
        "suppressed": 0,
        "known": 0,
    }
    first = workbook.read_bytes()
    write_summary(summary, tmp_path / "结果")
    assert workbook.read_bytes() == first


def test_no_reports_give_an_empty_summary() -> None:
    assert summary_of((), CHECKS).reports == ()
