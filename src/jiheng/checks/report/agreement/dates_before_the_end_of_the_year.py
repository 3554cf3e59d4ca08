"""What can only come after a report is written, told for a time before: its date, the deadlines of its measures."""

import re
from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.signature import is_date_line, signature_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.aims_of_the_past import SIGNS_OF_AIMS, aims_of_the_past
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_EVALUATES = re.compile("绩效|自评|评价|决算")
_OF_PART_OF_A_YEAR = re.compile("监控|中期|上半年|半年度|季度|[0-9]月|目标申报|事前|预算(?:编制|安排|公开)")
_DATE = late_pattern("(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月")
_DEADLINE = re.compile(
    "(?P<year>20(?<![0-9]20)[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|中旬|上旬|下旬)?|第?[一二三四]季度末?|[上下]半年|年?底|年末)"
    "(?:之?前|起|内)(?=[^。；]{0,40}(?:完成|落实|制定|建立|修订|启动|整改|开展|实行|印发|达到|出台|建成|兑付|收回|清理|提高|招募|解决|补齐|"
    "清零|销号|办结|实现|更新|消除))"
)
_MEASURES = late_pattern("改进|建议|下一?步|下阶段|措施|打算|整改|下半年(?:重点)?(?:工作|任务|安排)")
_DONE = late_pattern("已|完成了|原[定计]|未能|均完成|逾期|推迟|截[至止]")
_LATE = late_pattern("1[0-2]月|下半年|四季度|年[底末]")
"""So late in the year a deadline may be one of the year that was met."""
_AS_OF = re.compile("截[至止]到?(?P<year>20(?<![0-9]20)[0-9]{2})年(?:(?P<month>[0-9]{1,2})月|年?[底末])")
_BY_MONTH = late_pattern("(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月")
_PLANNED = re.compile("力争|确保|计划|目标|预计|将|拟|争取")
_HALF_A_YEAR, _LAST_MONTH = 6, 12
_NEVER = (0, 0)


@check(
    id="RPT223",
    title="落款日期和改进措施的时限应在评价年度和数据截止日之后",
    why="自评在年度结束以后做，改进措施也在以后做；日期落在年度之内、数据截止日以前，多半是沿用旧稿没有改年份。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    version=3,
    good=(
        "某县林业局2022年度项目支出绩效自评报告\n一、改进措施\n由造林股在2023年6月底前完成补植。\n某县林业局\n2023年3月15日",
        "某县林业局2022年度项目支出绩效自评报告\n一、改进措施\n2022年11月底前完成的补植已验收。\n某县林业局\n2022年12月28日",
        "截至2023年10月底，已整改问题58个。\n二、下一步工作\n力争2024年3月底前全部整改到位。",
        "某县林业局2022年工作总结\n一、2023年工作打算\n力争2023年9月底前完成补植，确保2022年11月开工的泵站通水。",
        "某县林业局2022年工作总结\n一、2023年工作打算\n力争成活率由2022年底的86%提高到90%。",
        "某县林业局2022年上半年绩效运行监控报告\n一、改进措施\n由造林股在2022年9月底前完成补植。\n某县林业局\n2022年7月15日",
    ),
    bad=(
        Bad("某县林业局2022年度项目支出绩效自评报告\n造林1,200亩。\n某县林业局\n2022年3月15日", says="落款是2022年3月"),
        Bad("某县林业局2022年度项目支出绩效自评报告\n造林1,200亩。\n某县林业局\n2021年3月15日", says="落款是2021年3月"),
        Bad(
            "某县林业局2022年度项目支出绩效自评报告\n一、改进措施\n由造林股牵头，2022年6月底前完成补植。",
            says="2022年度已经结束",
        ),
        Bad(
            "截至2023年10月底，已整改问题58个。\n二、下一步工作\n力争2023年6月底前全部整改到位。",
            says="已经写到2023年10月",
        ),
        Bad(
            "某县林业局2022年工作总结\n一、2023年工作打算\n（一）补植。力争到2022年底，成活率达到90%。",
            says="这一部分写的是2023年的安排",
        ),
        Bad("某县林业局2022年工作总结\n一、下一步打算\n苗圃计划2021年9月开工建设。", says="报告写的是2022年"),
    ),
)
def dates_before_the_end_of_the_year(manuscript: Manuscript) -> Answers:
    """The date at the end of a report on a whole year, and the deadlines of its measures."""
    title = manuscript.prose[0].text if manuscript.prose else ""
    is_evaluation = _EVALUATES.search(title) is not None and _OF_PART_OF_A_YEAR.search(title) is None
    year = manuscript.titled_year if is_evaluation else None
    written = _months_written_of(manuscript)
    aims = manuscript.prose_with(*SIGNS_OF_AIMS)
    if year is None and written == _NEVER and not aims:
        raise DoesNotApply("题目没有写明评价年度，也没有写数据截至哪个月")
    if year is not None:
        for passage in signature_of(manuscript.prose):
            found = _DATE.search(passage.text) if is_date_line(passage) else None
            if found is not None:
                yield _signed(passage, found, year)
    late: set[int] = set()
    for passage in manuscript.prose_with("前", "起", "内"):
        for flaw in _late(manuscript, passage, year, written):
            late.add(passage.index)
            yield flaw
    told = [each for each in aims if each.index not in late and _is_of_measures(manuscript, each)]
    for aim in aims_of_the_past(manuscript.prose, told, manuscript.outline, manuscript.year):
        yield Flaw((aim.place,), f"这是今后的打算，时限写的是“{aim.words}”，{aim.since}；请核对年份。")


