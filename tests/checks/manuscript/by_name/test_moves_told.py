"""Measures said to have risen or fallen, though their figures tell the reverse."""

import pytest

from jiheng.checks.manuscript.by_name.moves_told import MOVED, moves_told
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市航标站2023年度绩效自评报告\n"
    "检修浮标640座，比上年的720座减少80座。投诉126件，上年为98件。护栏完好率99.1%，上年为98.4%。\n"
    "浮标能耗由上年的182千瓦时降至166千瓦时。船员受训812人，同比下降4.2%。救助渡船36艘，计划40艘。\n"
    "承运货物5,180件20.72万吨；上年承运5,640件20.16万吨。累计承运货物92,600件，比上年末的87,420件增加5,180件。\n"
    "渡口事故起数同比下降4.78%。\n共受理航标诉求5,460件，日均15件。同比去年同期的4,875件增加585件，增长12.00%。\n"
)


def told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(REPORT + claim)
    passages = manuscript.whole_text.passages_where(MOVED)
    return [each.told for each in moves_told(passages, manuscript.moves)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("浮标检修量和护栏完好率均较上年提升。", ["检修浮标640座，比上年的720座减少80座"]),
        ("护栏完好率较上年有所提升。", []),
        ("护栏完好率同比下降。", ["护栏完好率99.1%，上年为98.4%"]),
        ("投诉件数有所减少。", ["投诉126件，上年为98件"]),
        ("投诉件数有所增加。", []),
        ("浮标能耗不降反升。", ["浮标能耗由上年的182千瓦时降至166千瓦时"]),
        ("船员受训人数再创新高。", ["船员受训812人，同比下降4.2%"]),
        ("承运货物件数、吨位实现双增长。", ["承运货物5,180件20.72万吨；上年承运5,640件"]),
        ("承运货物有所减少。", []),
        ("船员受训人数、浮标能耗双下降。", []),
        ("船员受训人数、护栏完好率双提升。", ["船员受训812人，同比下降4.2%"]),
        ("力争船员受训人数较上年增加。", []),
        ("渡口事故起数不降反升，形势严峻。", ["渡口事故起数同比下降4.78%"]),
        ("渡口事故起数不升反降，形势平稳。", []),
        ("亡人事故起数不降反升，形势严峻。", []),
        ("船员受训人数虽然增加，但仍不足。", ["船员受训812人，同比下降4.2%"]),
        ("在船员受训人数同比增加的情况下，更要加强管理。", ["船员受训812人，同比下降4.2%"]),
        ("在船员受训人数同比减少的情况下，更要加强管理。", []),
        ("航标诉求受理量较去年同期有所回落。", ["同比去年同期的4,875件"]),
        ("航标诉求受理量较去年同期有所上升。", []),
        ("上年航标诉求受理量有所回落。", []),
        ("救助渡船数量有所增加。", []),
    ],
)
def test_what_the_figures_deny(claim: str, expected: list[str]) -> None:
    assert told(claim) == expected
