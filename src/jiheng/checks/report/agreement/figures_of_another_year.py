"""Results told for a year that is not the report's."""

import re
from collections.abc import Container, Iterator, Set
from itertools import chain

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.ahead import OF_WHAT_IS_TO_COME
from jiheng.checks.manuscript.outline.signature import is_date_line
from jiheng.checks.manuscript.periods.titled_months import is_of_the_titled_part
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.headings_of_another_year import headings_of_another_year
from jiheng.checks.manuscript.years.told_otherwise import is_told_otherwise
from jiheng.checks.manuscript.years.years_by_their_words import years_by_their_words
from jiheng.checks.manuscript.years.years_left_standing import (
    base_days_of_two_years,
    named_under_another_year,
    told_for_next_year,
    years_left_standing,
)
from jiheng.checks.manuscript.years.years_looked_back_on import years_looked_back_on
from jiheng.checks.manuscript.years.years_mistyped import years_mistyped, years_too_far
from jiheng.checks.manuscript.years.years_told import (
    BEGUN_THEN,
    OF_ANOTHER_YEAR,
    YearTold,
    accounts_of_other_years,
    is_base_of_a_change,
    is_told_of_both,
    stated_periods,
)
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.words import YEAR

_AS_OF = quick_pattern(
    r"(?:截[至止]到?|(?P<open>(?:^|[，。；])[到至]))(?P<year>20[0-9]{2})年(?:12月31日|12月底|12月(?=[，末])|年?底|年末|末)|"
    r"截[至止]到?(?P<day>20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)|"
    r"(?:评价|决算|自评|数据|统计)?基准日(?:为|是)?(?P<base>20[0-9]{2})年12月31日|"
    r"(?:^|[，。；])(?P<next>20[0-9]{2})年(?:年末|末|年底)(?!前)"
)
_OWN_RESULT = quick_pattern(
    r"(?:^|[，。；：])(?P<summed>综合上述情况，|综上，|总体(?:来|上)?看，|总的(?:来)?看，|总之，|经自评，)?(?P<year>20[0-9]{2})年"
    r"(?:(?P<whole>度|全年|1月?(?:1日)?(?:至|—|-|～)12月(?:31日)?，)|我[县区市局镇乡]|全[县区市镇乡])?(?P<what>[^，。；]{2,40})"
)
_RESULT = re.compile(
    r"完成|实现|接待|受理|办理|效果|得分|如期|按期|有序|良好|达到|组织|开展|举办|接待|执行|支出|使用|自评|转入|发放|培训|实施|落实到位|向好|保值增值"
)
_COUNTS = late_pattern("[0-9]")
_HAS_FIGURES = late_pattern(r"(?:全年|本年|当年|年度)[^。]{0,60}[0-9][^。；0-9]{1,4}[，；]$")
_IS_PAST = late_pattern("已|完毕|全部|累计|支付率|执行率|完成率|实际")
_PLANNED = late_pattern("将|力争|目标|计划")
_OF_LATER_MONTHS = re.compile("(?:[1-9]|10|11)月|初")
"""2023年1月已完成结算: what came of a year may be told with its day."""
_BOUGHT_THEN = re.compile("的|[0-9]{1,2}月[^，。；]{1,12}的(?=[\u4e00-\u9fff])")
"""2022年9月采购的车辆已投入使用: when it was bought, not when it is used."""
_OF_SEVERAL_YEARS = re.compile("[近前][两三四五]年|历年|各年|[两三四五]年(?:来|间)")
_FAR_BEFORE, _BEFORE_IT, _BEHIND_IT = 60, 20, 30
_BY_THEN = late_pattern(r"底前|月前|前完成|完成剩余|剩余|继续")
_IS_TO_COME = late_pattern("力争|确保|争取|继续|(?<![主重需必])要(?![求素件点])|全面|^[^0-9]{0,4}[0-9]{4}[^0-9]*$")
_IS_OVER = late_pattern("已(?!经?列)|超额完成|[均都]完成")
_FAR = 3
"""So many years away a 全年 or 年度 may be for the year of an older report to have been left standing."""


