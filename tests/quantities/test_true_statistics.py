"""Wordings of statistics that could be read as wrong, each beside one with a slip that is told."""

import pytest

from tests.quantities.stated import stated

TRUE = (
    # what else changed, of which no level is told
    "全市法院新收案件76.9万件，比上年同期多8.2万件，上升11.94%；审执结案件多7.4万件，上升20.54%；未结案件少2.6万件，下降0.45%。",
    "收入120万元，比上年增加10万元，增长9.1%；支出增加8万元，增长17%。",
    "经费500万元，比上年增加40万元，增长8.7%；比2019年增加90万元，增长21.95%。",
    # less than the year before, not less than was planned
    "基金支出5,308万元，占年初预算24,710万元的21.5%，少支27,580万元，下降83.9%。",
    "较大事故12起51人，比上年同月少3起、9人，比上月少15起、52人：建筑施工4起15人，同比多1起、3人；道路交通8起36人，同比少2起、6人。",
    # a list that its shares show to be incomplete
    "床位910.1万张，医院713.1万张（占78.4%）、基层机构164.9万张（占18.1%）、专业机构29.6万张（占3.3%）。",
    # parts of a part, and of the level that changed
    "卫生人员1,398人，多50人，其中技术人员1,124人，技术人员里医师428人、护士501人。",
    "泊位22,893个，少1,026个，其中万吨级2,520个，多76个。",
    "争取救助11万元。共检查2,290名妇女；申报345名，其中76名得到资金76万元。",
    # no bases
    "全年收案32,114件（上年旧存2,880件不算在内），下降1.3%。",
    "收入20,348万元，增长8.2%，由地方收入13,916万元（增长6.3%）和上划收入6,432万元（增长12.6%）组成。",
    "分季度看，一季度增长4.5%，二季度6.3%，三季度4.9%，三季度环比增长1.3%。",
    # of the whole that the first share is of, and of what fell due
    "进出口6.57万亿元：出口3.33万亿元；进口3.24万亿元。民营企业2.78万亿元，占42.3%，其中出口1.71万亿元，占出口的51.4%；外商企业2.6万亿元，占39.6%。",
    "累计发放贷款17.29亿元，扶持2,890人创业；累计回收9.41亿元，回收率99.78%。",
    # others came and went until the year was over
    "年末在册供养对象3,286人，全年发放供养金2,816.4万元，人均8,420元。",
    # of an account of its own
    "养老基金收入657.9亿元、支出601.9亿元，其中职工基金收入604.6亿元、支出564.8亿元。失业基金收入14.6亿元、支出15亿元，年末结存33.1亿元。",
    # a multiple with 多 behind it
    "油茶产量达到419万吨，为上年116万吨的3倍多。",
)

TOLD = (
    "全市法院新收案件76.9万件，比上年同期多8.2万件，上升21.94%；审执结案件多7.4万件，上升20.54%。",
    "计划改造500户，实际改造540户，超计划50户。",
    "较大事故12起51人，比上年同月少3起、9人，上年同月15起61人。",
    "床位910.1万张，医院713.1万张（占78.4%）、基层机构164.9万张（占18.1%）、其他机构31.1万张（占3.4%）。",
    "卫生人员1,398人，其中技术人员1,124人，管理人员86人，工勤198人。",
    "全年收案32,114件，上年28,802件，下降1.3%。",
    "发放贷款3,860万元，到期应收回900万元，收回862万元，回收率98.2%。",
    "年末在册供养对象3,286人，全年发放供养金2,816.4万元，人均5,870元。",
    "二季度合格率由4.9%提高到6.8%，提高了1.9%。",
)


@pytest.mark.parametrize("text", TRUE)
def test_nothing_is_told_to_be_wrong_of_true_statistics(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


@pytest.mark.parametrize("text", TOLD)
def test_a_slip_in_statistics_is_told(text: str) -> None:
    assert [each for each in stated(text) if not each[1]]
