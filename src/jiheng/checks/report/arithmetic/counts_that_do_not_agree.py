"""Announced counts that are not the number of items listed."""

import re
from collections.abc import Iterator
from itertools import islice

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.enumerations import enumerations
from jiheng.quantities.mention import Mention

_LONGEST_SPAN = 120
_NEAR_THE_END = 16
_NEXT_PARAGRAPHS = 2
_NUMERALS = "一二三四五六七八九十"
_ITEMS = frozenset("项个家所条点类种方面环节") | {"方面", "环节", "大"}
_AT_THE_BEGINNING = 12
_ALL_ABOVE = re.compile("(?:针对|对于|对|就)?(?:以上|上述)$")
_NAMED_BACK = re.compile("(?:方面)?的?(?:主要|突出|具体)?(?:问题|不足|困难|短板|措施|建议|原因|做法|薄弱环节)")
_ANNOUNCE = ("：", ":", "。", "如下")
_ANNOUNCED_BELOW = re.compile("(?:现将|其中)?(?:具体|分别|详细)?[一-鿿]{0,8}(?:来看|如下|为|是|情况)[：。]")
_FEWEST_BELOW = 3
_NAMED = re.compile(
    r"(?:主要|方面|突出)?(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:问题|措施|方面|做法|职责|任务|原因|建议|工作|不足)?"
    r"(?:如下|，?(?:具体|分别|详细)?(?:包括|为|是|有|如下))?[：:。]?$"
)