@check(
    id="RPT206",
    title="成绩和数据应是评价年度的",
    why="报告写的是一个年度；把别的年度写成当年，多半是沿用上年的报告没有改年份。",
    kind=Kind.YEAR,
    severity=Severity.WARNING,
    references=("R42",),
    good=(
        "某县农业农村局2024年工作总结\n截至2023年底，全县大棚860座，2024年新建86座。",
        "某县农业农村局2024年上半年工作总结\n6月末入棚农户32户，较截至2023年6月底的28户有所增加。",
        "关于某县2023年度预算执行审计查出问题整改情况的报告\n截至2024年10月31日，已整改108个。截至2023年底，债务余额36亿元。",
        "某县2024年上半年预算执行情况的报告\n2023年度财政管理考核中，收入质量得21.6分，支出管理得23.4分。",
        "古渡口建于公元前2500年左右，已有2500年的历史。\n修缮工程2023年完工。",
        "某县水务局部门整体支出绩效自评报告\n发布时间：2023年3月8日\n截至2022年12月31日，累计支出95万元。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n截至2022年12月31日，支出95万元。\n2021年结转资金10万元结转到2022年使用。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n2021年支出80万元，2022年支出95万元，比上年增长18.75%。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n今年将改造农厕5万户；2023年卫生厕所普及率达到50%以上。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n2021年预算80万元，支出76万元，执行率95%，2022年执行率98%。",
        "2023年政府工作报告\n各位代表：\n2022年，接待来访1,200人次，完成任务。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n编印2021—2030年发展规划，获评2021年度先进单位。",
        "日前召开的会议听取了2023年5月以来的进展。\n截至2022年12月31日，应收款项386万元。",
        "某市工信局2024年度贴息项目绩效自评报告\n2024年支出480万元。2023年已贴息的5个项目不再重复支持。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n2021年购置的3台车辆全年作业286天，完好率100%。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n近三年资金分别为76万元、81万元、86万元，2021年全年实际支出74万元。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n2022年列养率100%，路况优良率88%。\n其他情况：2021年列养率98.2%，路况优良率86%。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n截至2021年底，该项目已连续实施三年。2022年新增村3个。",
        "某县2026年一季度预算执行情况分析\n截至2025年底，全县建成高标准农田12万亩。",
        "某县农业农村局2022年部门整体支出绩效自评报告\n对比数据为2021年末数；2022年度决算于明年3月公开。",
        "某县2022年工作总结\n一、2022年工作要点落实情况\n均已落实。\n二、2023年工作要点\n上述2022年工作要点中未完成的2项转入本年。",
        "2016年，为年度计划任务的105%。\n2017年力争全年完成造林1亿亩。",
    ),
    bad=(
        Bad("某县文旅局2024年1—7月预算绩效监控报告\n景区厕所计划40座，截至2023年7月底已开工32座。", says="2023年"),
        Bad("某县住房公积金2023年年度报告\n截至2022年末，缴存总额286亿元，比上年末增加32亿元。", says="2022年"),
        Bad("某县2024年度水库加固报告\n截至2023年底，完成投资45万元，其中2023年18万元、2024年27万元。", says="2023年"),
        Bad("关于某县2023年度预算执行审计查出问题整改情况的报告\n截至2023年10月31日，已整改108个。", says="2023年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n决算基准日为2021年12月31日。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n截至2021年12月31日，支出95万元。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n截至2021年底，执行2021年预算95万元。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n2020年全年接待来访1,200人次，完成任务。", says="2020年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n2021年度各项任务按期完成，自评得分95分。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n评价时段为2021年1月至12月。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n2021年1月至12月，共开展培训12期。", says="2021年"),
        Bad(
            "某县农业农村局2022年部门整体支出绩效自评报告\n2021年度预算收入856.3万元，支出850.1万元，执行率99.28%。",
            says="2021年",
        ),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n按月核对考勤，2021年全年清退人员17人。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n2021年共带动农户61户，完成了年度带动任务。", says="2021年"),
        Bad(
            "某县农业农村局2022年部门整体支出绩效自评报告\n总体看，2021年各项指标持续向好，收入较快增长。",
            says="2021年",
        ),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n以上是2021年度预算执行情况。", says="2021年"),
        Bad(
            "某县农业农村局2022年部门整体支出绩效自评报告\n实施期为2022年3月至11月。\n全部工程2021年11月15日前完工。",
            says="2021年",
        ),
        Bad(
            "某县农业农村局2022年部门整体支出绩效自评报告\n三、2021年农业生产中存在的问题\n一是灌溉设施老旧。",
            says="2021年",
        ),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n人数数据为2021年末时点数，由镇里提供。", says="2021年"),
        Bad("某县农业农村局2022年部门整体支出绩效自评报告\n2021年度补贴面积申报于明年2月启动。", says="写的是2021年"),
        Bad(
            "某县农业农村局2022年部门整体支出绩效自评报告\n结转下年16.5万元。\n2021年度结转资金16.5万元将用于补种。",
            says="2021年",
        ),
        Bad("某县2022年工作总结\n二、2023年工作要点\n上述2022年工作要点已经会议研究通过。", says="标题写的是2023年"),
        Bad("截至2021年12月31日决算基准日，到位86万元。\n决算基准日为2022年12月31日。", says="基准日"),
    ),
)
def figures_of_another_year(manuscript: Manuscript) -> Answers:
    """Every as-of date and every result that names a year."""
    year = manuscript.year
    too_far = tuple(years_too_far(manuscript.whole_text))
    yield from map(_mistyped, too_far)
    renamed = tuple(named_under_another_year(manuscript.prose, manuscript.outline))
    yield from map(_named_otherwise, renamed)
    based = tuple(base_days_of_two_years(manuscript.prose))
    yield from map(_based_otherwise, based)
    if year is None or _is_of_a_budget(manuscript.prose[0].text) or manuscript.is_speech:
        if too_far or renamed or based:
            return
        raise DoesNotApply("题目没有写明评价年度，或写的是预算、向代表大会的报告")
    headings = [each for each in manuscript.prose if each.is_heading and not is_date_line(each)]
    headed = _headed_otherwise(manuscript, year)
    doubted_headings = {each.passage.index for each in headed}
    titled = {
        int(found)
        for heading in headings
        for found in YEAR.findall(heading.text)
        if heading.index not in doubted_headings
    }
    told = {(each.figure.passage.index, each.figure.start) for each in manuscript.told_of_two_years}
    by_words = tuple(years_by_their_words(manuscript.prose[1:], year))
    others = (*headed, *too_far, *renamed, *chain.from_iterable(based), *by_words)
    told |= {(each.passage.index, each.start) for each in others}
    yield from map(_for_next_year, told_for_next_year(manuscript.prose, year))
    yield from map(_by_its_words, by_words)
    yield from map(_flaw, headed)
    for passage in manuscript.prose_with("20"):
        if passage.is_heading and passage.index < _TITLE_PASSAGES:
            continue
        yield from _as_of(manuscript, passage, year, {start for index, start in told if index == passage.index})
        for start, flaw in _results(manuscript, passage, year, titled):
            if (passage.index, start) not in told:
                told.add((passage.index, start))
                yield flaw
    for each in _doubted(manuscript, year, titled, told):
        if (each.passage.index, each.start) not in told:
            told.add((each.passage.index, each.start))
            yield _flaw(each)


