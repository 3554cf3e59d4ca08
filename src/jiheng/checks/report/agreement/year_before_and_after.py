"""This year, the last and the next, with a number that is another: 上年（2020年） in 2022, 结转至 the same year."""

import re
from collections import Counter
from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.words import YEAR

_NAMED = late_pattern(
    r"(?:(?P<before>上年|去年|上一年|上年度|上一年度)|(?P<after>下年|次年|明年|下年度|下一年度|下一年)|(?P<now>本年|当年|今年|本年度|报告年度|评价年度|(?<!上)年末|期末|全年))"
    r"(?:同期)?(?:[（(](?:即|截至)?(?P<year>20[0-9]{2})年(?:度|12月31日)?[）)]|(?<=[上去]年)(?P<beside>20[0-9]{2})年)",
    make=quick_pattern,
)
_DEALT_WITH = quick_pattern(
    "(?:上年|去年)(?:年[初底末中]|同期)?(?:(?!提前|下达|安排|计划|预|目标|编制|结转|申报|启动|签|印发|[至到与和比较、将为])[^，。；0-9]){1,10}?"
    "(?P<year>20[0-9]{2})年(?:度|[底末])(?![—至～])"
)
"""去年年初清缴2012年末的收入: what was dealt with last year is of that year or of one before."""
_CARRIED = re.compile(
    r"(?:结余|剩余|余额|未支付|未使用|未支出|年末)[^。；]{0,30}?结转(?:至|到|入)?(?P<year>20[0-9]{2})年度?(?:继续)?(?:使用|支付|支出|安排|实施|春季|秋季)"
)
_COMPARED = re.compile(
    r"与(?P<year>20[0-9]{2})年(?:度|度?决算数?)?相比，?(?:财政拨款|一般公共预算财政拨款|本年)?(?:收入|支出|收、支|收支)"
)
"""The set phrase of final accounts, whose base is the year before."""
_BASE = re.compile(
    r"(?:[较比]|(?<!情况)与)(?P<year>20[0-9]{2})年(?:度|同期|全年|末|底){0,2}(?:的[0-9.,]{1,12}[^，。；0-9]{0,6})?[^，。；0-9]{0,8}"
    r"(?:相比，?[^，。；0-9]{0,10})?"
    r"(?:增加|增长|[增减](?:收|支|产|员|亏|负)|减少|下降|上升|提高|提升|降低|压减|扩大|净增|净减|加快|回落|[多少高低快慢])"
)
_AGAINST = late_pattern("与(?P<base>20[0-9]{2})年(?:度|同期|全年)?(?:相比|比较)，(?P<year>20[0-9]{2})年")
_FROM_TO = late_pattern(
    "[由从](?P<base>20[0-9]{2})年(?:底|末|度)?的?[^，。；0-9]{0,12}[0-9][^，。；]{0,14}?"
    "(?:增加|增长|提高|提升|上升|扩大|减少|下降|降低|降|压减|缩短|发展|变)[到至为](?P<year>20[0-9]{2})年(?![^，。；]{0,6}(?:同期|水平)|[0-9])"
)
"""由2022年的13起减少到2021年的9起."""
_ONE_AFTER_THE_OTHER = late_pattern(
    "(?P<before>20[0-9]{2})年[^，。；0-9]{0,12}预算执行(?:情况)?[^，。；0-9]{0,6}[和与及暨][^，。；0-9]{0,8}(?P<after>20[0-9]{2})年[^，。；0-9]{0,14}(?:预算)?草案"
)
"""2022年预算执行情况和2023年预算草案: the title of the report to a congress."""
_TOLD = re.compile(
    "20(?:(?<![0-9较比与到同过]20)(?<![当高低好优快强多少]于20)[0-9]{2}(?=年)|(?<=[，、；确出来，]到20)[0-9]{2}(?=年[底末]?，)|"
    "(?<=到20)[0-9]{2}(?=年[底末]，))"
)
"""A year that something is told of: not 较2019年增长, 超过2019年水平, nor 恢复到2019年同期; but 到2030年，降低17%."""
_THIS_YEAR = late_pattern("今年|本年|当年|[上下]半年|(?<![比较与同])去年")
_TO_COME = late_pattern("目标|规划|计划")
"""比2025年目标低: what is aimed at lies ahead."""
_SEVERAL_YEARS = late_pattern("年均|翻|以来|累计|连续|[两三四五]年|疫情|恢复|分别")
_ONCE, _OFTEN = 1, 2
_TELLS_OF_ONE_YEAR = late_pattern("决算|自评")
"""A report so titled compares its year with the year before."""
_OPENING = late_pattern("上年|去年|年初|期初|以前年度")


