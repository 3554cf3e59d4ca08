"""Divisions whose parts carry their shares."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # what changed is told between a part and its share
    "新登记企业3,543户，其中第一产业92户，同比增长43.8%，占2.6%；第二产业281户，同比下降3.1%，占9.7%；"
    "第三产业3,170户，同比增长6.7%，占89.5%。": [
        (Relation.SUM, True, "92＋281＋3170＝3543户"),
        (Relation.RATE, True, "92户÷3,543户＝2.60%"),
        (Relation.RATE, False, "281户÷3,543户＝7.93%≠9.7%"),
        (Relation.RATE, True, "3,170户÷3,543户＝89.47%≈89.5%"),
    ],
    "办理建议93件，财经类25件，占26.8%；农业类26件，占28.0%；城建类42件，占45.2%。": [
        (Relation.SUM, True, "25＋26＋42＝93件"),
        (Relation.RATE, True, "25件÷93件＝26.88%，舍去尾数为26.8%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, True, "42件÷93件＝45.16%≈45.2%"),
    ],
    "办理建议93件，财经类25件，占26.8%；农业类26件，占28.0%；城建类42件，占42.5%。": [
        (Relation.SUM, True, "25＋26＋42＝93件"),
        (Relation.RATE, True, "25件÷93件＝26.88%，舍去尾数为26.8%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, False, "42件÷93件＝45.16%≠42.5%"),
    ],
    "办理建议93件，财经类25件，占26.9%；农业类26件，占28.0%；城建类32件，占45.2%。": [
        (Relation.SUM, False, "25＋26＋32＝83件≠93件，相差10件"),
        (Relation.RATE, True, "25件÷93件＝26.88%≈26.9%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
    ],
    # all the shares are of one whole, and the total beside them is another, however far off
    "拨款支出612.40万元，用于以下方面：教育支出（类）2318.27万元，占34.99%；卫生支出（类）1846.15万元，占27.87%；"
    "交通支出（类）2460.92万元，占37.14%。": [
        (Relation.SUM, False, "2318.27＋1846.15＋2460.92＝6625.34万元≠612.40万元，相差6012.94万元")
    ],
    "办理建议72件，已解决64件，占61.5%；列入计划27件，占26.0%；其余13件暂难解决，占12.5%。": [
        (Relation.SUM, False, "64＋27＋13＝104件≠72件，相差32件"),
        (Relation.SUM, True, "61.5＋26.0＋12.5＝100%"),
    ],
    # none of the shares is of it, though a slip in one would make it so
    "全年培训学员209.6万名。其中，一线的107.2万名，占51.4%；大专以上的114.3万名，占54.8%；35岁以下的172.4万名，占82.6%。": [
        (Relation.RATE, False, "按各项的占比推算，总数约208.7万名≠209.6万名"),
        (Relation.RATE, False, "107.2万名÷209.6万名＝51.15%≠51.4%"),
        (Relation.RATE, False, "114.3万名÷209.6万名＝54.53%≠54.8%"),
        (Relation.RATE, False, "172.4万名÷209.6万名＝82.25%≠82.6%"),
    ],
    "新增企业72家，累计有民营164家，占61.7%；国有69家，占25.9%；其他33家，占12.4%。": [
        (Relation.SUM, True, "61.7＋25.9＋12.4＝100%")
    ],
    "办理建议93件，财经类25件，占26.9%；农业类26件，占28.0%；城建类12件，占12.9%。": [
        (Relation.RATE, True, "25件÷93件＝26.88%≈26.9%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, True, "12件÷93件＝12.90%"),
    ],
    # half of them, which make up the total with the others
    "办理建议93件。甲类54件，占58.07%；乙类33件，占38.45%；丙类2件，占2.15%；丁类4件，占4.30%。": [
        (Relation.SUM, True, "54＋33＋2＋4＝93件"),
        (Relation.RATE, False, "33件÷93件＝35.48%≠38.45%"),
        (Relation.RATE, True, "2件÷93件＝2.15%"),
        (Relation.RATE, True, "4件÷93件＝4.30%"),
    ],
}

BRACKETS: dict[str, list[str]] = {
    "办结3471件：调解1126件（32.4%）、判决1843件（53.1%）、撤诉502件（16.5%）。": ["502件÷3471件＝14.46%≠16.5%"],
    "调解1126件（32.4%）、判决1843件（53.1%）、撤诉502件（16.5%），共3471件。": ["502件÷3471件＝14.46%≠16.5%"],
    "调解1126件（32.4%）、判决1843件（53.1%）、撤诉502件（14.5%），共3471件。": [],
    # of tasks that are told nowhere
    "东镇112户（93.3%）、西镇96户（80.0%）、南镇84户（70.0%），共292户。": [],
}


@pytest.mark.parametrize(("text", "wrong"), BRACKETS.items())
def test_shares_in_brackets_are_held_against_the_total_ahead_or_behind(text: str, wrong: list[str]) -> None:
    assert [working for _, holds, working in stated(text) if not holds] == wrong


WRONG_TOTALS: dict[str, list[str]] = {
    "全区现有托育机构586家。其中公办托育机构70家，占37.63%；民办116家，占62.37%。": ["70＋116＝186家≠586家，相差400家"],
    "32项任务中，25项如期完成，占89.29%；3项正在推进，占10.71%。": ["25＋3＝28项≠32项，相差4项"],
    # one slip away, though smaller than its part
    "对排查出的431处隐患逐一整改，已整改453处，占隐患总数的96.18%；限期整改18处，占3.82%。": [
        "453＋18＝471处≠431处，相差40处"
    ],
    # divided in a sentence of its own
    "受理诉求628件。按类型分，咨询182件，占63.86%；求助78件，占27.37%；投诉25件，占8.77%。": [
        "182＋78＋25＝285件≠628件，相差343件"
    ],
    # not all of them are told
    "共出动救援64.8万次。从类型看，扑救火灾20.7万次、占总数的34.3%，抢险10.9万次、占总数的18.1%。": [
        "按各项的占比推算，总数约60.4万次≠64.8万次"
    ],
    # of what is told vaguely
    "会员超过5亿人，其中实名会员4.63亿人。三年内入会的1.03亿人，占20.6%；青年5448万人，占10.9%。": [],
    # no word says that the shares are of the shops told before
    "全镇有商户924家。受访的粮油店70家，占37.63%；饮食店116家，占62.37%。": [],
}


@pytest.mark.parametrize(("text", "wrong"), WRONG_TOTALS.items())
def test_shares_of_one_whole_tell_that_the_total_before_them_is_wrong(text: str, wrong: list[str]) -> None:
    assert [working for _, holds, working in stated(text) if not holds] == wrong


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_parts_and_shares_are_held_against_the_total_that_most_shares_tell(
    sentence: str, statements: list[Told]
) -> None:
    assert stated(sentence) == statements
