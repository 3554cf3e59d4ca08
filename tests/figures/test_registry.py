"""Case → figures: what every figure is, and what it stands on."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine, ExpenditureKind
from jiheng.core.case import Case
from jiheng.core.loan import Loan, LoanState
from jiheng.core.numbers import round_half_up
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.registry import Trace, figures_of, trace


def test_the_unit_s_budget_is_basic_plus_project_expenditure(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    lines = womens_federation.budget_lines
    by_kind = {kind: sum(line.revised_budget for line in lines if line.kind is kind) for kind in ExpenditureKind}
    assert figures["基本支出.全年预算数"].value == by_kind[ExpenditureKind.BASIC]
    assert figures["项目支出.全年预算数"].value == by_kind[ExpenditureKind.PROJECT]
    assert figures["部门整体.全年预算数"].value == sum(line.revised_budget for line in lines)
    assert figures["部门整体.全年预算数"].formula == "基本支出.全年预算数＋项目支出.全年预算数"


@pytest.mark.parametrize(
    "scope", ["部门整体", "基本支出", "项目支出", "其他项目", "创业贷款贴息", "创业贷款贴息.省级2022"]
)
def test_execution_rate_is_expenditure_over_revised_budget(scope: str, womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    spent, budget = figures[f"{scope}.执行数"].value, figures[f"{scope}.全年预算数"].value
    rate = figures[f"{scope}.预算执行率"].value
    assert isinstance(spent, Decimal)
    assert isinstance(budget, Decimal)
    assert isinstance(rate, Decimal)
    assert round_half_up(rate, 12) == round_half_up(Fraction(spent) / Fraction(budget) * 100, 12)


def test_a_project_s_money_is_told_by_level_and_year_of_origin(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    lines = {f"{line.level.label}{line.year_of_origin}": line for line in womens_federation.budget_lines
             if line.project == "X1"}  # fmt: skip
    assert set(lines) == {"省级2021", "省级2022", "区级2022"}
    for label, line in lines.items():
        assert figures[f"创业贷款贴息.{label}.全年预算数"].value == line.revised_budget
        assert figures[f"创业贷款贴息.{label}.执行数"].value == line.actual_expenditure
        assert figures[f"创业贷款贴息.{label}.未支出"].value == line.unspent
    assert figures["创业贷款贴息.上年结转"].value == lines["省级2021"].revised_budget
    assert figures["创业贷款贴息.结转下年"].value == lines["省级2022"].carry_over


def test_the_unspent_amount_is_explained_by_one_project(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    assert figures["部门整体.未支出"].value == figures["创业贷款贴息.未支出"].value
    assert figures["其他项目.全年预算数"].value == figures["其他项目.执行数"].value


def test_loan_figures_count_disbursed_loans_only(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    asked = [loan for loan in womens_federation.loans if loan.applied_year == 2022]
    given = [loan for loan in asked if loan.state is LoanState.DISBURSED]
    refused = [loan for loan in asked if loan.state is LoanState.REJECTED]
    expected = {
        "发放金额": sum(loan.disbursed_amount or 0 for loan in given),
        "借款人数": len(given),
        "申请人数": len(asked),
        "申请金额": sum(loan.applied_amount for loan in asked),
        "未通过人数": len(refused),
        "未通过金额": sum(loan.applied_amount for loan in refused),
        "种植大户户数": sum(loan.is_large_grower for loan in given),
        "直接就业人数": sum(loan.direct_jobs or 0 for loan in given),
        "间接带动就业人数": sum(loan.indirect_jobs or 0 for loan in given),
    }
    assert {name: figures[f"贷款.{name}"].value for name in expected} == expected


def test_loans_that_are_not_due_have_no_recovery_rate(womens_federation: Case) -> None:
    loans_of_the_year = tuple(loan for loan in womens_federation.loans if loan.disbursed_year == 2022)
    figures = figures_of(replace(womens_federation, loans=loans_of_the_year))
    assert figures["贷款.回收率"].value == NotApplicable("本年没有到期的贷款")
    assert figures["贷款.回收率"].told() == "不适用"


def test_a_missing_cell_makes_a_sum_missing_and_never_smaller(womens_federation: Case) -> None:
    def without_amount(loan: Loan) -> Loan:
        return replace(loan, disbursed_amount=None) if loan.code == "D2022-01" else loan

    figures = figures_of(replace(womens_federation, loans=tuple(map(without_amount, womens_federation.loans))))
    assert figures["贷款.发放金额"].value is None
    assert figures["贷款.发放完成率"].value is None
    assert figures["贷款.发放金额"].told() == "（未填）"


def test_money_left_without_a_word_about_it_is_missing_carry_over_not_zero(womens_federation: Case) -> None:
    def silent(line: BudgetLine) -> BudgetLine:
        return replace(line, carry_over=None)

    figures = figures_of(replace(womens_federation, budget_lines=tuple(map(silent, womens_federation.budget_lines))))
    assert figures["创业贷款贴息.结转下年"].value is None
    assert figures["基本支出.结转下年"].value == 0


def test_a_unit_without_budget_has_no_execution_rate(womens_federation: Case) -> None:
    figures = figures_of(replace(womens_federation, budget_lines=(), payments=()))
    assert figures["部门整体.预算执行率"].value == NotApplicable("部门整体没有预算")


def test_vague_counts_stay_bounds(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    names = ("巾帼志愿者.人数", "家教法宣讲.人次", "暖心包.金额", "儿童培训.个数", "意见建议.个数")
    assert [figures[f"活动.{name}"].told() for name in names] == [
        "近300名", "超3万人次", "5万多元", "182班次", "11条",
    ]  # fmt: skip


def test_lists_know_their_own_length(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    case = womens_federation
    lists = {
        "指标.项数": case.indicators, "任务.项数": case.tasks, "单位.职责条数": case.duties,
        "问题.条数": case.problems, "措施.条数": case.improvements,
    }  # fmt: skip
    assert {name: figures[name].value for name in lists} == {name: len(each) for name, each in lists.items()}
    assert figures["指标.项数"].told().endswith("项")


def test_a_rate_with_numerator_and_denominator_is_computed_from_them(womens_federation: Case) -> None:
    typed = {"actual_measure": "", "numerator": Decimal(190), "denominator": Decimal(200)}
    own: dict[str, Any] = {**typed, "assumed": ("numerator", "denominator")}
    asked = tuple(replace(each, **own) if each.code == "27" else each for each in womens_federation.indicators)
    figure = figures_of(replace(womens_federation, indicators=asked))["指标.27.实际完成值"]
    assert (figure.told(), figure.formula, figure.assumed) == ("95%", "指标.27.分子÷指标.27.分母×100%", True)


def test_every_figure_names_inputs_that_exist_and_cells_that_exist(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    for figure in figures.values():
        assert set(figure.inputs) <= set(figures), figure.name
        for origin in figure.sources:
            assert source_words(origin), figure.name


def test_every_figure_s_name_tells_whether_it_was_planned(womens_federation: Case) -> None:
    planned = [figure.name for figure in figures_of(womens_federation).values() if figure.aspect.value == "planned"]
    assert planned
    assert [name for name in planned if not any(word in name for word in ("目标", "预算"))] == []


def test_a_trace_goes_down_to_the_cells(womens_federation: Case) -> None:
    tree = trace("贷款.发放完成率", figures_of(womens_federation))
    amount, target = tree.children
    told = figures_of(womens_federation)["贷款.发放完成率"].told()
    assert (tree.words, tree.value, tree.formula) == ("贷款.发放完成率", told, "贷款.发放金额÷贷款.发放目标×100%")
    assert amount.children[0] == Trace("贷款[D2022-01].放款金额", "30万元")
    given = [loan for loan in womens_federation.loans if loan.disbursed_year == 2022]
    assert [len(amount.children), target.words] == [len(given), "贷款.发放目标"]
    assert [each.words for each in target.children[0].children] == ["指标[1].年度指标值"]


def test_a_money_cell_is_shown_in_wan(womens_federation: Case) -> None:
    figure = figures_of(womens_federation)["基本支出.全年预算数"]
    assert [source_value(origin) for origin in figure.sources] == [figure.told()]


def test_changing_one_loan_changes_what_stands_on_it_and_nothing_else(womens_federation: Case) -> None:
    def doubled(loan: Loan) -> Loan:
        return replace(loan, disbursed_amount=Decimal(250000)) if loan.code == "D2022-01" else loan

    before = figures_of(womens_federation)
    after = figures_of(replace(womens_federation, loans=tuple(map(doubled, womens_federation.loans))))
    assert [name for name in before if before[name].value != after[name].value] == [
        "贷款.发放金额", "贷款.人均金额", "贷款.发放完成率", "贷款.未完成金额", "指标.1.实际完成值",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["贷款.发放金额", "活动.巾帼宣教.场次"])
def test_ledger_figures_carry_their_records(womens_federation: Case, name: str) -> None:
    assert figures_of(womens_federation)[name].sources
