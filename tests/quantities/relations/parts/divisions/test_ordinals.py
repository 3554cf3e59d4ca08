"""Parts that are counted through."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # what is done besides is no batch
    "计划改造桥梁26座，第一批完成12座，第二批正在施工，另改造涵洞15座。": [],
    # a total that counts its parts, wherever they stand
    "下达第二批资金860万元，今年两批已累计到位1,980万元，其中第一批1,300万元。": [
        (Relation.SUM, False, "860＋1300＝2160万元≠1,980万元，相差180万元"),
        (Relation.PART, True, "1,300万元≤1,980万元"),
    ],
    "下达第二批资金680万元，今年两批已累计到位1,980万元，其中第一批1,300万元。": [
        (Relation.SUM, True, "680＋1300＝1980万元"),
        (Relation.PART, True, "1,300万元≤1,980万元"),
    ],
    "第二批补助860人，两批累计补助1,980人，其中第一批中女性1,020人。": [(Relation.PART, True, "1,020人≤1,980人")],
    # no more comes than was sent, and maybe less
    "第一批补助资金844万元、第二批补助资金600万元，实际到账1,484万元。": [
        (Relation.SUM, False, "844＋600＝1444万元≠1,484万元，相差40万元")
    ],
    "第一批补助资金844万元、第二批补助资金600万元，实际到账1,444万元。": [(Relation.SUM, True, "844＋600＝1444万元")],
    "第一批补助资金844万元、第二批补助资金600万元，实际到账1,200万元，其余尚未到账。": [],
    "第一批补助资金844万元、第二批补助资金600万元，全年支出1,484万元。": [],
    "护理补贴对象96人，其中城区8人；一档（完全失能）21人；二档（半失能）32人，三档（轻度失能）43人。": [
        (Relation.SUM, True, "21＋32＋43＝96人")
    ],
    # nobody is of two grades
    "护理补贴对象96人，其中城区8人；一档（完全失能）21人；二档（半失能）34人，三档（轻度失能）43人。": [
        (Relation.SUM, False, "21＋34＋43＝98人≠96人，相差2人")
    ],
    # others may be of none of these
    "受益96人，一档21人；二档32人。": [],
    "下达限额共21.5亿元，全部为专项债务限额。其中，第1批限额13亿元已编入预算，此次再新增第2批限额5.8亿元。": [
        (Relation.SUM, False, "13＋5.8＝18.8亿元≠21.5亿元，相差2.7亿元")
    ],
    # of a list that does not begin with the first
    "项目12个，二类5个，三类9个。": [],
    # a total in the sentence before
    "1,280件建议全部办结。据统计，已经解决的（A类）有643件；正在解决的（B类）有385件；列入规划的（C类）有252件。": [
        (Relation.SUM, True, "643＋385＋252＝1280件")
    ],
    "1,820件建议全部办结。据统计，已经解决的（A类）有643件；正在解决的（B类）有385件；列入规划的（C类）有252件。": [
        (Relation.SUM, False, "643＋385＋252＝1280件≠1,820件，相差540件")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_is_counted_through_makes_up_its_total(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
