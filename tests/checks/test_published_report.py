"""The published report that the worked example's figures come from, where `JIHENG_SEED_REPORT` names its text file."""

import os
from pathlib import Path

import pytest

from jiheng.checks.checkup import Checkup
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document
from jiheng.core.finding import Severity

ERRORS = [
    ("RPT111", 35),
    ("RPT202", 18),
    ("RPT203", 18),
    ("RPT205", 38),
    ("RPT301", 50),
    ("RPT302", 28),
    ("RPT320", 34),
    ("RPT320", 53),
    ("RPT403", 35),
    ("RPT406", 50),
    ("RPT408", 9),
    ("RPT408", 11),
    ("RPT408", 22),
    ("RPT408", 50),
    ("RPT521", 25),
    ("RPT572", 50),
]
"""Check and line of the first place, as a careful reader marks them."""
WARNINGS = [
    ("RPT204", 35),
    ("RPT303", 13),
    ("RPT303", 30),
    ("RPT305", 23),
    ("RPT306", 13),
    ("RPT310", 15),
    ("RPT401", 4),
    ("RPT401", 57),
    ("RPT409", 27),
    ("RPT410", 37),
    ("RPT415", 45),
    ("RPT424", 2),
    ("RPT434", 18),
    ("RPT435", 29),
    ("RPT436", 32),
    ("RPT440", 18),
    ("RPT501", 35),
    ("RPT512", 36),
    ("RPT522", 35),
    ("RPT523", 35),
    ("RPT531", 58),
    ("RPT541", 32),
    ("RPT551", 27),
    ("RPT554", 22),
    ("RPT561", 25),
    ("RPT571", 50),
    ("RPT577", 53),
]
NOTICES = {("RPT445", 20), ("RPT446", 38)}
HOLDING = {
    "427.54＋75.66＝503.2万元",
    "427.54＋65.66＝493.2万元",
    "10＋20＋2.6＝32.6万元",
    "10＋10＋2.6＝22.6万元",
    "32.6－22.6＝10万元",
    "20－10＝10万",
    "493.2万元÷503.2万元＝98.01%",
    "240万元÷270万元＝88.89%",
    "89%≈240万元÷270万元＝88.89%",
}


@pytest.fixture(scope="module")
def checkup() -> Checkup:
    path = os.environ.get("JIHENG_SEED_REPORT")
    if not path:
        pytest.skip("JIHENG_SEED_REPORT names no report")
    return check_report(Document.of_text(Path(path).read_text(encoding="utf-8")))


@pytest.mark.parametrize(("severity", "expected"), [(Severity.ERROR, ERRORS), (Severity.WARNING, WARNINGS)])
def test_what_a_careful_reader_marks_is_found_once_and_nothing_else(
    checkup: Checkup, severity: Severity, expected: list[tuple[str, int]]
) -> None:
    found = [(each.id, each.location.paragraph) for each in checkup.findings if each.severity is severity]
    assert sorted(found) == expected


def test_slips_of_style_are_pointed_out(checkup: Checkup) -> None:
    found = {(each.id, each.location.paragraph) for each in checkup.findings if each.severity is Severity.NOTICE}
    assert found >= NOTICES


def test_what_adds_up_is_listed_with_its_working(checkup: Checkup) -> None:
    assert {each.arithmetic for each in checkup.passed} >= HOLDING
