"""Things counted by the state they are in."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "会议交办实事10项28件。截至目前，已按期办结10件，有序推进17件。": [
        (Relation.SUM, False, "10＋17＝27件≠28件，相差1件")
    ],
    "会议交办实事10项28件。截至目前，已按期办结10件，有序推进18件。": [(Relation.SUM, True, "10＋18＝28件")],
    "会议交办实事10项28件。截至目前，已按期办结10件，有序推进17件，暂缓1件。": [],
    "去年结转项目28个。今年已开工10个，正在推进17个。": [],
    "会议交办实事10项，涉及86个村。截至目前，已办结31件，推进17件。": [],
    # each in a stretch of its own, with its share
    "实事9件13项中有7项提前完成，占比53.8%；3项进展较快，占比23.1%；4项进度偏慢，占比30.8%。": [
        (Relation.SUM, False, "7＋3＋4＝14项≠13项，相差1项"),
        (Relation.PART, True, "7项≤13项"),
        (Relation.RATE, True, "7项÷13项＝53.85%≈53.8%"),
        (Relation.RATE, True, "3项÷13项＝23.08%≈23.1%"),
        (Relation.RATE, True, "4项÷13项＝30.77%≈30.8%"),
    ],
    # the state stands before the figure, and in any word for a thing
    "区里“十一件实事”中，提前完成的4项，正常推进的5项，进展缓慢的3项。": [
        (Relation.SUM, False, "4＋5＋3＝12件≠十一件，相差1件")
    ],
    "区里“十二件实事”中，提前完成的4项，正常推进的5项，进展缓慢的3项。": [(Relation.SUM, True, "4＋5＋3＝12件")],
    "26个整改事项，完成整改15个，阶段性完成6个，持续推进4个。": [(Relation.SUM, False, "15＋6＋4＝25个≠26个，相差1个")],
    "12项重点工作，已完成7项，占58.3%，达到序时进度3项，占25%，滞后3项。": [
        (Relation.SUM, False, "7＋3＋3＝13项≠12项，相差1项"),
        (Relation.RATE, True, "7项÷12项＝58.33%≈58.3%"),
        (Relation.RATE, True, "3项÷12项＝25.00%"),
    ],
    # what is late is among what is under way; a part of those done; the states of two days
    "督办事项64件，办结51件，正在办理13件，逾期未办结2件。": [
        (Relation.SUM, True, "51＋13＝64件"),
        (Relation.REMAINDER, True, "64－51＝13件"),
    ],
    "立行立改类问题121个，已整改121个；分阶段整改类完成41个；持续整改类完成7个。": [],
    "14项工作，已完成9项，其中提前完成2项，进展滞后3项。": [],
    "重点项目24个，上半年已竣工9个，在建10个，下半年又开工4个。": [],
    "年度任务46项，完成41项，其中超额完成9项，未完成3项。": [(Relation.PART, True, "9项≤41项")],
    # no noun behind the numbers, and one more word for a thing
    "年度安排12项实事，8个完成目标，1个基本完成，1个未完成。": [(Relation.SUM, False, "8＋1＋1＝10项≠12项，相差2项")],
    "涉及76个项目，其中17项已完成，其余50项正在推进。": [(Relation.SUM, False, "17＋50＝67个≠76个，相差9个")],
    "整改任务86项，其中62项已完成，18项正在推进。": [],
    # one short, and no word of it
    "《整改清单》反映的47个问题，已整改41个，正在整改5个。": [(Relation.SUM, False, "41＋5＝46个≠47个，相差1个")],
    "反馈的47个问题，已整改41个，正在整改5个，剩余1个转入下年。": [],
    "反馈的47个问题，已整改41个，正在整改的主要有5个。": [],
    "有30个项目，已开工27个，其中正在建设25个。": [(Relation.PART, True, "25个≤27个")],
    # all stages of what is built
    "改造道路46条，已完工39条，在建5条，未开工2条。": [
        (Relation.SUM, True, "39＋5＋2＝46条"),
        (Relation.REMAINDER, True, "46－39－5＝2条"),
    ],
    "改造道路46条，已完工39条，在建5条，未开工4条。": [(Relation.SUM, False, "39＋5＋4＝48条≠46条，相差2条")],
    "改造道路46条，已完工39条，在建5条。": [],
    "新开工道路46条，完工39条，在建42条，投资12亿元。": [],
    # the total stands in the sentence before; 未完成 are all that are not 完成
    "桥梁维护项目13个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目未完成。": [
        (Relation.SUM, True, "4＋3＋6＝13个")
    ],
    "桥梁维护项目80个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目未完成。": [
        (Relation.SUM, False, "4＋3＋6＝13个≠80个，相差67个")
    ],
    "桥梁维护项目80个，投资2亿元。其中4个项目完成，3个项目基本完成，6个项目正在施工。": [],
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工，4个项目正在办理手续。": [
        (Relation.SUM, True, "3＋5＋4＝12个")
    ],
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工，6个项目正在办理手续。": [
        (Relation.SUM, False, "3＋5＋6＝14个≠12个，相差2个")
    ],
    # nothing says that the last are the rest
    "对12个项目推进缓慢问题，3个项目已完工，5个项目已开工。": [],
    "民生提案28件，已办结10件，有序推进17件，1件因故取消。": [],
    # other things
    "对12个项目推进缓慢问题，3个项目已完工，2个村庄正在办理手续。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_numbers_in_each_state_make_up_all(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
