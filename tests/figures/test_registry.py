"""Case → figures: what every figure is, and what it stands on."""

from dataclasses import replace
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine
from jiheng.core.case import Case
from jiheng.core.loan import Loan
from jiheng.figures.measure import source_value, source_words
from jiheng.figures.registry import Trace, figures_of, trace


def test_the_unit_s_budget_is_basic_plus_project_expenditure(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    names = ("部门整体.全年预算数", "基本支出.全年预算数", "项目支出.全年预算数")
    assert [figures[name].shown() for name in names] == ["503.20", "427.54", "75.66"]
    assert figures["部门整体.全年预算数"].formula == "基本支出.全年预算数＋项目支出.全年预算数"


def test_execution_rates_of_the_whole_and_of_its_parts(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    told = {name: figures[f"{name}.预算执行率"].told() for name in ("部门整体", "基本支出", "项目支出", "创业贷款贴息")}
    assert told == {"部门整体": "98.01%", "基本支出": "100%", "项目支出": "86.78%", "创业贷款贴息": "69.33%"}


def test_a_project_s_money_is_told_by_level_and_year_of_origin(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    purses = {
        label: (
            figures[f"创业贷款贴息.{label}.全年预算数"].told(),
            figures[f"创业贷款贴息.{label}.执行数"].told(),
            figures[f"创业贷款贴息.{label}.未支出"].told(),
        )
        for label in ("省级2021", "省级2022", "区级2022")
    }
    assert purses == {
        "省级2021": ("10万元", "10万元", "0万元"),
        "省级2022": ("20万元", "10万元", "10万元"),
        "区级2022": ("2.6万元", "2.6万元", "0万元"),
    }
    assert figures["创业贷款贴息.上年结转"].told() == "10万元"
    assert figures["创业贷款贴息.结转下年"].told() == "10万元"


def test_the_unspent_amount_is_explained_by_one_project(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    assert figures["部门整体.未支出"].value == figures["创业贷款贴息.未支出"].value == Decimal(100000)
    assert figures["其他项目.全年预算数"].told() == figures["其他项目.执行数"].told() == "43.06万元"


def test_loan_figures_count_disbursed_loans_only(womens_federation: Case) -> None:
    figures = figures_of(womens_federation)
    told = {
        name: figures[f"贷款.{name}"].told()
        for name in (
            "发放金额", "发放目标", "发放完成率", "借款人数", "申请人数", "申请金额", "未通过人数", "未通过金额",
            "种植大户户数", "直接就业人数", "间接带动就业人数", "回收率",
        )
    }  # fmt: skip
    assert told == {
        "发放金额": "240万元", "发放目标": "270万元", "发放完成率": "88.89%", "借款人数": "16名", "申请人数": "21名",
        "申请金额": "270万元", "未通过人数": "5名", "未通过金额": "30万元", "种植大户户数": "4户",
        "直接就业人数": "83名", "间接带动就业人数": "283名", "回收率": "100%",
    }  # fmt: skip


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
    names = ("指标.项数", "任务.项数", "单位.职责条数", "问题.条数", "措施.条数")
    assert [figures[name].told() for name in names] == ["27项", "5项", "6条", "2条", "4条"]


def test_a_rate_with_numerator_and_denominator_is_computed_from_them(womens_federation: Case) -> None:
    figure = figures_of(womens_federation)["指标.27.实际完成值"]
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
    assert (tree.words, tree.value, tree.formula) == ("贷款.发放完成率", "88.89%", "贷款.发放金额÷贷款.发放目标×100%")
    assert amount.children[0] == Trace("贷款[D2022-01].放款金额", "30万元")
    assert [len(amount.children), target.words] == [16, "贷款.发放目标"]
    assert target.children[0].children == (Trace("指标[1].年度指标值", "270"),)


def test_a_money_cell_is_shown_in_wan(womens_federation: Case) -> None:
    figure = figures_of(womens_federation)["基本支出.全年预算数"]
    assert [source_value(origin) for origin in figure.sources] == ["427.54万元"]


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