@check(
    id="RPT214",
    title="“本年”“上年”“下年”应与所写的年份相符",
    why="上年是评价年度的前一年，结转到的是后一年；差一年的，多半是漏改了年份。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "到2021年底，借阅点694个，比2020年增加128个。\n全年外借327万册次，2019年为326万册次。",
        "某县林业局2022年度部门整体支出绩效自评报告\n较上年（2021年）增加3万元，结余12万元结转至2023年使用。",
        "某县林业局2022年度部门整体支出绩效自评报告\n2021年支出比上年（2020年）增加；上年结余5万元结转至2022年使用。",
        "关于2021年预算执行情况和2022年预算草案的报告\n山火由2022年的13起恢复到2019年的水平，由2020年的16起减少到2021年的9起。",
        "2021年抽检6,641批次，比2020年的4,183批次增加2,458批次。2025年再增加。",
        "今年落实补助资金867亿元，比2019年增加7.8亿元。\n2011年至2018年的农田已清查。",
        "2023年接待游客126万人次，较2019年增长12.4%，较2022年增长8%；恢复到2019年同期的112.4%，较2021年同期增长9%。",
        "2022年一季度，受上年集中入库2020年末部分税款影响，税收下降8.6%；上年提前下达2022年度资金8.6万元。",
        "2022年游客86万人次，比2021年增长12%，比2020年增长35%；收入3.2亿元，比2021年增长15%，两年平均增长20%。",
    ),
    bad=(
        Bad("某县林业局2022年度部门整体支出绩效自评报告\n较上年（2020年）增加3万元。", says="上年应是2021年"),
        Bad("2022年救助支出95万元，占上年2022年收入120万元的79.2%。", says="上年应是2021年"),
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n收、支总计560万元。与2020年度相比，收、支总计各增加12万元。",
            says="上年2021年",
        ),
        Bad("某县林业局2022年度部门整体支出绩效自评报告\n年末（2021年12月31日）存款95万元。", says="年末应是2022年"),
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n造林比2021年增加80亩。护林员比2021年减少3人。补助比2020年下降2%。",
            says="与2020年比较",
        ),
        Bad("某县林业局2022年度部门决算公开\n收入比2021年增加80万元。支出比2020年增加80万元。", says="与2020年比较"),
        Bad(
            "按2021年同口径，2022年支出95万元，较2021年减少5万元。其中：造林80万元，较2020年减少2万元；护林15万元，较2021年减少3万元。",
            says="与2020年比较",
        ),
        Bad("某县林业局2022年度部门整体支出绩效自评报告\n本年（2021年）预算95万元。", says="本年应是2022年"),
        Bad("2022年一季度，受上年集中入库2023年末部分税款影响，税收下降8.6%。", says="上年的事却与2023年有关"),
        Bad("2021年抽检6,641批次，比2022年的4,183批次增加2,458批次。", says="却与2022年比较"),
        Bad("2022年税收28,583万元，比2023年增收2,798万元。", says="却与2023年比较"),
        Bad("山火由2022年的13起减少到2021年的9起。", says="却与2022年比较"),
        Bad("关于2021年预算执行情况和2023年预算草案的报告\n护林支出86万元。", says="应是2022年的"),
        Bad("与2023年相比，2022年接待费减少2.6万元。", says="却与2023年比较"),
        Bad("2020年度预算40.2万元。\n接待费22.2万元，比2021年预算减少4.8万元。", says="却与2021年比较"),
        Bad("某县林业局2022年度部门整体支出绩效自评报告\n余款列入下年（2022年）预算。", says="下年应是2023年"),
        Bad("某县林业局2022年度部门整体支出绩效自评报告\n年末结余12万元，结转至2022年使用。", says="应结转到2023年"),
    ),
)
def year_before_and_after(manuscript: Manuscript) -> Answers:
    """Every 本年, 上年 and 下年 with a number in brackets, every year that money left over is carried into."""
    year = manuscript.titled_year
    told = (
        *_of_a_later_base(manuscript),
        *_of_another_base(manuscript),
        *_of_a_later_year(manuscript),
        *(each for passage in manuscript.prose_with("草案") for each in _one_after_the_other(passage)),
        *(each for passage in manuscript.prose_with("（20", "上年20", "去年20") for each in _named(passage, year)),
        *(each for passage in manuscript.whole_text.passages_where(_DEALT_WITH) for each in _dealt_with(passage)),
    )
    yield from told
    if year is None:
        if not told:
            raise DoesNotApply("题目没有写明评价年度，也没有与以后年度比较的数字")
        return
    for passage in manuscript.prose_with("结转", "相比"):
        yield from _compared(passage, year)
        yield from _carried(passage, year)


