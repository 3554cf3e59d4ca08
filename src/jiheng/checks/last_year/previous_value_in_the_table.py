"""上年实际 in this year's table against the actual value in last year's."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.last_year.two_reports import in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.shown_number import shown_number
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import Meaning

_HEAD = "| 三级指标 | 上年实际 | 年度指标值 | 实际完成值 |\n"
_LAST = (
    "=== 上年报告 ===\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 接种人数 | ≥5000人 | 5200人 |\n"
    "| 接种率 | ≥90% | 92.46% |"
)


@check(
    id="RPT803",
    title="表内上年实际应与上年报告一致",
    why="基数写低，增长就显得高；上年数以上年已公开的报告为准。",
    kind=Kind.LAST_YEAR,
    severity=Severity.ERROR,
    references=("R42",),
    good=(f"{_HEAD}| 接种人数 | 5200 | ≥5300人 | 5400人 |\n| 接种率 | 92.5% | ≥92% | 93% |\n{_LAST}",),
    bad=(Bad(f"{_HEAD}| 接种人数 | 4800 | ≥5000人 | 5400人 |\n{_LAST}", says="上年实际写的是4800，上年报告是5200人"),),
)
def previous_value_in_the_table(manuscript: Manuscript) -> Answers:
    """Indicators of one name in the tables of both reports."""
    pair = two_reports(manuscript)
    before = {cleaned(line.name).text: line for form in pair.last.indicator_forms for line in form.indicators}
    looked = False
    for form in manuscript.indicator_forms:
        for line in form.indicators:
            last, told = before.get(cleaned(line.name).text), shown_number(line.row.text(Meaning.PREVIOUS))
            if last is None or told is None or not isinstance(last.actual.value, Decimal):
                continue
            if told.unit and told.unit != last.target.unit_of_measure:
                continue
            looked = True
            places = (line.at(Meaning.PREVIOUS), in_last_year(last.at(Meaning.ACTUAL)))
            exact = last.actual.value
            printed = told.interval if told.places or last.target.unit_of_measure == "%" else told.exact
            if printed.low <= exact <= printed.high:
                yield Holds(places, f"“{line.name}”上年实际{told}＝上年报告{plain(exact)}")
            else:
                message = (
                    f"“{line.name}”上年实际写的是{told}，上年报告是{last.text(Meaning.ACTUAL)}；请以上年报告为准改正。"
                )
                yield Flaw(places, message, f"{told}≠{plain(exact)}")
    if not looked:
        raise DoesNotApply("指标表没有上年实际，或两年没有相同的指标")
