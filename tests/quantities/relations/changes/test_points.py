"""Percentage points between two rates, and the ways from one amount to another told without 由."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # told as percent
    "合格率由62.8%上升到87.2%，提高了24.4%。": [
        (Relation.GROWTH, False, "87.2%－62.8%＝24.4个百分点，写作24.4%"),
    ],
    "不合格率由12.5%下降到9.3%，下降3.2%。": [(Relation.GROWTH, False, "12.5%－9.3%＝3.2个百分点，写作3.2%")],
    "不合格率由12.5%下降到9.3%，下降25.6%。": [
        (Relation.GROWTH, True, "（12.5%－9.3%）÷12.5%＝25.60%"),
    ],
    # with a vague word
    "普及率由2015年的67%跃升至2025年的96.5%，提高了近30个百分点。": [
        (Relation.GROWTH, True, "96.5%－67%＝29.5个百分点")
    ],
    "普及率由2015年的67%跃升至2025年的96.5%，提高了近20个百分点。": [
        (Relation.GROWTH, False, "96.5%－67%＝29.5个百分点≠20个百分点，相差9.5个百分点")
    ],
    "覆盖率由71.2%提高到88.6%，提升了超15个百分点。": [(Relation.GROWTH, True, "88.6%－71.2%＝17.4个百分点")],
    "覆盖率由71.2%提高到88.6%，提升了超18个百分点。": [
        (Relation.GROWTH, False, "88.6%－71.2%＝17.4个百分点≠18个百分点，相差0.6个百分点")
    ],
    # the same measure as it was stands behind
    "优良率90.0%；2019年优良率86.0%，上升4.7个百分点。": [
        (Relation.GROWTH, False, "90.0%－86.0%＝4个百分点≠4.7个百分点，相差0.7个百分点")
    ],
    "优良率90.0%；2019年优良率86.0%，上升4.0个百分点。": [(Relation.GROWTH, True, "90.0%－86.0%＝4个百分点")],
    "优良率90.0%；2019年合格率86.0%，上升4.7个百分点。": [],
    # in each of the years
    "五年来，绿地率由38.2%提高到41.6%，年均提高0.68个百分点。": [],
    "甲县接种率96.2%，乙县接种率93.5%，高出7.2个百分点。": [
        (Relation.COMPARISON, False, "96.2－93.5＝2.7个百分点≠7.2个百分点，相差4.5个百分点"),
    ],
    "甲县接种率96.2%，上年94.1%，高出乙县1.6个百分点。": [],
    "服务业增长6.0%，高技术产业增长10.6%，高技术产业快6.4个百分点。": [
        (Relation.COMPARISON, False, "10.6－6.0＝4.6个百分点≠6.4个百分点，相差1.8个百分点"),
    ],
    "服务业增长6.0%，高技术产业增长10.6%，高技术产业占比提高1.3个百分点。": [],
    "幼儿园42所增至61所，增加91所。": [
        (Relation.GROWTH, False, "61所－42所＝19所≠91所，相差72所"),
    ],
    "企业由420家增至465家，新增企业68家，注销23家。": [],
    "编制由120名减为112名，减少行政编制6名、工勤编制2名。": [],
    "床位从420张增加到500张，每千人口床位增加0.6张。": [],
}


@pytest.mark.parametrize("text", STATED)
def test_points_and_ways(text: str) -> None:
    assert stated(text) == STATED[text]
