"""A small invented report and what a checkup may have found in it."""

from datetime import date
from typing import Any

from jiheng.checks.checkup import Checkup, Passed, Suppression
from jiheng.core.blocks import Cell, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Confidence, Finding, Location, Severity

TEXT = "甲县林场2023年自评报告\n全年造林120亩，其中一季度50亩，二季度80亩。\n\n全年共造林130亩。"
REPORT = Document.of_text(TEXT)
LINES = {line.number: line for line in REPORT.lines}
TABLE_REPORT = Document(
    "",
    (
        Section(
            (
                Paragraph((Run("表前一句。"),), location=Location(paragraph=1)),
                Table((((Cell((Run("造林"),)), Cell((Run("120"),))),)), (1, 1), location=Location(paragraph=2)),
            )
        ),
    ),
)

SUM = Finding(
    "TST101",
    Severity.ERROR,
    LINES[2].at(11, 24),
    "一季度50亩与二季度80亩合计130亩，与全年120亩不符；请核对。",
    found="一季度50亩，二季度80亩",
    arithmetic="50＋80＝130≠120",
)
CONFLICT = Finding(
    "TST201",
    Severity.WARNING,
    LINES[4].at(3, 9),
    "造林130亩，第2段写的是120亩；请核对。",
    confidence=Confidence.ASK,
    others=(LINES[2].at(2, 8),),
)
CHECKUP = Checkup(
    "林场.txt",
    (SUM, CONFLICT),
    (Passed("TST301", (LINES[1].at(0, 2),), "标题写明了年度"),),
    {"TST601": "报告里没有表格"},
)


def decision(check: str = "TST201", until: date = date(2024, 6, 30), **where: Any) -> Suppression:
    """Somebody's decision about one check; `where` says about which findings."""
    return Suppression(check, "口径不同，已在附注说明", "李某", until, Location("忽略.yaml", "第2行"), **where)
