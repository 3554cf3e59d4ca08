"""Standard files: the tree, its weights, what is looked up elsewhere, and every mistake refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.rules.errors import RuleError, UnknownRuleError
from jiheng.rules.reader.scoring_rule import PARAMETERS
from jiheng.rules.standard import (
    BonusRules,
    Evidence,
    LowerFormula,
    Method,
    Node,
    Reference,
    ScoringRule,
    StandardScope,
    StandardStatus,
)

from .texts import GRADES, RULE, STANDARD, changed, library_with, mistakes

DAY = date(2021, 12, 31)
RATE = "{code: rate, name: 预算执行率, weight: 10, target: 100, rule: {method: proportional}}"
QUANTITY = "{code: output.quantity, name: 数量指标, weight: 50, open: true}"
PLACE = "rules/1.yaml:第18行 values[1].value.nodes[1]"


def test_a_standard_is_answered_with_all_its_parameters(tmp_path: Path) -> None:
    standard = library_with(tmp_path, STANDARD).standard("test.standard", DAY)
    proportional = ScoringRule(Method.PROPORTIONAL)
    assert standard.nodes == (
        Node("rate", "预算执行率", Decimal(10), rule=proportional, target=Decimal(100)),
        Node(
            "output",
            "产出指标",
            Decimal(90),
            children=(
                Node("output.quantity", "数量指标", Decimal(50), is_open=True),
                Node("output.quality", "质量指标", Decimal(40), is_open=True),
            ),
        ),
    )
    assert (standard.region, standard.scope, standard.status) == (
        "440117",
        StandardScope.PROJECT,
        StandardStatus.IN_FORCE,
    )
    assert (standard.full_points, standard.points_places, standard.shown_places) == (Decimal(100), 2, 2)
    assert standard.default_rules == {
        Nature.QUANTITATIVE: proportional,
        Nature.QUALITATIVE: ScoringRule(Method.TIERS),
    }
    assert [f"{band.label}{band.minimum}" for band in standard.grades] == ["优90", "良80", "中60", "差0"]
    assert (standard.lower_formula, standard.bonus) == (LowerFormula.DEVIATION, BonusRules(None, None, True))
    assert [each.id for each in standard.provenance] == [
        "test.standard",
        "cn.lower_is_better",
        "cn.qualitative_tiers",
        "cn.grade_bands",
        "cn.over_achievement",
        "cn.not_applicable",
    ]
    assert standard.reference == Reference("试验标准")
    assert standard.unread_marks == ()


def test_a_common_indicator_holds_everything_that_was_written(tmp_path: Path) -> None:
    written = changed(
        STANDARD,
        RATE,
        "{code: rate, name: 成本率, weight: 10, measure: 项目.预算执行率, target: 90, operator: at_most, "
        'unit_of_measure: "%", definition: 支出÷预算, evidence: V, reference: {title: 细则, article: 第二条}, '
        "rule: {method: step_deduction, step: 1, each: 0.5}}",
    )
    node = library_with(tmp_path, written).standard("test.standard", DAY).nodes[0]
    assert node == Node(
        "rate",
        "成本率",
        Decimal(10),
        rule=ScoringRule(Method.STEP_DEDUCTION, step=Decimal(1), each=Decimal("0.5")),
        measure="项目.预算执行率",
        target=Decimal(90),
        operator=Operator.AT_MOST,
        direction=Direction.LOWER,
        unit_of_measure="%",
        definition="支出÷预算",
        evidence=Evidence.V,
        reference=Reference("细则", article="第二条"),
    )


def test_rules_may_be_parameters_that_change_with_the_day(tmp_path: Path) -> None:
    later = RULE + (
        "  - effective_from: 2022-07-01\n    evidence: V2\n    reference: {title: 新办法}\n"
        "    value: {method: proportional_with_floor, floor: 0.5}\n"
    )
    used = "{parameter: test.rule}"
    text = changed(STANDARD, "quantitative: {method: proportional}", f"quantitative: {used}")
    text = changed(text, QUANTITY, f"{{code: output.quantity, name: 数量指标, weight: 50, open: true, rule: {used}}}")
    text = changed(text, "      nodes:", f"      named_rules: {{有门槛: {used}}}\n      nodes:")
    library = library_with(tmp_path, text, later)
    for day, floor in ((date(2022, 6, 30), Decimal("0.6")), (date(2022, 7, 1), Decimal("0.5"))):
        rule = ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=floor)
        standard = library.standard("test.standard", day)
        assert standard.default_rules[Nature.QUANTITATIVE] == rule
        assert standard.named_rules == {"有门槛": rule}
        assert standard.nodes[1].children[0].rule == rule
        begins = [each.effective_from for each in standard.provenance if each.id == "test.rule"]
        assert begins == [date(2020, 1, 1) if floor == Decimal("0.6") else date(2022, 7, 1)]


def test_weights_may_be_left_to_the_unit(tmp_path: Path) -> None:
    free = changed(changed(STANDARD, ", weight: 50", ""), ", weight: 40", "")
    output = library_with(tmp_path, free).standard("test.standard", DAY).nodes[1]
    assert [child.weight for child in output.children] == [None, None]


def test_an_open_node_may_have_common_indicators_beside_the_units_own(tmp_path: Path) -> None:
    shown = "{code: output.shown, name: 进度, rule: {method: shown_only}}"
    text = changed(STANDARD, QUANTITY, QUANTITY[:-1] + f", children: [{shown}]}}")
    node = library_with(tmp_path, text).standard("test.standard", DAY).nodes[1].children[0]
    assert (node.is_open, [child.name for child in node.children]) == (True, ["进度"])


def test_two_indicators_that_the_standard_draws_bear_two_names(tmp_path: Path) -> None:
    drawn = "weight: 40, measure: 项目.预算执行率, target: 100, rule: {method: proportional}"
    text = changed(STANDARD, RATE, RATE[:-1] + ", measure: 部门整体.预算执行率}")
    text = changed(text, "name: 质量指标, weight: 40, open: true", f"name: 预算执行率, {drawn}")
    assert mistakes(tmp_path, text) == [
        "rules/1.yaml:第24行 values[1].value.nodes[2].children[2] "
        "取“项目.预算执行率”的“预算执行率”与另一项取数的指标同名；请改成不同的名称。"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "weight: 40, open",
            "weight: 30, open",
            "rules/1.yaml:第19行 values[1].value.nodes[2] “产出指标”的2个下级分值合计80分，应为90分，相差10分；请调整分值。",
        ),
        (
            "weight: 40, open",
            "weight: 40.5, open",
            "rules/1.yaml:第19行 values[1].value.nodes[2] “产出指标”的2个下级分值合计90.5分，应为90分，相差0.5分；请调整分值。",
        ),
        (
            "weight: 10, target",
            "weight: 20, target",
            "rules/1.yaml:第18行 values[1].value.nodes 满分100分的2个下级分值合计110分，应为100分，相差10分；请调整分值。",
        ),
        (
            "      lower_formula: cn",
            "      full_points: 120\n      lower_formula: cn",
            "rules/1.yaml:第19行 values[1].value.nodes 满分120分的2个下级分值合计100分，应为120分，相差20分；请调整分值。",
        ),
        (
            "name: 质量指标",
            "name: 数量指标",
            "rules/1.yaml:第19行 values[1].value.nodes[2] “产出指标”下有两个“数量指标”；请改成不同的名称。",
        ),
        (
            "code: output.quality",
            "code: rate",
            "rules/1.yaml:第24行 values[1].value.nodes[2].children[2].code 代号“rate”已用于 values[1].value.nodes[1].code；"
            "请换一个。",
        ),
        (
            "code: output.quality",
            "code: 质量",
            "rules/1.yaml:第24行 values[1].value.nodes[2].children[2].code 代号“质量”只能用小写英文字母、数字、下划线和点。",
        ),
        (
            ", rule: {method: proportional}}\n        - code",
            "}\n        - code",
            f"{PLACE} “预算执行率”没有下级，也不由单位自设，就要写明记分法；请补写 rule，或写 open: true。",
        ),
        (
            "weight: 10, target: 100, rule: {method: proportional}",
            "weight: 10, rule: {method: proportional}",
            f"{PLACE} “预算执行率”按“按完成比例”记分，须有目标值；请补写 target。",
        ),
        (
            "weight: 10, target: 100, rule: {method: proportional}",
            "target: 100, rule: {method: proportional}",
            f"{PLACE} “预算执行率”由标准规定，须有分值；请补写 weight。",
        ),
        (
            "weight: 10, target: 100, rule: {method: proportional}",
            "weight: 10, rule: {method: shown_only}",
            f"{PLACE} “预算执行率”不计分，却有分值10；请删去 weight。",
        ),
        (
            "weight: 40, open: true",
            "weight: 40, open: true, target: 5",
            "rules/1.yaml:第24行 values[1].value.nodes[2].children[2].target "
            "只有标准规定的指标才有“target”，“质量指标”是类目；请删去。",
        ),
        (
            "          weight: 90\n",
            "          weight: 90\n          rule: {method: proportional}\n",
            "rules/1.yaml:第22行 values[1].value.nodes[2].rule “产出指标”下面另有指标，自己不记分；请删去 rule。",
        ),
        (
            "weight: 40, open: true",
            "weight: 40, open: true, evidence: V, reference: {title: 细则}",
            "rules/1.yaml:第24行 values[1].value.nodes[2].children[2] "
            "证据标记是 V（已核原文），引用却没有写条款；请补写 article，没有见到原文的改标 V2。",
        ),
        (
            "weight: 40, open: true",
            "weigth: 40, open: true",
            "rules/1.yaml:第24行 values[1].value.nodes[2].children[2].weigth 不认识的键“weigth”；是否要写“weight”？"
            "可用的键：code、name、weight、open、children、rule、measure、target、operator、unit_of_measure、"
            "definition、evidence、reference。",
        ),
        (
            ", qualitative: {method: tiers}",
            "",
            "rules/1.yaml:第16行 values[1].value.default_rules 缺少“qualitative”；请补写。",
        ),
        (
            "      outline: cn.project_self_evaluation\n",
            "      must_import: [分值]\n      outline: cn.project_self_evaluation\n",
            "rules/1.yaml:第25行 values[1].value.must_import 只有骨架（skeleton）才写 must_import；请删去，或改 status。",
        ),
        (
            "      lower_formula: cn",
            "      status: skeleton\n      lower_formula: cn",
            "rules/1.yaml:第11行 values[1].value 骨架（skeleton）要写明还须导入什么；请补写 must_import。",
        ),
        (
            "      lower_formula: cn",
            "      shown_places: 9\n      lower_formula: cn",
            "rules/1.yaml:第11行 values[1].value.shown_places 9位小数太多；请写0到6。",
        ),
        (
            "scope: project",
            "scope: projects",
            "rules/1.yaml:第5行 scope “projects”不是可选的值；是否要写“project”？"
            "可选：project（项目支出）、whole_department（部门（单位）整体支出）。",
        ),
    ],
)
def test_a_mistake_in_a_standard_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert mistakes(tmp_path, changed(STANDARD, old, new)) == [told]


def test_a_standard_without_a_tree_is_refused(tmp_path: Path) -> None:
    before, after = STANDARD.split("      nodes:")[0], STANDARD.split("open: true}\n")[-1]
    assert mistakes(tmp_path, before + after) == ["rules/1.yaml:第11行 values[1].value 没有一级指标；请写 nodes。"]


def test_all_mistakes_of_a_standard_are_told_at_once(tmp_path: Path) -> None:
    text = changed(STANDARD, "weight: 40, open", "weight: 30, open")
    text = changed(text, "form: cn.project", "from: cn.project")
    text = changed(text, "evidence: V2", "evidence: V3")
    assert len(mistakes(tmp_path, text)) == 4


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "grades: cn.grade_bands",
            "grades: cn.grade_band",
            "values[1].value “试验标准”在2021-01-01用不了：没有编号为“cn.grade_band”的参数；请核对编号和施行日。",
        ),
        (
            "grades: cn.grade_bands",
            "grades: cn.qualitative_tiers",
            "values[1].value “试验标准”在2021-01-01用不了：“cn.qualitative_tiers”是“定性指标三档”，这里应是“评级分档”；"
            "请核对编号和施行日。",
        ),
        (
            "grades: cn.grade_bands",
            "grades: sichuan.grade_bands",
            "values[1].value “试验标准”在2021-01-01用不了：“四川绩效评价结果等级”（sichuan.grade_bands）"
            "在2021-01-01没有有效的版本，它的有效期是：2025-03-17至2030-03-16；请核对编号和施行日。",
        ),
        (
            "effective_from: 2021-01-01",
            "effective_from: 2019-01-01",
            "values[1].value “试验标准”在2019-01-01用不了：“反向指标未达标时的公式（偏离口径）”（cn.lower_is_better）"
            "在2019-01-01没有有效的版本，它的有效期是：2020-02-25起；请核对编号和施行日。",
        ),
        (
            "form: cn.project",
            "form: cn.projects",
            "values[1].value.form 没有编号为“cn.projects”的表式，最接近的是“cn.project”；请核对编号和施行日。",
        ),
        (
            "outline: cn.project_self_evaluation",
            "outline: conghua.whole_department",
            "values[1].value.outline “从化区部门整体支出绩效自评报告提纲”（conghua.whole_department）"
            "在2021-01-01没有有效的版本，它的有效期是：2022-01-01至2022-12-31；请核对编号和施行日。",
        ),
    ],
)
def test_an_id_that_leads_nowhere_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(STANDARD, old, new))
    assert told in str(error.value)


def test_a_parameter_must_last_as_long_as_the_standard(tmp_path: Path) -> None:
    ending = changed(GRADES, "from: 2020-01-01", "from: 2020-01-01\n    effective_to: 2023-12-31")
    with pytest.raises(RuleError) as error:
        library_with(tmp_path, changed(STANDARD, "cn.grade_bands", "test.grades"), ending)
    assert str(error.value) == (
        f"{tmp_path}/1.yaml:values[1].value “试验标准”在2024-01-01用不了：“试验分档”（test.grades）"
        "在2024-01-01没有有效的版本，它的有效期是：2020-01-01至2023-12-31；请核对编号和施行日。"
    )


def test_a_repealed_standard_still_has_its_former_years(tmp_path: Path) -> None:
    repeal = "  - effective_from: 2023-01-01\n    evidence: V2\n    reference: {title: 关于废止试验标准的通知}\n    value: null\n"
    library = library_with(tmp_path, STANDARD + repeal)
    former = library.standard("test.standard", date(2022, 12, 31))
    assert former.effective_to == date(2022, 12, 31)
    assert former.content_hash == library.standard_rule("test.standard").latest.content_hash
    assert former in library.standards()
    with pytest.raises(UnknownRuleError):
        library.standard("test.standard", date(2023, 12, 31))


def test_every_method_says_which_parameters_it_takes() -> None:
    assert set(PARAMETERS) == set(Method)
