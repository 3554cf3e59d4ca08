"""The activity ledger as figures: by series, kind, task and in all; people are never added across activities."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jiheng.core.activity import Activity, ActivityKind, InKind
from jiheng.core.case import Case
from jiheng.core.figure import FigureUnit
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.figures.activities import activity_figures
from jiheng.figures.registry import figures_of
from jiheng.schema.quantities import read_quantity


def count(text: str) -> Quantity:
    return read_quantity(text, is_money=False)


def money(text: str) -> Quantity:
    return read_quantity(text, is_money=True)


LEDGER = (
    Activity(
        code="H1", name="春季讲座", short_name="讲座", kind=ActivityKind.LECTURE, task="R1",
        sessions=count("3"), people=count("80"), person_times=count("150"),
    ),
    Activity(
        code="H2", name="秋季讲座", short_name="讲座", kind=ActivityKind.LECTURE, task="R2",
        sessions=count("2"), people=count("近60"), person_times=count("近200"),
    ),
    Activity(
        code="H3", name="读书分享", short_name="分享会", kind=ActivityKind.LECTURE, task="R1",
        sessions=count("4"), people=count("30"),
    ),
    Activity(
        code="H4", name="企业捐书", short_name="捐书", kind=ActivityKind.DONATION, task="R2",
        amount=money("2万多元"), in_kind=InKind.GOODS, items=count("500"), items_word="册",
    ),
    Activity(
        code="H5", name="讲课费", short_name="讲课费", kind=ActivityKind.LECTURE, task="R1",
        amount=money("0.6万元"), within_budget=True,
    ),
)  # fmt: skip


def ledger(case: Case, activities: tuple[Activity, ...] = LEDGER) -> Case:
    return replace(case, activities=activities)


def told(case: Case) -> dict[str, str]:
    return {figure.name: figure.told() for figure in activity_figures(case)}


def test_a_ledger_is_told_by_series_kind_task_and_in_all(womens_federation: Case) -> None:
    assert told(ledger(womens_federation)) == {
        "活动.讲座.场次": "5场",
        "活动.讲座.人数": "近140名",
        "活动.讲座.人次": "近350人次",
        "活动.分享会.场次": "4场",
        "活动.分享会.人数": "30名",
        "活动.捐书.个数": "500册",
        "活动.捐书.金额": "2万多元",
        "活动.讲课费.金额": "0.6万元",
        "活动类别.宣讲.场次": "9场",
        "活动类别.宣讲.人次": "近350人次",
        "活动类别.宣讲.金额": "0.6万元",
        "活动类别.捐赠.个数": "500册",
        "活动类别.捐赠.金额": "2万多元",
        "活动任务.R1.场次": "7场",
        "活动任务.R1.人次": "150人次",
        "活动任务.R1.金额": "0.6万元",
        "活动任务.R2.场次": "2场",
        "活动任务.R2.人次": "近200人次",
        "活动任务.R2.金额": "2万多元",
        "活动合计.场次": "9场",
        "活动合计.人次": "近350人次",
        "活动合计.金额": "超2.6万元",
        "活动资金.预算外.金额": "2万多元",
        "活动资金.预算内.金额": "0.6万元",
    }


def test_a_sum_names_its_column_and_says_who_may_be_counted_twice(womens_federation: Case) -> None:
    figures = {figure.name: figure for figure in activity_figures(ledger(womens_federation))}
    people = figures["活动.讲座.人数"]
    assert people.formula == "活动表（简称“讲座”；各行人数相加，同一人参加几次的计几次）“人数”合计"
    assert [(each.key, each.value) for each in people.sources] == [("H1", "80"), ("H2", "近60")]
    assert (people.value, people.qualifier) == (Decimal(140), Qualifier.BELOW)
    assert figures["活动.分享会.场次"].formula == "活动[H3].场次"


def test_an_exact_sum_is_a_number_and_no_wording(womens_federation: Case) -> None:
    sessions = figures_of(ledger(womens_federation))["活动.讲座.场次"]
    assert (sessions.wording, sessions.unit, sessions.shown()) == ("", FigureUnit.COUNT, "5")


def test_things_counted_by_different_words_are_not_added(womens_federation: Case) -> None:
    given = replace(LEDGER[3], code="H6", name="捐款", short_name="捐画", items_word="幅")
    figures = told(ledger(womens_federation, (*LEDGER, given)))
    assert "活动类别.捐赠.个数" not in figures
    assert (figures["活动.捐书.个数"], figures["活动.捐画.个数"]) == ("500册", "500幅")


class Passes(tuple[Any, ...]):
    """A ledger that counts how often it is gone through, and how many of its rows are taken out."""

    begun = 0

    def __iter__(self) -> Iterator[Any]:
        self.begun += 1
        return super().__iter__()


def test_the_figures_of_a_whole_year_take_one_pass_over_its_activities(womens_federation: Case) -> None:
    year = Passes(
        replace(LEDGER[number % len(LEDGER)], code=f"H{number}", short_name=f"系列{number % 50}")
        for number in range(2_000)
    )
    figures = list(activity_figures(replace(womens_federation, activities=year)))
    assert year.begun == 1
    assert sum(len(figure.sources) for figure in figures if figure.name.startswith("活动.")) == sum(
        getattr(activity, column) is not None
        for activity in tuple(year)
        for column in ("sessions", "people", "person_times", "households", "items", "amount")
    )
