from datetime import date
from pathlib import Path

import pytest

from jiheng.checks.registry import report_checks
from jiheng.core.finding import Severity
from jiheng.documents.checkup.checked_report import Orders
from jiheng.documents.checkup.files import Format
from jiheng.documents.checkup.many.outcome import Delivery, Outcome, check_source
from jiheng.documents.checkup.many.running import check_sources
from jiheng.documents.checkup.many.sources import ReportSource, sources_of
from tests.documents.checkup.many.deadly import DeadlySource

ORDERS = Orders(on=date(2024, 3, 1), only=("RPT401",))
MARKED = "[bookmark: _Toc1]一、概况\n林场内设3个科室。\n"


def reports(folder: Path, count: int) -> tuple[ReportSource, ...]:
    for number in range(count):
        title = f"甲县第{number}林场2023年度绩效自评报告\n"
        (folder / f"{number}.txt").write_text(title + MARKED * (number % 2), encoding="utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    return sources_of([folder])


def test_an_outcome_keeps_what_the_summary_needs(tmp_path: Path) -> None:
    _, source, _ = reports(tmp_path, 2)
    assert check_source(source, ORDERS, Delivery()) == Outcome(
        "1.txt",
        unit="甲县第1林场",
        characters=47,
        severities={Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 0},
        checks={"RPT401": 1},
    )


def test_one_bad_report_does_not_stop_the_others(tmp_path: Path) -> None:
    sources = reports(tmp_path, 2)
    outcomes = list(check_sources(sources, ORDERS, Delivery(), 1))
    assert [each.name for each in outcomes] == ["0.txt", "1.txt", "坏.docx"]
    assert [each.problem and each.problem.id for each in outcomes] == [None, None, "FILE207"]


def test_several_processes_give_the_same_answers_in_the_same_order(tmp_path: Path) -> None:
    sources = reports(tmp_path, 6)
    out = tmp_path / "结果"
    delivery = Delivery(out=out, formats=frozenset({Format.JSON}))
    alone = list(check_sources(sources, ORDERS, delivery, 1))
    written = {path.relative_to(out): path.read_bytes() for path in out.rglob("*.json")}
    assert list(check_sources(sources, ORDERS, delivery, 2)) == alone
    assert {path.relative_to(out): path.read_bytes() for path in out.rglob("*.json")} == written
    assert len(written) == 6


def test_files_are_written_under_names_that_every_system_allows(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text(MARKED, encoding="utf-8")
    delivery = Delivery(out=tmp_path / "结果", formats=frozenset({Format.JSON}))
    for name in ("甲/../乙?.txt", "c:/丙. /丁.txt"):
        check_source(ReportSource(name, tmp_path / "报告.txt"), ORDERS, delivery)
    written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json"))
    assert written == ["结果/c_/丙/丁.txt/体检.json", "结果/甲/_/乙_.txt/体检.json"]


def test_results_that_cannot_be_written_say_where_and_why(tmp_path: Path) -> None:
    (source,) = [each for each in reports(tmp_path, 1) if each.name == "0.txt"]
    (tmp_path / "结果").touch()
    (tmp_path / "占" / "体检.json").mkdir(parents=True)
    for out, told in (
        ("结果", f"{tmp_path / '结果'}：已有同名的文件，这里需要一个文件夹；请换一个名字。"),
        ("占", f"{tmp_path / '占' / '体检.json'}：这是一个文件夹，需要一个文件。"),
    ):
        delivery = Delivery(out=tmp_path / out, formats=frozenset({Format.JSON}), is_alone=True)
        problem = check_source(source, ORDERS, delivery).problem
        assert problem is not None
        assert problem.message == f"文件读写不成。{told}"


def test_the_screen_shows_one_format_of_each_report(tmp_path: Path) -> None:
    source = reports(tmp_path, 1)[0]
    told = check_source(source, ORDERS, Delivery(told=Format.JSON)).told
    assert (told.count("\n"), told[:22]) == (1, '{"schema_version":"1",')
    assert check_source(source, ORDERS, Delivery(told=Format.HTML)).told.startswith("<!DOCTYPE html>")


def test_orders_travel_between_processes() -> None:
    assert list(ORDERS.checks) == ["RPT401"]
    assert list(Orders(on=ORDERS.on).checks) == list(report_checks())


@pytest.mark.prove
def test_a_process_that_dies_takes_only_its_own_report_with_it(tmp_path: Path) -> None:
    sources = [*reports(tmp_path, 4), DeadlySource("致命.txt", tmp_path)]
    sources.insert(1, sources.pop())
    outcomes = list(check_sources(sources, ORDERS, Delivery(), 2))
    assert [(each.name, each.problem and each.problem.id) for each in outcomes] == [
        ("0.txt", None),
        ("致命.txt", "FILE298"),
        ("1.txt", None),
        ("2.txt", None),
        ("3.txt", None),
        ("坏.docx", "FILE207"),
    ]