def _by_its_words(each: YearTold) -> Flaw:
    message = f"“{each.words}”的年份应是{each.expected}年，写的是{each.told}年；请核对年份。"
    return Flaw((each.place,), message, f"{each.told}≠{each.expected}", confidence=each.confidence)


def _doubted(
    manuscript: Manuscript, year: int, titled: Container[int], told: Set[tuple[int, int]]
) -> Iterator[YearTold]:
    """The years of evaluation, of accounts and results, and those that nothing gives a reason to tell, surest first.

    `told`, by passage and place, grows while they are told.
    """
    doubted = manuscript.doubted_years
    for each in chain(
        stated_periods(manuscript.prose[1:], year),
        doubted.evaluated,
        accounts_of_other_years(manuscript.prose, year),
        years_looked_back_on(manuscript.prose, year),
        years_left_standing(manuscript.prose, year),
    ):
        is_to_come = each.told > year and _is_about_the_future(manuscript, each.passage)
        if not is_to_come or _IS_OVER.search(each.words):
            yield each
    for each in doubted.reached:
        is_to_come = each.told > year and (
            _is_about_the_future(manuscript, each.passage) or _IS_TO_COME.search(each.words) is not None
        )
        if each.told not in titled and (not is_to_come or _IS_OVER.search(each.words)):
            yield each
    if manuscript.titled_year is not None:
        in_passages = {index for index, _ in told}
        yield from (each for each in doubted.alone if each.passage.index not in in_passages and each.told not in titled)
        others = chain(doubted.claimed, years_mistyped(manuscript.prose, year))
        yield from (each for each in others if each.told not in titled)


