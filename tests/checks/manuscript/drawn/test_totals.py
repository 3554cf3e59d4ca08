"""Totals told apart from the list that they sum up."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BETWEEN = "\n账户1个。\n聘用保洁员12名。\n"
STATED: dict[str, list[tuple[bool, str]]] = {
    # what has come since is in it
    f"区级抢险队2支30人，乡镇抢险队15支285人。{BETWEEN}增设民兵分队1支40人后，全区抢险队达到18支355人。": [],
    f"东区拨付126万元，西区拨付98万元，北区拨付76万元。{BETWEEN}三个区合计拨付300万元。": [
        (True, "第1段：126＋98＋76＝300万元")
    ],
    f"东区拨付126万元，西区拨付98万元，北区拨付76万元。{BETWEEN}三个区合计拨付310万元。": [
        (False, "第1段：126＋98＋76＝300万元≠310万元，相差10万元")
    ],
    f"上半年接待游客56.2万人次，下半年接待游客71.6万人次。{BETWEEN}全年接待游客128.7万人次。": [
        (False, "第1段：56.2＋71.6＝127.8万人次≠128.7万人次，相差0.9万人次")
    ],
    f"年初预算1,260万元，年中追加186万元。{BETWEEN}调整后预算为1,456万元。": [
        (False, "第1段：1260＋186＝1446万元≠1,456万元，相差10万元")
    ],
    # a list of more items, of other things, and one that need not be complete
    f"东区拨付126万元，西区拨付98万元，北区拨付76万元，南区拨付40万元。{BETWEEN}三个区合计拨付310万元。": [],
    f"东区拨付126万元，西区拨付98万元，北区拨付76万元。{BETWEEN}三项培训共支出310万元。": [],
    f"书架320组，桌椅46套，图书186组。{BETWEEN}书架和图书合计516组。": [],
    # one matter may touch several, and some are among the others
    f"共收到建议271件。{BETWEEN}涉及制定办法的147件，涉及修改办法的112件。": [],
    f"参加全部6个大项中71个小项的比赛。{BETWEEN}设冬季两项等79个小项。": [],
    # a part behind 其中 is in the amount before it
    "全市财政总收入37.7亿元，增长18.6%。一般公共预算收入23.52亿元，增长10.1%；其中，税收收入16.53亿元，增长16.9%。": [],
    # 公共 sums up nothing
    f"中央公共预算收入24,332亿元，地方公共预算收入35,857亿元。{BETWEEN}地方公共预算支出64,098亿元。": [],
    # what two parts leave is no part
    f"出口86.4亿元，增长7.2%；进口56.2亿元，增长3.1%；贸易顺差30.2亿元。{BETWEEN}全县进出口总额142.6亿元。": [
        (True, "第1段：86.4＋56.2＝142.6亿元")
    ],
    # they make up what was told first
    f"全年火灾28.1万起。城市火灾13.1万起，农村火灾13.1万起，其他火灾1.9万起。{BETWEEN}居民住宅共25.8万起火灾。": [],
    # how far below a total
    f"市级补助126万元，区级补助98万元。{BETWEEN}合同总额低于总投资186万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_total_is_held_against_the_list_that_its_words_tell_it_of(
    text: str, statements: list[tuple[bool, str]]
) -> None:
    assert [(each.holds, each.arithmetic) for _, each in Manuscript.of_text(text).drawn] == statements