def _named(passage: Passage, year: int | None) -> Answers:
    """`year`: the report's own; besides it 上年 may be that of a year which the sentence names before."""
    for found in _NAMED.finditer(passage.text):
        step = -1 if found["before"] else 1 if found["after"] else 0
        told, before = int(found["year"] or found["beside"]), list(_years_before(passage, found.start()))
        own = before[-1] if year is None and before else year
        if own is not None and told - step not in {own, *before}:
            word = found["before"] or found["after"] or found["now"]
            yield Flaw(
                (passage.at(found.start(), found.end()),),
                f"这里说的是{own}年，{word}应是{own + step}年，写的是{told}年；请核对年份。",
                f"{told}≠{own + step}",
            )


def _dealt_with(passage: Passage) -> Answers:
    """2013年一季度，受去年年初清缴2014年末部分收入影响: last year cannot have dealt with a year to come."""
    for found in _DEALT_WITH.finditer(passage.text):
        own, told = list(_years_before(passage, found.start()))[:1], int(found["year"])
        if own and told >= own[0]:
            yield Flaw(
                (passage.at(*found.span()),),
                f"这里说的是{own[0]}年，上年的事却与{told}年有关；请核对年份。",
                f"{told}≥{own[0]}",
            )


def _one_after_the_other(passage: Passage) -> Answers:
    for found in _ONE_AFTER_THE_OTHER.finditer(passage.text):
        before, after = int(found["before"]), int(found["after"])
        if after != before + 1:
            yield Flaw(
                (passage.at(*found.span()),),
                f"执行情况是{before}年的，预算草案应是{before + 1}年的，写的是{after}年；请核对年份。",
                f"{after}≠{before + 1}",
            )


def _compared(passage: Passage, year: int) -> Answers:
    for found in _COMPARED.finditer(passage.text):
        told = int(found["year"])
        is_other = any(each != year for each in _years_before(passage, found.start()))
        if told not in (year - 1, year) and not is_other:
            yield Flaw(
                (passage.at(found.start(), found.end()),),
                f"报告是{year}年度的，收支应与上年{year - 1}年比较，这里写的是{told}年；请核对年份。",
                f"{told}≠{year - 1}",
            )