def _is_of_a_budget(title: str) -> bool:
    return _ABOUT_A_BUDGET.search(title) is not None and _AND_THE_NEXT.search(title) is None


def _headed_otherwise(manuscript: Manuscript, year: int) -> tuple[YearTold, ...]:
    if manuscript.titled_year is None:
        return ()
    return tuple(headings_of_another_year(manuscript.outline.entries, manuscript.prose, year))


def _flaw(each: YearTold) -> Flaw:
    message = (
        f"报告是{each.expected}年度的，这里写的是{each.told}年（“{each.words}”）；"
        f"请核对年份，改为{each.expected}年，确是{each.told}年的请注明。"
    )
    place = each.passage.at(each.start, each.end)
    return Flaw((place,), message, f"{each.told}≠{each.expected}", confidence=each.confidence)


def _named_otherwise(each: YearTold) -> Flaw:
    message = f"标题写的是{each.expected}年，这里写“{each.words}”；请核对年份，改为{each.expected}年。"
    return Flaw((each.place,), message, f"{each.told}≠{each.expected}", confidence=each.confidence)


def _based_otherwise(both: tuple[YearTold, YearTold]) -> Flaw:
    one, other = both
    message = f"基准日这里写的是{other.told}年，第{one.passage.first_line}段写的是{one.told}年；请核对年份，改成一致。"
    return Flaw((other.place, one.place), message, f"{other.told}≠{one.told}", confidence=other.confidence)


def _for_next_year(each: YearTold) -> Flaw:
    message = f"“{each.words}”办的应是{each.expected - 1}年或{each.expected}年的事，写的是{each.told}年；请核对年份。"
    return Flaw((each.place,), message, f"{each.told}＜{each.expected - 1}", confidence=each.confidence)


def _mistyped(each: YearTold) -> Flaw:
    message = f"{each.expected}年的事写成了{each.words}的，多半是两个数字写倒了；请核对年份，改为{each.expected}年。"
    return Flaw((each.passage.at(each.start, each.end),), message, f"{each.told}≠{each.expected}")


