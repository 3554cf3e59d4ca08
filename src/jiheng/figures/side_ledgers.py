"""Measures of complaints, works, kindergartens, development programmes, rights cases and relief lists.

What is due is counted up to the day of the statistics. A rate over nothing is not applicable, never 100 %; a blank
among the cells of a sum makes the sum missing, and a written 0 is a value.
"""

from collections.abc import Iterator
from datetime import date

from jiheng.core.case import Case
from jiheng.core.complaint import ComplaintOutcome
from jiheng.core.figure import Aspect, FigureUnit
from jiheng.core.indicator_values import Accumulation, Direction
from jiheng.core.record import Record
from jiheng.core.rights_case import RightsOutcome
from jiheng.figures.measure import EVERY, Count, Keep, Measure, Ratio, Total, Where


def side_ledger_measures(case: Case) -> Iterator[Measure]:
    """The measures of those ledgers that the case has."""
    ledgers = (
        (case.complaints, _complaints),
        (case.works, _works),
        (case.kindergartens, _kindergartens),
        (case.pay_days, _pay_days),
        (case.development_programmes, _programmes),
        (case.programme_values, _programme_values),
        (case.rights_cases, _rights_cases),
        (case.relief_recipients, _relief),
    )
    for records, measures in ledgers:
        if records:
            yield from measures(case)


def _by(column: str) -> Keep:
    """A day written in the column, and reached by the day of the statistics."""
    return lambda record, case: _reached(getattr(record, column), case)


def _reached(day: date | None, case: Case) -> bool:
    return day is not None and day <= case.profile.as_of


def _complaints(_case: Case) -> Iterator[Measure]:
    due = Where("已到应办结日期", _by("due_on"))
    settled = (ComplaintOutcome.HANDLED, ComplaintOutcome.UNFOUNDED)
    handled = due.also(
        "已办结，有效处理或已答复",
        lambda record, case: _reached(record.closed_on, case) and record.outcome in settled,
    )
    in_time = handled.also("按时办结", lambda record, _: record.closed_on <= record.due_on)
    yield _count("complaint.received", "投诉.受理件数", Count("complaints"), "件")
    yield _count("complaint.due", "投诉.到期件数", Count("complaints", due), "件")
    yield _count("complaint.handled", "投诉.有效处理件数", Count("complaints", handled), "件")
    yield _count("complaint.in_time", "投诉.按时处理件数", Count("complaints", in_time), "件")
    yield _rate("complaint.handling_rate", "投诉.有效处理率", "投诉.有效处理件数", "投诉.到期件数", "没有到期的投诉")
    yield _rate("complaint.in_time_rate", "投诉.按时处理率", "投诉.按时处理件数", "投诉.到期件数", "没有到期的投诉")


def _works(_case: Case) -> Iterator[Measure]:
    due = Where("已到计划完工日期", _by("due_on"))
    finished = due.also("已竣工", _by("finished_on"))
    bound = Where("应当监理", lambda record, _: not record.is_unsupervised)
    supervised = bound.also("有监理单位", lambda record, _: bool(record.supervisor))
    yield _count("works.count", "工程.项数", Count("works"), "项")
    yield _count("works.due", "工程.应完工项数", Count("works", due), "项")
    yield _count("works.finished", "工程.已完工项数", Count("works", finished), "项")
    yield _rate("works.completion_rate", "工程.完成率", "工程.已完工项数", "工程.应完工项数", "没有应完工的工程")
    yield _count("works.to_supervise", "工程.应监理项数", Count("works", bound), "项")
    yield _count("works.supervised", "工程.已监理项数", Count("works", supervised), "项")
    yield _rate("works.supervision_rate", "工程.监理覆盖率", "工程.已监理项数", "工程.应监理项数", "没有应监理的工程")
    yield _count("works.accidents", "工程.安全事故次数", Total("works", "accidents"), "次")
    yield _money("works.contract_amount", "工程.合同金额", Total("works", "contract_amount"))
    yield _money("works.paid_amount", "工程.已付金额", Total("works", "paid_amount"))


def _kindergartens(_case: Case) -> Iterator[Measure]:
    planned = Total("kindergartens", "planned_enrolment")
    posts = Total("kindergartens", "teaching_posts")
    yield _count("kindergarten.planned_enrolment", "幼儿园.招生目标", planned, "名", Aspect.PLANNED)
    yield _count("kindergarten.enrolment", "幼儿园.实际招生", Total("kindergartens", "enrolment"), "名")
    yield _rate(
        "kindergarten.enrolment_rate", "幼儿园.招生完成率", "幼儿园.实际招生", "幼儿园.招生目标", "没有招生计划"
    )
    yield _count("kindergarten.posts", "幼儿园.应配教师", posts, "名")
    yield _count("kindergarten.teachers", "幼儿园.在岗教师", Total("kindergartens", "teachers"), "名")
    yield _rate("kindergarten.staffing_rate", "幼儿园.教师配备率", "幼儿园.在岗教师", "幼儿园.应配教师", "没有应配教师")
    yield _count("kindergarten.accidents", "幼儿园.教学安全事故次数", Total("kindergartens", "accidents"), "次")


