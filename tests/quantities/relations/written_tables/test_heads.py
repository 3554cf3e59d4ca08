"""Heads of written tables, in brackets or of names parted by strokes, and the signs of their cells."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "普通中学（所）2022年/2023年：高中286/262；初中1,087/1,909；合计1,373/1,361。": [
        (Relation.SUM, True, "286＋1087＝1373所"),
        (Relation.SUM, False, "262＋1909＝2171所≠1,361，相差810所"),
    ],
    "各镇任务/完成/完成率：东镇286/271/94.8%；西镇194/182/93.8%；南镇152/137/96.7%。": [
        (Relation.RATE, True, "271÷286＝94.755%≈94.8%"),
        (Relation.RATE, True, "182÷194＝93.814%≈93.8%"),
        (Relation.RATE, False, "137÷152＝90.13%≠96.7%"),
    ],
    "占比（2021年/2022年/变化，百分点）：安全5.50/7.24/↑1.74；合同12.04/11.79/↓0.25；质量38.87/37.48/↓1.93。": [
        (Relation.REMAINDER, True, "7.24－5.50＝1.74百分点"),
        (Relation.REMAINDER, True, "11.79－12.04＝-0.25百分点"),
        (Relation.REMAINDER, False, "37.48－38.87＝-1.39百分点≠↓1.93"),
    ],
    "产量（上年/本年/增减，万吨）：甲县12.6/13.4/+0.8；乙县18.3/17.9/-0.4；丙县9.7/10.5/+8.0。": [
        (Relation.REMAINDER, True, "13.4－12.6＝0.8万吨"),
        (Relation.REMAINDER, True, "17.9－18.3＝-0.4万吨"),
        (Relation.REMAINDER, False, "10.5－9.7＝0.8万吨≠+8.0"),
    ],
    "收入（完成/增收/增长）：甲片191,347/25,457/15.35%；乙片100,223/2,546/2.61%；丙片66,342/10,304/13.89%。": [
        (Relation.GROWTH, True, "25457÷（191347－25457）＝15.3457%≈15.35%"),
        (Relation.GROWTH, True, "2546÷（100223－2546）＝2.6066%≈2.61%"),
        (Relation.GROWTH, False, "10304÷（66342－10304）＝18.39%≠13.89%"),
    ],
    "案件（收案/结案/未结）：刑事312/298/14；民事2,486/2,351/135；行政86/79/17。": [
        (Relation.REMAINDER, True, "312－298＝14"),
        (Relation.REMAINDER, True, "2486－2351＝135"),
        (Relation.REMAINDER, False, "86－79＝7≠17"),
    ],
    "户均（人口/户数）：东乡12,486/3,862；西乡9,640/2,975。": [],
    "工资（人均/增长）：教师8.6万元/4.2%；医生9.8万元/5.1%。": [],
    "收入（完成/增收/增长）：税收191,347/25,457/15.3%；非税100,223/2,546/2.6%；同口径291,570/28,003/11.2%。": [
        (Relation.GROWTH, True, "25457÷（191347－25457）＝15.346%≈15.3%"),
        (Relation.GROWTH, True, "2546÷（100223－2546）＝2.607%≈2.6%"),
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_heads_of_written_tables(text: str) -> None:
    assert stated(text) == STATED[text]
