"""Totals divided between ；."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # what was done of all is no kind of it
    "问卷200份，收回190份，回收率95%；满意181份。": [(Relation.RATE, True, "190份÷200份＝95.00%")],
    # a row told behind the total in another sentence may leave out some, but is never more than it
    "立案提案521件，占98%。集体提案188件。经济方面的201件；民生方面的185件；文化方面的89件；生态方面的74件。": [
        (Relation.SUM, False, "201＋185＋89＋74＝549件≠521件，相差28件")
    ],
    "立案提案521件，占98%。集体提案188件。经济方面的201件；民生方面的185件；文化方面的39件；生态方面的74件。": [],
    "前三季度各类就业人员1,423人。新增就业人员802人；失业人员再就业392人；困难人员再就业99人。": [],
    "前三季度各类就业人员1,423人。新增就业人员932人，完成目标的104%；失业人员再就业392人，完成目标的78%；困难人员再就业99人。": [
        (Relation.SUM, True, "932＋392＋99＝1423人")
    ],
    "前三季度各类就业人员1,423人。新增就业人员923人，完成目标的104%；失业人员再就业392人，完成目标的78%；困难人员再就业99人。": [
        (Relation.SUM, False, "923＋392＋99＝1414人≠1,423人，相差9人")
    ],
    "全县安排项目358个。其中132个续建项目全部复工；124个新建项目已开工122个；50个完工项目通过验收；52个前期项目有序推进。": [
        (Relation.SUM, True, "132＋124＋50＋52＝358个")
    ],
    "全县安排项目385个。其中132个续建项目全部复工；124个新建项目已开工122个；50个完工项目通过验收；52个前期项目有序推进。": [
        (Relation.SUM, False, "132＋124＋50＋52＝358个≠385个，相差27个")
    ],
    "接待游客2,889人次，增长16%；过夜游客1,529人次，增长15%；一日游游客1,360人次，增长18%。": [
        (Relation.SUM, True, "1529＋1360＝2889人次")
    ],
    "接待游客2,889人次，增长16%；过夜游客1,529人次，增长15%；一日游游客1,460人次，增长18%。": [
        (Relation.SUM, False, "1529＋1460＝2989人次≠2,889人次，相差100人次")
    ],
    "行政案件62件，审判监督52件；执行监督10件。": [(Relation.SUM, True, "52＋10＝62件")],
    "行政案件62件，审判监督25件；执行监督10件。": [(Relation.SUM, False, "25＋10＝35件≠62件，相差27件")],
    "受理案件141件，审查逮捕41件；审查起诉90件；提请延押1件。": [
        (Relation.SUM, False, "41＋90＋1＝132件≠141件，相差9件")
    ],
    "交办工单495件，直办11件；回复506件。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_one_part_stands_between_two_semicolons(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
