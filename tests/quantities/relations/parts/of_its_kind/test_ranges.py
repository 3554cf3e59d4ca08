"""Counts of what lies in each of several ranges."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "56个镇中，月人均补助500元以上的有5个，300～500元的有41个，300元以下的有10个。": [
        (Relation.SUM, True, "5＋41＋10＝56个")
    ],
    "56个镇中，月人均补助500元以上的有5个，300～500元的有41个，300元以下的有80个。": [
        (Relation.SUM, False, "5＋41＋80＝126个≠56个，相差70个")
    ],
    "参评单位64个，得分90分以上的18个，80～90分的35个，80分以下的13个。": [
        (Relation.SUM, False, "18＋35＋13＝66个≠64个，相差2个")
    ],
    # 超过 begins the highest, and the ends have units of their own
    "13个镇中，人口超过5万人的有2个；在3万人至5万人之间的有4个；在1万人至3万人之间的有5个；1万人以下的有3个。": [
        (Relation.SUM, False, "2＋4＋5＋3＝14个≠13个，相差1个")
    ],
    # though all but the first, or all but the last, are as many
    "16个镇中，人口在5万人以上的有2个；3万人至5万人的有4个；1万人至3万人的有9个；1万人以下的有3个。": [
        (Relation.SUM, False, "2＋4＋9＋3＝18个≠16个，相差2个")
    ],
    "参评项目36个，得分90分以上的12个，80—90分的18个，70—80分的6个，70分以下的2个。": [
        (Relation.SUM, False, "12＋18＋6＋2＝38个≠36个，相差2个")
    ],
    # the next begins one year above the last
    "党员312人，其中35岁以下86人，36至59岁150人，60岁以上66人。": [
        (Relation.SUM, False, "86＋150＋66＝302人≠312人，相差10人")
    ],
    # neither end is open
    "未成年人2,189人，其中14岁以上不满16岁37人，16岁以上不满18岁1,862人。": [
        (Relation.SUM, False, "37＋1862＝1899人≠2,189人，相差290人")
    ],
    # those of the one are among those of the other
    "企业86家，其中年产值1亿元以上的12家，5000万元以上的31家。": [],
}


@pytest.mark.parametrize("text", STATED, ids=list(STATED))
def test_ranges_without_a_gap_make_up_the_whole(text: str) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == STATED[text]
