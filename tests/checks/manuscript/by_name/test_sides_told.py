"""Two measures compared in words alone, and the highest and lowest of a list."""

import pytest

from jiheng.checks.manuscript.by_name.sides_told import EXTREMES, SIDES, extremes_told, sides_told
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市航标站2023年度绩效自评报告\n"
    "培训合格率：东滩镇96.5%、西滩镇98.2%、北河乡91.4%。船员满意度91.3%，渡工满意度94.2%。\n"
    "航标经费支出26万元，护栏经费支出31万元，上年航标经费支出40万元。\n"
)


def told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(REPORT + claim)
    text, measures = manuscript.whole_text, manuscript.measures
    sides = sides_told(text.passages_where(SIDES), measures)
    return [each.told for each in (*sides, *extremes_told(text.passages_where(EXTREMES), measures))]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("船员满意度高于渡工。", ["91.3%＜94.2%"]),
        ("船员满意度低于渡工满意度。", []),
        ("航标经费支出超过护栏经费支出。", ["26万元＜31万元"]),
        ("护栏经费支出少于航标经费支出。", ["31万元＞26万元"]),
        ("航标经费支出低于上年水平。", []),
        ("北河乡培训合格率居各镇首位。", ["91.4%＜98.2%"]),
        ("西滩镇培训合格率居各镇首位。", []),
        ("东滩镇培训合格率最低。", ["96.5%＞91.4%"]),
        ("北河乡培训合格率最低。", []),
        ("预计东滩镇培训合格率最低。", []),
    ],
)
def test_what_the_figures_deny(claim: str, expected: list[str]) -> None:
    assert told(claim) == expected
