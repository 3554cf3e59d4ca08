"""The figures of a report are told apart by what they count, of which year, and whether planned or done."""

import pytest

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before, noun_behind
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.figure import Aspect


def test_a_paragraph_that_opens_with_its_goals_tells_what_is_planned() -> None:
    (fact,) = facts("（二）年度目标。开办曲艺讲座18期。")
    assert fact.is_planned


def test_a_sentence_that_opens_with_last_year_tells_of_it_until_the_year_itself() -> None:
    told = facts("上年末，集市摊位420个，文明摊点64户，今年末文明摊点91户。")
    assert [fact.is_other_year for fact in told] == [True, True, False]


def facts(text: str) -> tuple[Fact, ...]:
    return Manuscript.of_text(text).facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年送戏下乡计划40场，实际完成42场。",
            [("40场", "送戏下乡计划", "", Aspect.PLANNED), ("42场", "送戏下乡完成", "", Aspect.ACTUAL)],
        ),
        (
            "68所学校全部完成改造，惠及1,200名学生享受补贴。",
            [("68所", "", "学校", Aspect.NEUTRAL), ("1,200名", "惠及", "学生", Aspect.NEUTRAL)],
        ),
        (
            "农村公路养护里程240公里，共投入36万元。",
            [("240公里", "农村公路养护里程", "", Aspect.NEUTRAL), ("36万元", "投入", "", Aspect.NEUTRAL)],
        ),
        (
            "设备购置年初预算80万元，实际支出78万元。",
            [("80万元", "设备购置年初预算", "", Aspect.PLANNED), ("78万元", "设备购置年初预算支出", "", Aspect.ACTUAL)],
        ),
        ("项目计划实施坡地造林320亩。", [("320亩", "项目计划实施坡地造林", "", Aspect.PLANNED)]),
        ("路肩硬化任务全部完成，实际建成36公里。", [("36公里", "路肩硬化建成", "", Aspect.ACTUAL)]),
        (
            "安装路灯年初指标值为120盏，全年实际完成值126盏。",
            [("120盏", "安装路灯年初指标值", "", Aspect.PLANNED), ("126盏", "安装路灯完成值", "", Aspect.ACTUAL)],
        ),
        ("其中：为12户", [("12户", "", "", Aspect.NEUTRAL)]),
        (
            "项目目标：慰问老人180名，修缮院落24处。",
            [("180名", "慰问老人", "", Aspect.PLANNED), ("24处", "修缮院落", "", Aspect.PLANNED)],
        ),
        (
            "清淤沟渠计划完成46条，实际完成41条。",
            [("46条", "清淤沟渠计划完成", "", Aspect.PLANNED), ("41条", "清淤沟渠计划完成完成", "", Aspect.ACTUAL)],
        ),
        ("力争自来水普及率达到86%。", [("86%", "力争自来水普及率", "", Aspect.PLANNED)]),
        ("新增240张养老床位。", [("240张", "新增", "养老床位", Aspect.NEUTRAL)]),
        ("新增240张。", []),
        ("新建32家老年服务中心。", [("32家", "新建", "老年服务中心", Aspect.NEUTRAL)]),
        (
            "年初目标为完成慰问老人180名，修缮院落24处。",
            [("180名", "完成慰问老人", "", Aspect.PLANNED), ("24处", "修缮院落", "", Aspect.PLANNED)],
        ),
        ("实际完成：慰问老人186名。", [("186名", "慰问老人", "", Aspect.ACTUAL)]),
    ],
)
def test_a_fact_has_the_nouns_before_and_behind_and_is_planned_or_done(
    text: str, expected: list[tuple[str, str, str, Aspect]]
) -> None:
    assert [(each.mention.text, each.left, each.right, each.aspect) for each in facts(text)] == expected


def test_parts_and_figures_of_other_years_are_marked() -> None:
    told = facts("全年支出50万元，其中培训费30万元；上年支出45万元。")
    assert [(each.mention.text, each.is_part, each.is_other_year) for each in told] == [
        ("50万元", False, False),
        ("30万元", True, False),
        ("45万元", True, True),
    ]


def test_behind_the_bracket_or_the_word_for_all_no_part_is_told() -> None:
    told = facts("受理案件30件（其中民事20件），咨询90人次，线路分别为甲线4公里、乙线5公里，共安装护栏800米。")
    assert [each.mention.text for each in told if each.is_part] == ["20件", "4公里", "5公里"]


def test_a_count_in_the_clause_behind_parts_of_money_is_no_part_of_it() -> None:
    told = facts("总投资50万元，其中中央资金30万元、县级资金20万元，计划修复水闸6座。")
    assert [each.mention.text for each in told if each.is_part] == ["30万元", "20万元"]


def test_a_year_that_is_not_the_reports_own_is_another_year() -> None:
    told = facts("2032年度绩效自评报告\n2031年支出40万元；2032年支出50万元，上年、去年共90万元。")
    assert [each.is_other_year for each in told] == [True, False, True]


def test_what_is_told_as_known_is_definite() -> None:
    assert [each.is_definite for each in facts("68所学校全部改造，12个行政村均已通水，9户住房。")] == [
        True,
        True,
        False,
    ]


def test_the_plan_of_a_whole_is_that_of_its_parts() -> None:
    told = facts("年初预算50万元，其中培训30万元、宣传20万元。")
    assert [each.aspect for each in told] == [Aspect.PLANNED] * 3


def test_vague_figures_changes_averages_spans_and_multiples_are_no_facts() -> None:
    text = "教师约300人，比上年增加12人，提高2个百分点，历时20天，人均30元，是上年的2倍，受损率0.8‰，满意度95%。"
    assert [each.mention.text for each in facts(text)] == ["95%"]


def test_the_place_of_a_fact_holds_the_noun_behind_it() -> None:
    (fact,) = facts("全县68所学校全部改造。")
    assert (fact.place.start, fact.place.end) == (2, 7)


def test_a_fact_is_found_by_the_pairs_of_its_nouns_but_for_empty_words() -> None:
    (fact,) = facts("养老服务站项目18个服务人员。")
    assert {"养老", "老服", "务站"} < fact.grams
    assert not {"服务", "项目", "人员"} & fact.grams


def test_figures_in_tables_are_no_facts_of_the_prose() -> None:
    assert facts("") == ()


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("全年送戏下乡约", "送戏下乡"),
        ("2032年全县累计改造校舍达到", "改造校舍"),
        ("其中：县道", "县道"),
        ("截至12月底，", "，"),
        ("共", ""),
    ],
)
def test_the_noun_before_a_figure_is_its_name_without_lead_and_tail(name: str, noun: str) -> None:
    assert noun_before(name) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("名学生享受补贴", "名学生"),
        ("创业妇女发放贷款", "创业妇女"),
        ("的", ""),
        ("，其余", ""),
        ("全部完成", ""),
        ("村已通水", ""),
        ("行政村", "行政村"),
    ],
)
def test_the_noun_behind_a_count_ends_where_a_verb_follows(text: str, noun: str) -> None:
    assert noun_behind(text) == noun


def test_digits_and_signs_name_nothing_and_letters_do() -> None:
    of_letters, of_signs = facts("电石法PVC占75%。张某***1234持股25%。")
    assert {"电石", "PV", "VC"} <= of_letters.grams
    assert of_signs.grams == {"某*", "4持", "持股"}
