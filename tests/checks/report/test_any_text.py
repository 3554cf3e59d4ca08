"""Every check answers any text: empty, without headings, in another language, or nothing but marks."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.blocks import Cell, Run, Table
from jiheng.core.document import Document, Section

TABLE = Document(
    "", (Section((Table(((Cell((Run("指标"),)), Cell((Run("目标值"),))), (Cell(), Cell((Run("1 个"),)))), (1, 1)),)),)
)
TEXTS = [
    "",
    "\n\n",
    "某站2023年度绩效自评报告",
    "Annual report.\nRoads: 36 km, bridges: 4.",
    "。，、；：？！",
    "一、\n（一）\n1.\n（1）\n①",
    "1.\n" * 5,
    "目录",
    "附件1",
    "的" * 300,
    "\ud7ff\ue000\ufffd",
]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_answered(text: str) -> None:
    checks = report_checks()
    checkup = run_checks("", Manuscript.of_text(text), checks.values())
    assert set(checkup.not_applicable) <= set(checks)


def test_a_table_alone_is_answered() -> None:
    checkup = run_checks("", Manuscript(TABLE), report_checks().values())
    assert all(reason for reason in checkup.not_applicable.values())