_PART_OF_IT = "上半年|第?[一二三]季度|前[一二三]个?季度|前(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})个?月"
_OF_PART_OF_IT = re.compile(f"年(?:度)?(?:{_PART_OF_IT}|(?:1[—～至-])?[0-9]{{1,2}}月(?<!12月))")
"""2026年一季度…情况: it begins where the year before ended."""
_EVALUATES = re.compile("绩效|自评|评价|决算")
_TITLE_PASSAGES, _NEXT = 3, 10
_ABOUT_A_BUDGET = re.compile("预算(?:说明|公开|编制|安排|草案)")
_AND_THE_NEXT = late_pattern("20[0-9]{2}年[^，。；]{0,16}(?:执行|完成)情况[^，。；]{0,4}[和及与暨]20[0-9]{2}年")
"""2023年预算执行情况和2024年预算草案的报告: the first year is what is told."""
_SINCE_LAST_YEAR = late_pattern(
    "(?:[较比](?:上年|去年)|同比)[^，。；]{0,24}?(?:增长|增加|下降|减少|提高|上升|降低|持平|多|少)"
)
"""比上年末增加32.55亿元 tells of the year before the one that is named, and gives no reason to name it."""
_COMPARED = late_pattern("[较比与]|同期|上年|去年|相比")
_GOES_ON = 60
_PUT_RIGHT = late_pattern("20[0-9]{2}年度[^，。；]{0,24}审计[^，。；]{0,10}(?:整改|纠正)")
_MENDED = late_pattern("已[^，。；]{0,6}(?:整改|纠正)|(?:整改|纠正)(?:到位|完成|率)|完成(?:整改|纠正)")
_STOCK = late_pattern("[^，。；0-9]{0,12}(?:余额|结存|存量)")
"""What was there when the year began."""
_GOES_BACK = re.compile(
    "已(?:经)?连续|连续(?:实施|开展|运行|执行)|(?:实施|开展|运行|执行)[了满]?(?:[一二两三四五六七八九十]+|[0-9]{1,2})个?周?年"
)
"""截至2022年底，该项目已连续实施三年: how long it had gone on before."""


def _as_of(manuscript: Manuscript, passage: Passage, year: int, doubted: set[int]) -> Answers:
    is_evaluation = _EVALUATES.search(manuscript.prose[0].text) is not None
    is_titled = manuscript.titled_year is not None
    title = manuscript.prose[0].text
    is_of_part = _OF_PART_OF_IT.search(title) is not None
    for found in _AS_OF.finditer(passage.text):
        told = int(found["year"] or found["base"] or found["next"] or found["day"])
        is_within = is_of_part and found["day"] is not None and is_of_the_titled_part(title, found[0])
        if found["next"] and told != year + 1:
            continue
        if told == year and _is_before_the_audit(manuscript.prose[0].text, passage, found):
            yield Flaw(
                (passage.at(found.start(), found.end()),),
                f"审计的是{year}年度，查出的问题要到{year + 1}年才整改，这里的截止日却是{year}年；请核对年份。",
                f"{told}＜{year + 1}",
                confidence=Confidence.PROBABLE,
            )
            continue
        if found["day"] and not ((is_evaluation or is_within) and told == year - 1):
            continue
        place = passage.at(found.start(), found.end())
        if any(found.start() <= each < found.end() for each in doubted):
            continue
        if told == year:
            yield Holds((place,), f"{found[0]}，在评价年度{year}年内")
        elif told == year - 1 or told == year + 1:
            begin = max(passage.sentence_around(found.start())[0], found.start() - _BEFORE_IT)
            around = passage.text[begin : found.end() + _BEHIND_IT]
            if found["open"] is not None and not _IS_PAST.search(around):
                continue
            if told < year and (_STOCK.match(passage.text, found.end()) or not (is_evaluation or is_titled)):
                continue  # an article of May tells of the end of the year before
            if told < year and is_of_part and not is_within:
                continue
            behind = passage.text[found.end() : found.end() + _BEHIND_IT].partition("。")[0]
            if told < year and _GOES_BACK.search(behind):
                continue
            if told > year and (_PLANNED.search(around) or _is_about_the_future(manuscript, passage)):
                continue
            own = passage.text[found.end() : found.end() + _GOES_ON].partition(f"{year}年")
            if told < year and own[1] and "其中" not in own[0]:
                continue  # 截至2023年底，大棚860座，2024年新建86座: where it began
            ahead = passage.text[begin if not is_within else passage.clause_start(found.start()) : found.start()]
            reasons = _COMPARED if is_within else OF_ANOTHER_YEAR
            if not reasons.search(ahead + _SINCE_LAST_YEAR.sub("", behind)):
                yield Flaw(
                    (place,),
                    f"报告是{year}年度的，这里的截止日是{told}年；请核对年份，改为{year}年，或注明为什么用{told}年的数。",
                    f"{told}≠{year}",
                )