def _of_another_base(manuscript: Manuscript) -> Answers:
    """The one comparison with the year before the last in a report that always compares with the last."""
    passages = manuscript.prose_with("较20", "比20", "与20")
    bases = [(passage, found) for passage in passages for found in _BASE.finditer(passage.text)]
    if len(bases) <= _ONCE:
        return
    times = Counter(int(found["year"]) for _, found in bases)
    usual = max(times, key=lambda each: (times[each], each), default=0)
    year = manuscript.titled_year or (usual + 1 if _tells_of(manuscript, usual + 1) else None)
    fewest = _ONCE if _TELLS_OF_ONE_YEAR.search(manuscript.prose[0].text) else _OFTEN
    if year is None or times[year - 2] != 1 or times[year - 1] < fewest:
        return
    passage, found = next(each for each in bases if int(each[1]["year"]) == year - 2)
    begin, end = passage.sentence_around(found.start())
    named = set(YEAR.findall(passage.text, begin, end))
    if named <= {str(year), str(year - 1), str(year - 2)} and not _SEVERAL_YEARS.search(passage.text, begin, end):
        yield Flaw(
            (passage.at(found.start(), found.end()),),
            f"报告是{year}年度的，别处都与{year - 1}年比较，这里与{year - 2}年比较；请核对年份。",
            f"{year - 2}≠{year - 1}",
        )


def _of_a_later_year(manuscript: Manuscript) -> Answers:
    """与2023年相比，2022年减少; 由2022年的13起减少到2021年的9起: compared with a later year."""
    for passage in manuscript.prose_with("与20", "由20", "从20"):
        for found in (*_AGAINST.finditer(passage.text), *_FROM_TO.finditer(passage.text)):
            if int(found["base"]) > int(found["year"]):
                yield Flaw(
                    (passage.at(found.start(), found.end()),),
                    f"这里说的是{found['year']}年，却与{found['base']}年比较；比较的应是以前的年份，请核对。",
                    f"{found['base']}＞{found['year']}",
                )


def _tells_of(manuscript: Manuscript, year: int) -> bool:
    """Whether it is the last of the years that are named."""
    years = {int(each) for passage in manuscript.prose_with("20") for each in YEAR.findall(passage.text)}
    return year in years and year == max(years)


def _of_a_later_base(manuscript: Manuscript) -> Answers:
    """Something compared with a later year: 2021年抽检，比2022年增加; or with one later than all it tells."""
    latest: int | None = None
    for passage in manuscript.prose_with("较20", "比20"):
        for found in _BASE.finditer(passage.text):
            told, before = int(found["year"]), list(_years_before(passage, found.start()))
            if not before and _THIS_YEAR.search(passage.text, 0, found.start()):
                continue  # 今年落实资金867亿元，比2019年增加: which year that is the report does not say
            if not before and latest is None:
                years = [int(each) for other in manuscript.prose for each in _TOLD.findall(other.text)]
                latest = max((each for each in years if years.count(each) > 1 or each != told), default=0)
            than = before[-1] if before else latest
            if than and told > than and not _TO_COME.search(passage.text, found.start(), found.end()):
                yield Flaw(
                    (passage.at(found.start(), found.end()),),
                    f"这里说的是{than}年，却与{told}年比较；比较的应是以前的年份，请核对。",
                    f"{told}＞{than}",
                )


def _carried(passage: Passage, year: int) -> Answers:
    for found in _CARRIED.finditer(passage.text):
        told, begin = int(found["year"]), passage.sentence_around(found.start())[0]
        if _OPENING.search(passage.text, begin, found.end()) or told > year:
            continue
        if any(each < told for each in _years_before(passage, found.start("year"))):
            continue
        yield Flaw(
            (passage.at(found.start(), found.end()),),
            f"报告是{year}年度的，年末剩余的资金应结转到{year + 1}年，这里写的是{told}年；"
            "请核对年份，是上年结转的请注明。",
            f"{told}≠{year + 1}",
        )


def _years_before(passage: Passage, place: int) -> Iterator[int]:
    """The years that the sentence names before a place, but for those that it only compares with."""
    begin = passage.sentence_around(place)[0]
    return map(int, _TOLD.findall(passage.text, begin, place))