@check(
    id="RPT111",
    title="写明的项数应与列出的项数相同",
    why="“共N项”后面少一项或多一项，读者不知道漏了什么；多半是增删后没有改数。",
    kind=Kind.COUNT,
    severity=Severity.ERROR,
    references=("R43",),
    good=(
        "设4个科室，分别是综合科、业务科、财务科、督查科。",
        "设综合科、业务科、财务科等9个科室。",
        "甲镇、乙镇等2个乡镇完成验收。",
        "产出指标1项：修缮补助发放金额目标不低于250万元、实际240万元。",
        "主要做法有三项：一是建制度；二是强培训；三是严考核。",
        "开展“明厨亮灶”“膳食公开”两项行动。",
        "抓好宣传、培训、督查12次。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "重点办好三件事：一是修路。道路年内通车。二是引水。\n三是通电。",
        "集中改造解放路、人民东路和文昌大街、学府大街、湖滨路等5条道路，建成一条环路、两条滨河路、四条林荫路。",
        "举办铁人三项、马拉松和龙舟赛，办理督办、转办等其他类0件，做到“快、准、严、实”四个字。",
        "从建库和用库两方面采取有力措施。一要完善目录。二要定期更新。三要加强考核。四要培训人员。",
        "一是巡护偏少；\n二是台账不全。\n以上两个问题年内整改。",
        "（一）管理\n一是巡护偏少。\n（二）资金\n一是拨付偏晚；\n二是台账不全。\n以上三个问题年内整改。",
        "推动城西水厂、河口码头三期改造，支持5个县（市、区）。",
    ),
    bad=(
        Bad("内设办公室、财务科、审计科、法规科共3个科室。", says="列出4"),
        Bad("主要做法有三项：一是建制度；二是强培训；三是严考核；四是重应用。", says="列出4"),
        Bad("目前指标分为五种，分别为投入指标、产出指标、效率指标和效果指标。", says="列出4"),
        Bad("开展“明厨亮灶”“膳食公开”三项行动。", says="列出2"),
        Bad("一是巡护偏少；\n二是台账不全；\n三是宣传单一。\n以上四个问题年内整改。", says="列出3"),
        Bad("纳入决算的单位共5个，具体包括：\n1.镇政府本级\n2.镇小学\n3.镇卫生院\n4.镇幼儿园", says="列出4"),
        Bad("另设检验、放射、药房三个医技科室，医技科室共4个。", says="前面写的是3"),
        Bad(
            "5大类工程进展顺利，完成投资8.6亿元。\n具体来看：\n（一）管网工程已开工。\n（二）环保工程已开工。\n（三）能源工程已开工。\n（四）交通工程已开工。",
            says="列出4",
        ),
    ),
)
def counts_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every announced count whose items stand in the same paragraph, or as numbered paragraphs below it."""
    is_any = False
    for passage, found in _all(manuscript):
        is_any = True
        announced = found.announced
        is_short = found.end - found.start <= _LONGEST_SPAN
        place = passage.at(found.start, found.end) if is_short else passage.at(announced.start, announced.end)
        listed = f"（{'、'.join(found.items)}）" if found.items and all(found.items) else ""
        verb = "前面写的是" if found.is_retold else "列出"
        arithmetic = f"写明{announced.text}，{verb}{found.listed}{announced.unit}{listed}"
        if found.holds:
            yield Holds((place,), arithmetic)
            continue
        message = (
            f"写的是“{announced.text}”，前面写的是{found.listed}{announced.unit}；请核对后统一。"
            if found.is_retold
            else f"写的是“{announced.text}”，实际列出{found.listed}{announced.unit}；请核对项数，补上漏写的或改正数字。"
        )
        yield Flaw((place,), message, arithmetic, confidence=found.confidence)
    if not is_any:
        raise DoesNotApply("报告的文字里没有写明项数又逐项列出的内容")


def _all(manuscript: Manuscript) -> Iterator[tuple[Passage, Enumeration]]:
    for passage in manuscript.prose:
        if _ANNOUNCED_BELOW.fullmatch(passage.text):
            yield from _announced_before(manuscript, passage)
        mentions = manuscript.readings[passage.index].mentions
        for found in enumerations(passage.text, mentions):
            if found.holds or not _goes_on(manuscript, passage, found):
                yield passage, found
        above = (
            _numbered_above(manuscript, passage, mentions[0])
            if mentions and mentions[0].start <= _AT_THE_BEGINNING
            else 0
        )
        if above > 1:
            first = mentions[0]
            yield passage, Enumeration(first, above, (), first.start, first.end, int(first.value) == above)
        below = _numbered_below(manuscript, passage) if passage.text.endswith(_ANNOUNCE) else 0
        if below > 1:
            last = next((each for each in reversed(mentions) if each.end > len(passage.text) - _NEAR_THE_END), None)
            if (
                last is not None
                and last.unit in _ITEMS
                and last.value.denominator == 1
                and last.is_exact
                and _NAMED.match(passage.text, last.end)
            ):
                holds = int(last.value) == below
                yield passage, Enumeration(last, below, (), last.start, last.end, holds)


def _announced_before(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[Passage, Enumeration]]:
    """11类工程进展顺利。 in a paragraph, 具体如下： in the next, and 11 numbered ones below."""
    below = _numbered_below(manuscript, passage)
    above = manuscript.passages[passage.index - 1] if passage.index else None
    if below < _FEWEST_BELOW or above is None or above.cell is not None:
        return
    told = [
        each
        for each in manuscript.readings[above.index].mentions
        if each.unit in _ITEMS and each.is_exact and each.scale == 1 and each.value.denominator == 1
    ]
    right = [each for each in told if each.value == below]
    wrong = [each for each in told if abs(each.value - below) == 1]
    for each in right[:1] or (wrong if len(wrong) == 1 else ()):
        confidence = Confidence.PROBABLE
        yield above, Enumeration(each, below, (), each.start, each.end, bool(right), confidence)


def _goes_on(manuscript: Manuscript, passage: Passage, found: Enumeration) -> bool:
    """Whether the next paragraphs tell the items that are missing: 三是…, where the paragraph breaks off."""
    if not (1 < found.listed < found.announced.value) or any(found.items):
        return False
    following = islice(manuscript.prose_after(passage), _NEXT_PARAGRAPHS)
    numeral = _NUMERALS[found.listed : found.listed + 1]
    marks = (f"{numeral}是", f"{numeral}要", f"第{numeral}，")
    return bool(numeral) and any(mark in each.text for each in following for mark in marks)


def _numbered_above(manuscript: Manuscript, passage: Passage, mention: Mention) -> int:
    """How many paragraphs right above are numbered through, where one begins 以上五个问题; none of several rows."""
    text = passage.text
    if not (_ALL_ABOVE.match(text[: mention.start]) and _NAMED_BACK.match(text, mention.end)):
        return 0
    if not mention.is_exact or mention.value.denominator != 1 or mention.unit not in _ITEMS:
        return 0
    run: list[ItemNumber] = []
    for before in _prose_before(manuscript, passage):
        number = before.number
        if number is None:
            if run or before.is_heading:
                return 0
            continue
        if run and (number.style is not run[-1].style or number.value != run[-1].value - 1):
            return 0
        run.append(number)
        if number.value == 1:
            return 0 if _is_one_of_several(manuscript, before) else len(run)
    return 0


def _prose_before(manuscript: Manuscript, passage: Passage) -> Iterator[Passage]:
    """The paragraphs before it, the nearest first."""
    before = (manuscript.passages[at] for at in range(passage.index - 1, -1, -1))
    return (each for each in before if each.cell is None)


def _is_one_of_several(manuscript: Manuscript, first: Passage) -> bool:
    """Whether the row stands under a heading behind which others have rows too: （二）过程 of （一） and （二）."""
    above = next(_prose_before(manuscript, first), None)
    return (
        above is not None
        and above.number is not None
        and above.number.style is not NumberStyle.CHINESE
        and above.number.value > 1
    )


def _numbered_below(manuscript: Manuscript, passage: Passage) -> int:
    """How many paragraphs directly below carry the numbers 1, 2, 3 … of one style."""
    count = 0
    style = None
    for following in manuscript.prose_after(passage):
        number = following.number
        if number is not None and number.value == count + 1 and style in (None, number.style):
            count, style = count + 1, number.style
        elif number is not None or count == 0:
            break
    return count
