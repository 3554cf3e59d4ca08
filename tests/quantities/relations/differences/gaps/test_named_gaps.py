"""Gaps that name what they lie between."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "本年收入486.2万元，本年支出512.8万元，本年支出超过收入62.6万元。": [
        (Relation.COMPARISON, False, "512.8－486.2＝26.6万元≠62.6万元，相差36万元")
    ],
    "本年收入486.2万元，本年支出512.8万元，支出超过收入26.6万元。": [
        (Relation.COMPARISON, True, "512.8－486.2＝26.6万元")
    ],
    "男性参保8,642人，女性参保9,157人，女性多551人。": [
        (Relation.COMPARISON, False, "9157－8642＝515人≠551人，相差36人")
    ],
    "总收入486.2万元，总支出512.8万元，基本支出超过项目支出41.6万元。": [],
    "男性参保8,642人，女性参保9,157人，女性比上年多210人。": [],
    "城市绿化286公顷，乡村绿化412公顷，乡村多种植乔木26万株。": [],
    "造林完成58.4万亩，超任务50.0万亩4.8万亩。": [
        (Relation.COMPARISON, False, "58.4－50.0＝8.4万亩≠4.8万亩，相差3.6万亩")
    ],
    "造林完成58.4万亩，超任务50.0万亩8.4万亩，其中封山育林31.2万亩。": [
        (Relation.COMPARISON, True, "58.4－50.0＝8.4万亩")
    ],
    "合同价486.2万元，结算价512.8万元，高于核定价18.4万元。": [],
    "团队游客3.26万人次，散客5.83万人次，前者比后者少2.75万人次。": [
        (Relation.COMPARISON, False, "5.83－3.26＝2.57万人次≠2.75万人次，相差0.18万人次")
    ],
    "团队游客3.26万人次，散客5.83万人次，散客较前者多2.57万人次。": [
        (Relation.COMPARISON, True, "5.83－3.26＝2.57万人次")
    ],
    "甲班42人，乙班38人，丙班35人，前者比后者多7人。": [],
    "税收收入18620万元、非税收入3200万元，比预算24150万元短收2330万元。": [],
    "游客5.83万人次，收入362万元，前者比去年多2.75万人次。": [],
    "失业率3.2%，控制目标为4.5%，低于控制目标1.6个百分点。": [
        (Relation.COMPARISON, False, "4.5－3.2＝1.3个百分点≠1.6个百分点，相差0.3个百分点")
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_gaps_that_name_what_they_lie_between(text: str) -> None:
    assert stated(text) == STATED[text]