def _months_written_of(manuscript: Manuscript) -> tuple[int, int]:
    """The last year and month as of which results are told."""
    months = [_NEVER]
    for passage in manuscript.prose_with("截至", "截止"):
        for found in _AS_OF.finditer(passage.text):
            begin, end = passage.sentence_around(found.start())
            if _PLANNED.search(passage.text, begin, end) is None:
                months.append((int(found["year"]), int(found["month"] or _LAST_MONTH)))
    return max(months)


def _signed(passage: Passage, found: re.Match[str], year: int) -> Flaw | Holds:
    told, month = int(found["year"]), int(found["month"])
    place = passage.at(found.start(), found.end())
    if (told, month) > (year, _HALF_A_YEAR):
        return Holds((place,), f"落款{found[0]}，不早于{year}年下半年")
    return Flaw(
        (place,),
        f"报告是{year}年度的，落款是{found[0]}，那时{year}年还没有过完；请核对落款的年份。",
        f"{told}年{month}月＜{year}年12月",
    )


def _late(manuscript: Manuscript, passage: Passage, year: int | None, written: tuple[int, int]) -> Iterator[Flaw]:
    for found in _DEADLINE.finditer(passage.text):
        told = int(found["year"])
        begin, end = passage.sentence_around(found.start())
        by_month = _BY_MONTH.match(found[0])
        is_over = year is not None and (told < year or (told == year and not _LATE.search(found[0])))
        is_before = by_month is not None and (told, int(by_month["month"])) < written
        if not (is_over or is_before) or _DONE.search(passage.text, begin, end):
            continue
        if _is_of_measures(manuscript, passage):
            place = passage.at(found.start(), found.end())
            since = f"{year}年度已经结束" if is_over else f"报告的数据已经写到{written[0]}年{written[1]}月"
            message = f"这是今后的措施，时限写的是“{found[0]}”，{since}；请核对年份。"
            yield Flaw((place,), message, f"{told}≤{year}" if is_over else "")


def _is_of_measures(manuscript: Manuscript, passage: Passage) -> bool:
    return passage.index in manuscript.ahead or any(
        _MEASURES.search(entry.title) for entry in manuscript.outline.section_of(passage)
    )