def _is_before_the_audit(title: str, passage: Passage, date: re.Match[str]) -> bool:
    """截至2023年10月31日，已整改108个 of what an audit of 2023年度 found: it came after the year."""
    if _PUT_RIGHT.search(title) is None:
        return False
    return _MENDED.search(passage.text, date.end(), date.end() + _BEHIND_IT) is not None


def _results(manuscript: Manuscript, passage: Passage, year: int, titled: set[int]) -> Iterator[tuple[int, Flaw]]:
    """Results of another year; not of one that a heading announces."""
    for found in _OWN_RESULT.finditer(passage.text):
        told = int(found["year"])
        if _OF_LATER_MONTHS.match(found["what"]) if told > year else _BOUGHT_THEN.match(found["what"]):
            continue
        if told == year or told in titled or abs(told - year) > (_FAR if found["whole"] else 1):
            continue
        if told < year and is_base_of_a_change(passage.text, found.start("year")):
            continue
        sentence_end = passage.text.find("。", found.end(), found.end() + 90)
        sentence = passage.text[found.start() : sentence_end if sentence_end >= 0 else found.start() + 80][:80]
        before = passage.text[max(0, found.start() - 30) : found.start() + 1]
        if BEGUN_THEN.match(found["what"]) or _OF_SEVERAL_YEARS.search(before.rpartition("。")[2]):
            continue
        if sentence_end >= 0 and f"{year}年" in passage.text[sentence_end : sentence_end + _NEXT]:
            continue
        is_counted = found["whole"] == "全年" and _COUNTS.search(found["what"])
        reason = found[0] if found["summed"] and not _COUNTS.search(sentence, len(found[0])) else sentence
        if (
            not (is_counted or _RESULT.search(found["what"]))
            or OF_ANOTHER_YEAR.search(reason)
            or _names_both(sentence, before, year)
        ):
            continue
        if _HAS_FIGURES.search(passage.text[max(0, found.start() - 120) : found.start() + 1].rpartition("。")[2]):
            continue
        if told > year and (
            _PLANNED.search(passage.text[max(0, found.start() - _FAR_BEFORE) : found.start()].rpartition("。")[2])
            or _is_about_the_future(manuscript, passage)
            or _BY_THEN.search(sentence)
            or _PLANNED.match(found["what"])
        ):
            continue
        reading = manuscript.readings[passage.index]
        if is_told_of_both(manuscript.prose, found["what"], year) or is_told_otherwise(
            manuscript.prose, passage, reading, found.start("what"), found.end()
        ):
            continue
        place = passage.at(found.start("year"), found.start("year") + 5)
        message = f"报告是{year}年度的，这里把{told}年写成当年的情况；请核对年份，确是{told}年的请注明“上年”。"
        flaw = Flaw((_widened(passage, found, place),), message, f"{told}≠{year}", confidence=Confidence.PROBABLE)
        yield found.start("year"), flaw


def _names_both(sentence: str, before: str, year: int) -> bool:
    """Whether the sentence sets two years side by side."""
    return f"{year}年" in sentence or len(YEAR.findall(sentence)) > 1 or f"{year}年" in before


def _is_about_the_future(manuscript: Manuscript, passage: Passage) -> bool:
    if passage.index in manuscript.ahead:
        return True
    return any(OF_WHAT_IS_TO_COME.search(entry.title) for entry in manuscript.outline.section_of(passage))


def _widened(passage: Passage, found: re.Match[str], place: Location) -> Location:
    """The year with the words that claim it."""
    return passage.at(found.start("year"), min(found.end(), found.start("year") + 30)) if place else place
