import json
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from jiheng.checks.baseline import texts_by_place
from jiheng.checks.checkup import Checkup, KnownFinding
from jiheng.checks.suppression import suppress
from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.part import Part
from jiheng.documents.checkup.record import checkup_record, json_text
from tests.checks.invented import CHECKUP, REPORT, SUM, TABLE_REPORT, decision

SCHEMA = json.loads(files("jiheng.documents.checkup").joinpath("checkup.schema.json").read_text(encoding="utf-8"))
TEXTS = texts_by_place(REPORT.lines)
OUTSIDE = Finding(
    "TST701",
    Severity.ERROR,
    replace(TABLE_REPORT.lines[2].at(0, 3), page=4),
    "与案卷不符；请核对。",
    others=(Location("案卷.xlsx", "指标!D7", quote="125"),),
)


@pytest.mark.parametrize(
    "checkup",
    [
        CHECKUP,
        Checkup("空.txt", (), (), {}),
        suppress(CHECKUP, [decision(quote="130")], date(2024, 1, 1)),
        replace(CHECKUP, findings=(OUTSIDE,), known=(SUM,), mended=(KnownFinding("甲", "TST201", "乙", "0" * 16),)),
    ],
)
def test_every_record_is_what_the_schema_says(checkup: Checkup) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert list(validator.iter_errors(json.loads(json_text(checkup_record(checkup, TEXTS))))) == []


def test_a_record_tells_everything_in_one_order_and_without_escapes() -> None:
    record = checkup_record(CHECKUP, TEXTS)
    assert json_text(record) == json_text(json.loads(json_text(record)))
    assert record["findings"][1] == {  # type: ignore[index]
        "check": "TST201",
        "severity": "warning",
        "confidence": "ask",
        "message": "造林130亩，第2段写的是120亩；请核对。",
        "places": [
            {"line": 4, "start": 3, "end": 9, "quote": "造林130亩"},
            {"line": 2, "start": 2, "end": 8, "quote": "造林120亩"},
        ],
        "arithmetic": "",
        "fingerprint": "199753c46ed0a8d9",
    }
    (line,) = (line for line in json_text(record).splitlines() if '"造林130亩，第2段写的是120亩；请核对。"' in line)
    assert json.loads(line.rstrip(",")) == record["findings"][1]  # type: ignore[index]


def test_a_place_tells_its_cell_and_page_or_the_file_outside_the_report() -> None:
    record = checkup_record(replace(CHECKUP, findings=(OUTSIDE,)), texts_by_place(TABLE_REPORT.lines))
    assert record["findings"][0]["places"] == [  # type: ignore[index]
        {"line": 2, "start": 0, "end": 3, "quote": "120", "cell": [1, 2], "page": 4},
        {"source": "案卷.xlsx", "place": "指标!D7", "quote": "125"},
    ]


def test_a_place_outside_the_running_text_tells_its_part() -> None:
    place = Location(paragraph=40, start=0, end=2, quote="合计", part=Part.FOOTNOTE)
    record = checkup_record(replace(CHECKUP, findings=(replace(SUM, location=place, others=()),)), TEXTS)
    told = {"line": 40, "start": 0, "end": 2, "quote": "合计", "part": "footnote"}
    assert record["findings"][0]["places"] == [told]  # type: ignore[index]
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(json_text(record)))) == []


def test_a_cell_of_a_text_file_is_told_by_the_line_it_stands_on() -> None:
    place = Location(paragraph=3, start=0, end=4, cell=(2, 2), quote="8.40", in_file=(4, 5))
    finding = Finding("TST702", Severity.ERROR, place, "与合计不符；请核对。")
    record = checkup_record(Checkup("报告.txt", (finding,), (), {}), TEXTS)
    assert record["findings"][0]["places"] == [  # type: ignore[index]
        {"line": 4, "start": 5, "end": 9, "quote": "8.40"}
    ]