def _pay_days(_case: Case) -> Iterator[Measure]:
    due = Where("已到应发日期", _by("due_on"))
    in_time = due.also("按时发放", lambda record, _: record.paid_on is not None and record.paid_on <= record.due_on)
    yield _count("pay_day.due", "幼儿园.应发工资次数", Count("pay_days", due), "次")
    yield _count("pay_day.in_time", "幼儿园.按时发工资次数", Count("pay_days", in_time), "次")
    yield _rate(
        "pay_day.in_time_rate",
        "幼儿园.工资及时发放率",
        "幼儿园.按时发工资次数",
        "幼儿园.应发工资次数",
        "没有到期的工资",
    )


def _programmes(_case: Case) -> Iterator[Measure]:
    table = "development_programmes"
    due = Where("已到报告应交日期", _by("report_due_on"))
    reported = due.also("报告已完成", _by("reported_on"))
    in_time = reported.also("按时完成", lambda record, _: record.reported_on <= record.report_due_on)
    reviewed = due.also("已论证", lambda record, _: record.is_reviewed)
    yield _count("programme.count", "规划.部数", Count(table), "部")
    yield _count("programme.quantified", "规划.可量化指标数", Total(table, "quantified_indicators"), "项")
    yield _count("programme.report_due", "规划.应交报告部数", Count(table, due), "部")
    for id, name, where in (
        ("reported", "完成", reported), ("reviewed", "论证", reviewed), ("in_time", "及时", in_time),
    ):  # fmt: skip
        yield _count(f"programme.{id}", f"规划.报告{name}部数", Count(table, where), "部")
        yield _rate(
            f"programme.{id}_rate", f"规划.报告{name}率", f"规划.报告{name}部数", "规划.应交报告部数", "没有应交的报告"
        )
    for id, name, planned, done, word in (
        ("coverage", "覆盖", "bodies_planned", "bodies_covered", "家"),
        ("distribution", "分发", "copies_planned", "copies_handed_out", "册"),
    ):
        yield _count(f"programme.{planned}", f"规划.应{name}数", Total(table, planned), word)
        yield _count(f"programme.{done}", f"规划.已{name}数", Total(table, done), word)
        yield _rate(f"programme.{id}_rate", f"规划.{name}率", f"规划.已{name}数", f"规划.应{name}数", f"没有应{name}的")


def _programme_values(case: Case) -> Iterator[Measure]:
    directions = {each.code: each.direction for each in case.programme_indicators}

    def is_met(record: Record, _case: Case) -> bool:
        if record.target is None or record.actual is None:
            return False
        is_lower = directions.get(record.indicator) is Direction.LOWER
        return bool(record.actual <= record.target if is_lower else record.actual >= record.target)

    this_year = Where("本年", lambda record, own: record.year == own.year)
    judged = this_year.also("有目标和实际", lambda record, _: record.target is not None and record.actual is not None)
    met = this_year.also("达到年度目标", is_met)
    yield _count("programme.values", "规划.本年填报指标数", Count("programme_values", this_year), "项")
    yield _count("programme.judged", "规划.本年可比指标数", Count("programme_values", judged), "项")
    yield _count("programme.met", "规划.本年达标指标数", Count("programme_values", met), "项")
    yield _rate("programme.met_rate", "规划.本年达标率", "规划.本年达标指标数", "规划.本年可比指标数", "没有可比的指标")


def _rights_cases(_case: Case) -> Iterator[Measure]:
    told = Where("写了求助人编号", lambda record, _: bool(record.person))
    closed = Where(
        "已办结",
        lambda record, case: record.outcome not in (None, RightsOutcome.ONGOING) and _reached(record.closed_on, case),
    )
    yield _count("rights.cases", "维权.受理件数", Count("rights_cases"), "件")
    yield _count("rights.people", "维权.求助人数", Count("rights_cases", told, distinct="person"), "名")
    yield _count("rights.closed", "维权.办结件数", Count("rights_cases", closed), "件")
    yield _rate("rights.closing_rate", "维权.办结率", "维权.办结件数", "维权.受理件数", "没有受理")


def _relief(_case: Case) -> Iterator[Measure]:
    yield _count("relief.times", "救助名单.人次", Count("relief_recipients", EVERY), "人次")
    yield _count("relief.people", "救助名单.人数", Count("relief_recipients", EVERY, distinct="person"), "名")
    yield _money("relief.amount", "救助名单.金额", Total("relief_recipients", "amount"))


def _count(id: str, name: str, formula: Count | Total, word: str, aspect: Aspect = Aspect.ACTUAL) -> Measure:
    return Measure(id, name, FigureUnit.COUNT, formula, aspect, accumulation=Accumulation.SUM, word=word)


def _money(id: str, name: str, formula: Total) -> Measure:
    return Measure(id, name, FigureUnit.MONEY, formula, accumulation=Accumulation.SUM)


def _rate(id: str, name: str, top: str, bottom: str, none: str) -> Measure:
    return Measure(id, name, FigureUnit.PERCENT, Ratio(top, bottom, none), accumulation=Accumulation.RATE)
