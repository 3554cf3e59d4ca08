"""Our own rule files: what holds for every one of them, and what the texts say, value by value."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.indicator_values import Nature
from jiheng.rules.activity_kinds import ActivityKinds
from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.errors import UnknownRuleError, UnreadRuleError
from jiheng.rules.form import FormText, IndicatorColumnKind
from jiheng.rules.indicator_library import LibraryText
from jiheng.rules.library import DATA, load_library, rule_day
from jiheng.rules.loan_scheme import LoanTerms
from jiheng.rules.monitoring_form import MonitoringFormText
from jiheng.rules.outline import OutlineBlock, OutlineSection, OutlineText
from jiheng.rules.parameter import ParameterValue
from jiheng.rules.resolution import days_of_change
from jiheng.rules.standard import BonusRules, Evidence, Method, Node, ScoringRule, Standard, StandardStatus
from jiheng.rules.standard_text import StandardText
from jiheng.rules.target_form import TargetFormText
from jiheng.rules.target_rules import TargetRuleValue

LIBRARY = load_library()

AnyRule = (
    DatedRule[StandardText]
    | DatedRule[ParameterValue]
    | DatedRule[OutlineText]
    | DatedRule[FormText]
    | DatedRule[MonitoringFormText]
    | DatedRule[LoanTerms]
    | DatedRule[Decimal]
    | DatedRule[ActivityKinds]
    | DatedRule[TargetRuleValue]
    | DatedRule[TargetFormText]
    | DatedRule[LibraryText]
)
AnyEdition = (
    Edition[StandardText]
    | Edition[ParameterValue]
    | Edition[OutlineText]
    | Edition[FormText]
    | Edition[MonitoringFormText]
    | Edition[LoanTerms]
    | Edition[Decimal]
    | Edition[ActivityKinds]
    | Edition[TargetRuleValue]
    | Edition[TargetFormText]
    | Edition[LibraryText]
)


def all_rules() -> Iterator[AnyRule]:
    files = LIBRARY.files
    yield from files.standards.values()
    yield from files.parameters.values()
    yield from files.outlines.values()
    yield from files.forms.values()
    yield from files.monitoring_forms.values()
    yield from files.loan_schemes.values()
    yield from files.reference_rates.values()
    yield from files.activity_kinds.values()
    yield from files.target_rules.values()
    yield from files.target_forms.values()
    yield from files.indicator_libraries.values()


EDITIONS = [(rule, edition) for rule in all_rules() for edition in rule.editions]


def standard(id: str, year: int = 2022, *, allow_unread: bool = False) -> Standard:
    return LIBRARY.standard(id, rule_day(year), allow_unread=allow_unread)


def weights(nodes: tuple[Node, ...]) -> dict[str, Decimal | None]:
    return {node.name: node.weight for node in nodes}


@pytest.mark.parametrize(("rule", "edition"), EDITIONS, ids=lambda each: getattr(each, "id", ""))
def test_every_dated_value_says_where_it_comes_from(rule: AnyRule, edition: AnyEdition) -> None:
    assert edition.reference.title
    assert edition.reference.article or edition.evidence is not Evidence.V
    assert not (edition.evidence is Evidence.V2 and edition.reference.is_document) or (
        edition.reference.number or edition.reference.url
    ), f"{rule.source}: second-hand, but nobody can look it up"
    assert len(edition.content_hash) == 64


@pytest.mark.parametrize(("rule", "edition"), EDITIONS, ids=lambda each: getattr(each, "id", ""))
def test_every_edition_holds_on_its_first_day_and_not_on_the_eve(rule: AnyRule, edition: AnyEdition) -> None:
    assert rule.on(edition.effective_from) is edition
    with pytest.raises(UnknownRuleError):
        rule.on(date.fromordinal(rule.editions[0].effective_from.toordinal() - 1))


@pytest.mark.parametrize("rule", LIBRARY.files.standards.values(), ids=lambda rule: rule.id)
def test_every_standard_can_be_had_on_every_day_on_which_it_changes(rule: DatedRule[StandardText]) -> None:
    for edition in rule.in_force():
        for day in days_of_change(edition, LIBRARY.files.parameters):
            assert LIBRARY.standard(rule.id, day, allow_unread=True).id == rule.id


def test_hashes_tell_all_editions_apart() -> None:
    assert len({edition.content_hash for _, edition in EDITIONS}) == len(EDITIONS)


def test_a_file_is_called_what_its_rule_is_called() -> None:
    for rule in all_rules():
        path = Path(rule.source.removeprefix("rules/data/"))
        assert rule.id in (f"{path.parts[0]}.{path.stem}", path.stem), rule.source


def test_nothing_is_read_that_is_not_a_rule() -> None:
    files = [path for path in DATA.rglob("*") if path.is_file() and path.parent.name != "language"]
    assert {path.suffix for path in files} == {".yaml"}


def test_a_region_of_its_own_has_its_own_code() -> None:
    for rule in all_rules():
        if not rule.id.startswith(("cn.", "whole_department")):
            assert rule.region != "000000", rule.source


def bands(rule: ScoringRule | None) -> list[str]:
    """「80得7分」 for each band; a band that has no lower bound begins with 其余."""
    assert rule is not None
    return [
        f"{'其余' if band.lower is None else band.lower}得"
        + (f"{band.points}分" if band.points is not None else f"{band.share}")
        for band in rule.bands
    ]


EXECUTION = Node(
    "execution_rate",
    "预算执行率",
    Decimal(10),
    rule=ScoringRule(Method.PROPORTIONAL),
    measure="项目.预算执行率",
    target=Decimal(100),
    unit_of_measure="%",
    definition="全年执行数÷全年预算数×100%，按年度资金总额计算",
)


def test_the_national_form_weighs_10_50_30_10() -> None:
    national = standard("cn.project_self_evaluation")
    assert weights(national.nodes) == {"预算执行率": 10, "产出指标": 50, "效益指标": 30, "满意度指标": 10}
    assert national.nodes[0] == EXECUTION
    assert [child.name for child in national.nodes[1].children] == ["数量指标", "质量指标", "时效指标", "成本指标"]
    assert [child.name for child in national.nodes[2].children] == [
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
    ]
    assert national.reference.number == "财预〔2020〕10号"
    assert [f"{band.label}{band.minimum}" for band in national.grades] == ["优90", "良80", "中60", "差0"]


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        ("with_cost", {"预算执行率": 10, "成本指标": 20, "产出指标": 40, "效益指标": 20, "满意度指标": 10}),
        ("without_cost", {"预算执行率": 10, "产出指标": 50, "效益指标": 30, "满意度指标": 10}),
        ("with_cost_without_satisfaction", {"预算执行率": 10, "成本指标": 20, "产出指标": 40, "效益指标": 30}),
        ("without_cost_without_satisfaction", {"预算执行率": 10, "产出指标": 50, "效益指标": 40}),
    ],
)
def test_the_variants_of_2021_weigh_as_their_text_says(variant: str, expected: dict[str, int]) -> None:
    found = standard(f"cn.project_self_evaluation_2021.{variant}")
    assert weights(found.nodes) == expected
    assert found.default_rules[Nature.QUANTITATIVE] == ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6"))
    assert bands(found.nodes[0].rule) == ["100得10分", "80得7分", "60得5分", "其余得0分"]
    assert found.nodes[0] == replace(EXECUTION, rule=found.nodes[0].rule)


def test_satisfaction_of_2021_is_scored_by_bands() -> None:
    satisfaction = standard("cn.project_self_evaluation_2021.with_cost").nodes[-1].children[0]
    assert bands(satisfaction.rule) == ["90得1", "80得0.8", "60得0.5", "其余得0"]


def test_the_variants_of_2021_are_not_yet_in_force_in_2020() -> None:
    with pytest.raises(UnknownRuleError):
        standard("cn.project_self_evaluation_2021.with_cost", 2020)


def test_hubei_gives_20_points_to_execution_and_leaves_80_to_the_unit() -> None:
    hubei = standard("hubei.project_self_evaluation")
    assert weights(hubei.nodes) == {"预算执行率": 20, "产出指标": None, "效益指标": None, "满意度指标": None}
    assert [(str(band.low), str(band.high)) for band in hubei.tiers] == [("0.8", "1"), ("0.5", "0.8"), ("0", "0.5")]
    assert (hubei.lower_formula.value, hubei.form) == ("inverse", "hubei.project")


def test_pidu_counts_duties_only_within_70_to_130_percent() -> None:
    pidu = standard("pidu.whole_department", 2025)
    assert weights(pidu.nodes) == {"基本运行绩效": 40, "重点履职绩效": 50, "满意度": 10}
    assert weights(pidu.nodes[0].children) == {
        "预算管理": 10,
        "过紧日子": 10,
        "绩效管理": 10,
        "财务管理": 4,
        "政府采购": 3,
        "资产管理": 3,
    }
    assert pidu.nodes[1].children[0].rule == ScoringRule(Method.WINDOW, low=Decimal("0.7"), high=Decimal("1.3"))
    assert [f"{band.label}{band.minimum}" for band in pidu.grades] == ["优90", "良80", "中70", "差0"]
    assert (pidu.rescales_not_applicable, pidu.over_achievement.threshold_included) == (True, False)
    for year in (2024, 2026):
        with pytest.raises(UnknownRuleError):
            standard("pidu.whole_department", year)


def test_hunan_is_complete_but_off_unless_chosen() -> None:
    with pytest.raises(UnreadRuleError):
        standard("hunan.whole_department")
    hunan = standard("hunan.whole_department", allow_unread=True)
    assert weights(hunan.nodes) == {"投入": 10, "过程": 60, "产出及效率": 30}
    leaves = {path[-1].name: path[-1] for path in hunan.paths() if not path[-1].children}
    assert sum(leaf.weight for leaf in leaves.values() if leaf.weight is not None) == 100
    assert leaves["预算完成率"].rule == ScoringRule(Method.STEP_DEDUCTION, step=Decimal(5), each=Decimal(2))
    control = leaves["预算控制率"].rule
    assert control is not None
    assert bands(control) == ["30得0分", "20得2分", "10得3分", "0得4分", "其余得5分"]
    assert not any(band.included for band in control.bands[:-1])


def test_the_skeletons_say_what_must_be_imported() -> None:
    skeletons = [each for each in LIBRARY.standards() if each.status is StandardStatus.SKELETON]
    assert [each.id for each in skeletons] == [
        "cn.county_expenditure_management",
        "cn.whole_department",
        "guangdong.whole_department",
    ]
    assert all(each.must_import for each in skeletons)
    assert weights(skeletons[-1].nodes) == {"履职效能": 50, "管理效率": 50}


def test_conghua_2022_is_a_reconstruction_that_says_so() -> None:
    conghua = standard("conghua.whole_department")
    assert (conghua.status, conghua.evidence, conghua.shown_places) == (
        StandardStatus.RECONSTRUCTION,
        Evidence.I,
        1,
    )
    assert [node.name for node in conghua.nodes] == ["投入", "产出", "效率", "效果", "成果"]
    assert all(node.is_open and node.weight is None for node in conghua.nodes)
    (execution,) = [path[-1] for path in conghua.paths() if len(path) > 1]
    assert (execution.measure, execution.weight) == ("部门整体.预算执行率", None)
    assert execution.rule == ScoringRule(Method.SHOWN_ONLY)
    assert conghua.bonus == BonusRules(Decimal(5), Decimal(5), True)
    assert any("复原" in note for note in conghua.notes)


def titles(sections: tuple[OutlineSection, ...]) -> list[object]:
    return [[each.title, *titles(each.children)] if each.children else each.title for each in sections]


def test_the_conghua_outline_has_the_reports_headings_in_order() -> None:
    outline = LIBRARY.outline("conghua.whole_department", rule_day(2022))
    assert titles(outline.sections) == [
        [
            "基本情况",
            "部门概况",
            "年度总体工作和重点工作任务",
            ["部门整体收支情况", "部门整体支出绩效目标", "预算完成情况"],
            "部门整体绩效管理情况",
        ],
        [
            "综合评价分析",
            "自评结论综述",
            "各项工作任务绩效目标完成情况分析",
            "各重点任务项目支出完成情况分析",
            "主要工作成效",
        ],
        "存在问题",
        "下一步改进措施",
    ]
    assert outline.numbering == ("一、", "（一）", "1.", "（1）")


@pytest.mark.parametrize("rule", LIBRARY.files.outlines.values(), ids=lambda rule: rule.id)
def test_every_outline_tells_the_conclusion_every_indicator_and_every_improvement(rule: DatedRule[OutlineText]) -> None:
    text = rule.latest.value
    assert text is not None
    blocks = [block for top in text.sections for section in top.walk() for block in section.blocks]
    for needed in (
        OutlineBlock.CONCLUSION,
        OutlineBlock.SCORE_TABLE,
        OutlineBlock.INDICATOR_LIST,
        OutlineBlock.UNMET_INDICATORS,
        OutlineBlock.BUDGET_EXECUTION,
        OutlineBlock.PROBLEMS,
        OutlineBlock.IMPROVEMENTS,
    ):
        assert blocks.count(needed) == 1, needed


def test_the_forms_differ_where_their_regions_differ() -> None:
    forms = {id: LIBRARY.form(id, rule_day(2022)) for id in LIBRARY.forms}
    assert sorted(forms) == ["anhui.project", "cn.project", "hubei.project", "whole_department", "yunnan.project"]
    assert [id for id, form in forms.items() if form.level1_shows_points] == ["anhui.project", "hubei.project"]
    assert [id for id, form in forms.items() if form.check_boxes] == ["hubei.project"]
    assert [id for id, form in forms.items() if form.is_reconstruction] == ["whole_department"]
    split = {IndicatorColumnKind.OPERATOR, IndicatorColumnKind.TARGET, IndicatorColumnKind.UNIT_OF_MEASURE}
    assert [id for id, form in forms.items() if split <= {each.kind for each in form.indicators}] == ["yunnan.project"]
    assert all(form.has_seal and len(form.signatures) == 3 for form in forms.values())
