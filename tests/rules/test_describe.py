"""Rules told in words: methods, parameters, whole standards."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.indicator_values import Direction
from jiheng.rules.describe import describe
from jiheng.rules.described.description import Description, Part
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.parameter import Grades, NotApplicableRules, ParameterValue
from jiheng.rules.standard import (
    Band,
    BandBasis,
    BonusRules,
    GradeBand,
    LowerFormula,
    Method,
    OverAchievement,
    Reference,
    ScoringRule,
)
from jiheng.rules.words import method_in_words, parameter_in_words

from .test_dated import REPEAL, SECOND
from .texts import GRADES, STANDARD, changed, library_with

ONE, FIVE, TENTH = Decimal(1), Decimal(5), Decimal("0.1")
BANDS = (
    Band(Decimal(90), True, None, ONE),
    Band(Decimal(80), False, None, Decimal("0.8")),
    Band(Decimal(60), True, FIVE, None),
    Band(None, True, Decimal(0), None),
)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (ScoringRule(Method.PROPORTIONAL), "完成目标得满分，未完成按完成率×分值"),
        (
            ScoringRule(Method.PROPORTIONAL, lower_formula=LowerFormula.INVERSE),
            "完成目标得满分，未完成按完成率×分值（反向：分值×目标÷实际）",
        ),
        (
            ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6")),
            "完成率低于60%不得分，其余按(完成率−60%)÷(1−60%)×分值",
        ),
        (
            ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3")),
            "完成率低于70%或高于130%不得分，其间按比例得分，不超过分值",
        ),
        (
            ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3"), inside_full=True),
            "完成率低于70%或高于130%不得分，其间得满分",
        ),
        (
            ScoringRule(Method.STEP_DEDUCTION, step=FIVE, each=ONE),
            "与目标每差5个百分点扣1分，扣完为止，不足一档不扣",
        ),
        (
            ScoringRule(
                Method.STEP_DEDUCTION,
                step=FIVE,
                each_share=TENTH,
                partial_step_counts=True,
                band_basis=BandBasis.COMPLETION,
            ),
            "完成率每差5个百分点扣满分的10%，扣完为止，不足一档按一档扣",
        ),
        (
            ScoringRule(Method.BANDS, bands=BANDS),
            "不低于90%得满分；80%至90%得满分的80%；60%（含）至80%（含）得5分；低于60%不得分",
        ),
        (
            ScoringRule(Method.BANDS, bands=BANDS[1:], band_basis=BandBasis.COMPLETION),
            "完成率高于80%得满分的80%；完成率60%（含）至80%（含）得5分；完成率低于60%不得分",
        ),
        (
            ScoringRule(Method.BANDS, bands=(BANDS[1], Band(None, True, None, Decimal(0)))),
            "高于80%得满分的80%；不高于80%不得分",
        ),
        (ScoringRule(Method.BANDS, bands=BANDS[3:]), "任何值不得分"),
        (ScoringRule(Method.CHECKLIST, each=ONE), "每缺一项扣1分，扣完为止"),
        (ScoringRule(Method.DEDUCT_PER_OCCURRENCE, each=ONE, step=Decimal(10)), "每发生10次扣1分，扣完为止"),
        (ScoringRule(Method.COUNT, each_share=TENTH), "每一项得满分的10%，不超过分值"),
        (ScoringRule(Method.BOOLEAN), "达到得满分，未达到不得分"),
        (ScoringRule(Method.TIERS), "按达成程度分三档给分"),
        (ScoringRule(Method.EITHER_OR), "两项目标达到其一得满分，均未达到时取按比例得分较高的一项"),
        (ScoringRule(Method.VETO), "发生即一票否决"),
        (ScoringRule(Method.SHOWN_ONLY), "只列示，不计分"),
    ],
)
def test_every_method_is_told_in_words(rule: ScoringRule, words: str) -> None:
    assert method_in_words(rule, "%") == words


@pytest.mark.parametrize(
    ("direction", "words"),
    [(Direction.HIGHER, "每低于目标"), (Direction.LOWER, "每超过目标"), (Direction.RANGE, "与目标每差")],
)
def test_steps_are_told_on_the_wrong_side_of_the_target(direction: Direction, words: str) -> None:
    rule = ScoringRule(Method.STEP_DEDUCTION, step=Decimal(10), each=ONE)
    assert method_in_words(rule, "天", direction) == f"{words}10天扣1分，扣完为止，不足一档不扣"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            Grades(
                (
                    GradeBand("excellent", "优", Decimal(90)),
                    GradeBand("good", "良", Decimal(80)),
                    GradeBand("poor", "差", Decimal(0)),
                )
            ),
            "优：90分及以上；良：80分（含）至90分；差：低于80分",
        ),
        (OverAchievement(Decimal("1.3"), True, True), "完成率达到130%须说明原因，不自动扣分"),
        (OverAchievement(Decimal("1.2"), False, False), "完成率超过120%提示，不要求说明"),
        (BonusRules(FIVE, None, True), "加分最多5分，不设减分，总分不超过满分"),
        (BonusRules(None, FIVE, False), "不设加分，减分最多5分，总分可以超过满分"),
        (LowerFormula.DEVIATION, "分值×(1−(实际−目标)÷目标)"),
        (NotApplicableRules(True), "实得分÷(满分−不适用分)×满分"),
        (NotApplicableRules(False), "不折算，不适用指标的分值须分给其他指标"),
        (ScoringRule(Method.BOOLEAN), "达到得满分，未达到不得分"),
    ],
)
def test_every_parameter_is_told_in_words(value: ParameterValue, words: str) -> None:
    assert parameter_in_words(value) == words


def test_tiers_are_told_with_the_ends_that_belong_to_them() -> None:
    value = load_library().parameter("hubei.qualitative_tiers").value_on(rule_day(2022))
    assert parameter_in_words(value) == (
        "达成年度指标：100%至80%（含）；部分达成年度指标并具有一定效果：80%至50%（含）；未达成年度指标且效果较差：50%至0%"
    )


def test_a_parameter_tells_every_edition_and_its_repeal(tmp_path: Path) -> None:
    (told,) = describe(library_with(tmp_path, GRADES + SECOND + REPEAL), "test.grades")
    assert told.kind == "参数"
    assert told.notes == ("中档取消。",)
    (history,) = told.parts
    assert history.columns == ("有效期", "内容", "依据", "依据程度")
    assert [row[:3] for row in history.rows] == [
        ("2020-01-01至2023-06-30", "优：90分及以上；差：低于90分", "《试验办法》（试财〔2020〕1号）"),
        ("2023-07-01至2024-12-31", "优：85分及以上；差：低于85分", "《试验办法（修订）》（试财〔2023〕8号）第五条"),
        ("2025-01-01起", "废止", "《关于废止试验办法的通知》（试财〔2024〕99号）第一条"),
    ]


def part(description: Description, heading: str) -> Part:
    (found,) = [each for each in description.parts if each.heading == heading]
    return found


def test_a_standard_tells_its_tree_with_weights_and_methods(tmp_path: Path) -> None:
    (told,) = describe(library_with(tmp_path, STANDARD), "test.standard", date(2022, 1, 1))
    assert [row[:3] for row in part(told, "指标体系").rows] == [
        ("预算执行率", "10", "目标≥100；完成目标得满分，未完成按完成率×分值"),
        ("产出指标", "90", ""),
        ("　数量指标", "50", "由单位自设指标"),
        ("　质量指标", "40", "由单位自设指标"),
    ]
    assert dict(told.facts)["有效期"] == "2021-01-01起"
    assert dict(told.facts)["等级"] == "优：90分及以上；良：80分（含）至90分；中：60分（含）至80分；差：低于60分"
    assert [row[0] for row in part(told, "依据").rows][:2] == ["test.standard", "cn.lower_is_better"]


def test_a_standard_tells_the_words_and_the_address_of_its_text(tmp_path: Path) -> None:
    quoted = "{title: 试验标准, quote: 满分为一百分。, url: https://example.cn/1}"
    text = changed(STANDARD, "{title: 试验标准}", quoted)
    (told,) = describe(library_with(tmp_path, text), "test.standard")
    assert told.facts[4:7] == (("依据", "《试验标准》"), ("原文", "满分为一百分。"), ("网址", "https://example.cn/1"))


def test_a_node_that_is_less_well_known_says_so() -> None:
    (told,) = describe(load_library(), "hunan.whole_department")
    marks = {row[0].strip("　"): row[3] for row in part(told, "指标体系").rows}
    assert (marks["在职人员控制率"], marks["资金使用合规性"].split(" ")[0]) == ("", "K-low")


def test_a_skeleton_tells_first_what_must_be_imported() -> None:
    told = describe(load_library(), "guangdong.whole_department")[0]
    assert told.parts[0].heading == "还须导入"
    assert told.parts[0].rows[1] == ("各三级指标的评分标准",)
    assert "须导入" in [row[2] for row in part(told, "指标体系").rows]


def test_a_standard_and_an_outline_may_share_an_id() -> None:
    told = describe(load_library(), "conghua.whole_department")
    assert [each.kind for each in told] == ["评分标准", "报告提纲"]
    assert part(told[1], "章节").rows[1] == (
        "　部门概况",
        "department_overview",
        "本节文字（叙述表）；主要职责；本级和所属单位汇总",
    )


def test_a_section_that_may_be_empty_says_so() -> None:
    told = describe(load_library(), "cn.whole_department")[1]
    assert ("　绩效管理工作开展情况", "performance_management", "本节文字（叙述表）（可空）") in part(told, "章节").rows


def test_a_form_tells_its_columns() -> None:
    (told,) = describe(load_library(), "yunnan.project")
    assert part(told, "绩效指标").rows[3:6] == (
        ("指标性质", "符号（＝、≥、≤）"),
        ("指标值", "指标值，只写数"),
        ("度量单位", "计量单位"),
    )
    assert describe(load_library(), "whole_department")[0].facts[2] == ("性质", "复原（未取得原表）")


def test_an_unknown_id_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownRuleError) as error:
        describe(load_library(), "cn.grade_band")
    assert str(error.value) == "没有编号为“cn.grade_band”的规则，最接近的是“cn.grade_bands”"


def test_a_convention_of_ours_is_not_dressed_as_a_document() -> None:
    assert str(Reference("绩衡缺省约定", is_document=False)) == "绩衡缺省约定"
    assert str(Reference("办法", "财预〔2020〕10号", "第五条")) == "《办法》（财预〔2020〕10号）第五条"
