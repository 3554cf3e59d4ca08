"""Measures with a filter: by kind, task, place and date, and never by what tells who somebody is."""

from dataclasses import replace
from datetime import date

import pytest
from tests.schema.full_case import FULL_CASE

from jiheng.core.activity import Activity, ActivityKind
from jiheng.core.case import Case
from jiheng.core.indicator import Indicator
from jiheng.figures.filtered import filtered_figure
from jiheng.figures.registry import figures_of
from jiheng.schema.quantities import read_quantity


def activity(code: str, kind: ActivityKind, on: date, place: str, sessions: str) -> Activity:
    return Activity(
        code=code,
        name=f"活动{code}",
        short_name=f"活动{code}",
        kind=kind,
        on=on,
        place=place,
        task="R1" if code in ("H1", "H2") else "R2",
        sessions=read_quantity(sessions, is_money=False),
    )


CASE = replace(
    FULL_CASE,
    activities=(
        activity("H1", ActivityKind.TRAINING, date(2023, 3, 1), "甲镇文化站", "4"),
        activity("H2", ActivityKind.TRAINING, date(2023, 3, 31), "乙镇", "近10"),
        activity("H3", ActivityKind.LECTURE, date(2023, 6, 30), "甲镇", "20"),
    ),
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("活动.场次（类别=培训）", "近14场"),
        ("活动.场次（类别=培训、宣讲）", "近34场"),
        ("活动.场次（类别=培训，地点=甲镇）", "4场"),
        ("活动.场次（任务=R2）", "20场"),
        ("活动.场次（日期=2023-03）", "近14场"),
        ("活动.场次（日期=2023-03-02至2023-06）", "近30场"),
        ("活动.场次（日期=2023-06-30）", "20场"),
        ("活动.项数（类别＝培训）", "2项"),
        ("活动.场次（类别=捐赠）", "（未填）"),
        ("活动.人次（类别=培训）", "（未填）"),
        ("维权.受理件数（求助类型=法律咨询，地点=某镇）", "1件"),
        ("救助名单.金额（资金来源=公益金）", "0.05万元"),
        ("救助名单.人数（对象类别=困难读者）", "1名"),
        ("贷款.笔数（种植大户=是）", "1笔"),
        ("工程.项数（不需监理=否）", "0项"),
    ],
)
def test_a_filter_counts_the_records_that_it_means(name: str, told: str) -> None:
    figure = filtered_figure(name, CASE)
    assert figure is not None
    assert (figure.name, figure.told()) == (name, told)


@pytest.mark.parametrize(
    "name",
    [
        "活动.场次",
        "活动.场次（类别=郊游）",
        "活动.场次（天气=晴）",
        "活动.场次（类别）",
        "活动.场次（日期=三月）",
        "活动.场次（日期=2023-13）",
        "活动.天数（类别=培训）",
        "维权.受理件数（姓名=求助人某乙）",
        "救助名单.人数（联系电话=131）",
        "投诉.受理件数（投诉人=读者）",
    ],
)
def test_a_filter_that_means_nothing_or_asks_who_somebody_is_has_no_figure(name: str) -> None:
    assert filtered_figure(name, CASE) is None


def test_a_filter_says_in_words_what_it_counted() -> None:
    figure = filtered_figure("活动.场次（类别=培训，日期=2023-03）", CASE)
    assert figure is not None
    assert figure.formula == "活动表（类别培训，日期2023-03）“场次”合计"
    assert [each.key for each in figure.sources] == ["H1", "H2"]


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("活动.场次（类别=捐赠）", "活动表（类别捐赠）“场次”合计；没有符合条件的行"),
        ("活动.人次（类别=培训）", "活动表（类别培训）“人次”合计；2行中有2行没填“人次”"),
        (
            "活动.场次（日期=2023-06，类别=宣讲）",
            "活动表（日期2023-06，类别宣讲）“场次”合计；另有1行没填“日期”，没有计入",
        ),
        ("活动.项数（地点=甲镇，日期=2023-03）", "活动表（地点甲镇，日期2023-03）行数；另有1行没填“地点”，没有计入"),
        ("活动.个数（类别=培训）", "活动表（类别培训）“个（项）数”合计；2行中有1行没填“个（项）数”"),
    ],
)
def test_rows_that_say_nothing_or_that_nobody_can_place_are_told_beside_the_formula(name: str, formula: str) -> None:
    undated = replace(activity("H4", ActivityKind.LECTURE, date(2023, 1, 1), "", "5"), on=None)
    first, *others = CASE.activities
    counted = replace(first, items=read_quantity("3", is_money=False))
    figure = filtered_figure(name, replace(CASE, activities=(counted, *others, undated)))
    assert figure is not None
    assert figure.formula == formula


def test_things_counted_by_different_words_are_not_added() -> None:
    first, second, third = CASE.activities
    counted = (
        replace(first, items=read_quantity("3", is_money=False), items_word="班次"),
        replace(second, items=read_quantity("4", is_money=False), items_word="条"),
    )
    figure = filtered_figure("活动.个数（类别=培训）", replace(CASE, activities=(*counted, third)))
    assert figure is not None
    assert (figure.value, figure.formula) == (None, "活动表（类别培训）“个（项）数”合计；计量单位不同，不相加")


def test_people_without_a_number_are_not_one_person() -> None:
    known = CASE.rights_cases[0]
    unnamed = tuple(replace(known, code=f"W{number}", person="") for number in (8, 9))
    figure = filtered_figure("维权.求助人数（求助类型=法律咨询）", replace(CASE, rights_cases=(known, *unnamed)))
    assert figure is not None
    assert (figure.told(), figure.formula) == (
        "1名",
        "维权个案表（求助类型法律咨询）不同“求助人编号”的个数；3行中有2行没填“求助人编号”",
    )


def test_an_indicator_s_actual_value_can_be_a_measure_with_a_filter() -> None:
    indicator = Indicator(
        code="9", level1="产出指标", name="培训场次", unit_of_measure="场", actual_measure="活动.场次（任务=R2）"
    )
    figures = figures_of(replace(CASE, indicators=(indicator,)))
    assert figures["指标.9.实际完成值"].told() == "20场"
    assert figures["指标.9.实际完成值"].inputs == ("活动.场次（任务=R2）",)


def test_words_and_stated_totals_can_name_a_measure_with_a_filter(womens_federation: Case) -> None:
    task = replace(womens_federation.tasks[0], result="全年{{ 活动.场次（类别=宣讲） }}。")
    stated = replace(womens_federation.stated_figures[0], name="活动.人次（类别=培训）")
    case = replace(womens_federation, tasks=(task,), stated_figures=(stated,))
    figures = figures_of(case)
    assert (figures["活动.场次（类别=宣讲）"].told(), figures["活动.人次（类别=培训）"].told()) == ("280场", "3308人次")
