"""Finds the figures in clean text; what only looks like one (dates, document numbers, codes, ranges) is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.fractions_in_words import fractions_in_words
from jiheng.quantities.mention import Mention
from jiheng.quantities.no_figures import is_code, is_date
from jiheng.quantities.numerals_of_scale import numerals_of_scale
from jiheng.quantities.units import MONEY, NO_AMOUNTS, PEOPLE, PERCENTAGE_POINTS, UNIT, base_of

_SCALES = {
    "兆": 10**12,
    "万亿": 10**12,
    "千亿": 10**11,
    "百亿": 10**10,
    "亿": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "十万": 10**5,
}
_SCALES |= {"万": 10**4, "千": 1000, "百": 100}
_SCALE = "万亿|千亿|百亿|千万|百万|十万|[亿万百]|千(?![瓦米克卡伏])|兆(?=元|[0-9][0-9,.]{0,6}亿)"
_PER = (
    "工作日|学期|课时|平方公里|平方米|立方米|平方千米|千瓦时|人次|批次|公里|千米|公顷|公斤|小时|每人|每月|每年|标箱|车位|床位|床日|场次|人天|"
    "[人名户亩米吨斤头只羽尾株棵台辆套件个项次场期月年天日生村镇校班床张份册条处座所家组车站点盏岗案宗例本瓶支剂间栋幢部架艘位度方分季周辆]"
)
"""What a price is per: 元/人/月, 元/平方米."""
_BIG_KINDS = (
    "(?<!一)大(?=[\u4e00-\u9fff]{2})(?![类型量批幅多小众厦街桥学院厅堂楼棚爷妈娘伯叔人洋洲陆师使臣奖病户坝堤河江湖山豆米蒜葱白脑连胆力写致概约于半衣字宗额肠龄"
    "城县省镇乡村年月修伙步火雪雨风嫂姐哥舅姨姓夫名气卖卡巴车船球]|家(?!族|园|庭|[具居]产)|部(?![分门类件委位落])|体(?![系育验量])|地(?![块区标域段理])|海(?![域洋])|战(?![略役场区线])|会(?![议战展])"
    "|赛(?![事道区项])|国(?![有际家])|中(?![心小])|专(?![项业题区班案])|队(?!伍)|道(?!路|德)|军(?![工种区])|区(?![域位块县])|门(?![类店])|作(?!用|物|战|业)|案(?!例)|本(?!土|地|色)|市(?!场)|数据|模型)"
)
"""三大任务, 3大产业."""
_TAIL = (
    rf"(?P<vague>[多余来几])?(?P<scale>{_SCALE})?(?P<vaguer>[多余来])?"
    rf"(?P<unit>(?:元|人)(?:/(?:{_PER})){{1,2}}|人（次）|{UNIT}|{_BIG_KINDS})?(?P<after>以上|以下|以内|左右|上下|(?<=倍)[多余](?!于))?"
)
_DIGITS = re.compile(rf"(?P<number>[0-9][0-9]*(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?){_TAIL}")
_COUNTED = (
    rf"{_BIG_KINDS}|大类|大项|方面|环节|个学期|学期|个月|人次|场次|批次|档(?!案|次|期|位)|"
    "个|项|名|人|位|户|家|场|次|条|种|类|件|所|处|座|期|班|批|部分|部|份|支|镇|村|点(?![钟半多零一二三四五六七八九]|左右)|起(?![来草步点始到伏立诉源因飞初])|宗(?![旨教族亲])|辆"
)
_WORDS = re.compile(
    rf"(?P<number>[一二两三四五六七八九十][一二三四五六七八九十百千零]{{0,6}}(?:点[零一二三四五六七八九]{{1,4}})?)(?P<vague>[多余几])?"
    rf"(?:(?P<scale>万亿|[万亿])?(?P<vaguer>[多余])?(?P<unit>元)|(?P<counted>大?(?:{_COUNTED})))"
    "(?P<after>以上|以下|以内|左右|上下)?"
)
_ROUND = quick_pattern(
    rf"(?:(?<=突破)|(?<=超过)|(?<=[迈跨站登]上)|(?<=跨越)|(?<=次过)|(?<=[超逾近]))(?P<scale>[百千万]亿|亿|[百千]万)(?P<unit>{UNIT})"
)
"""突破百亿元, 迈上千亿元台阶: one of so many, told without a digit."""
_NUMERAL = re.compile("[0-9一二两三四五六七八九十百千万亿半]")
"""Without any of these there is no figure: 突破百亿元, 半数."""
_PER_HUNDRED = late_pattern(r"百分之(?P<number>[零一二三四五六七八九十百点]{1,10})")

_HIGH, _FULL_LOW = frozenset("兆亿万"), 4
"""5万3200元: of a lower figure without a scale all digits are told."""
_BEFORE = {
    "近": Qualifier.BELOW,
    "将近": Qualifier.BELOW,
    "接近": Qualifier.BELOW,
    "不足": Qualifier.BELOW,
    "不到": Qualifier.BELOW,
    "<": Qualifier.BELOW,
    "＜": Qualifier.BELOW,
    "约": Qualifier.ABOUT,
    "大概": Qualifier.ABOUT,
    "左右": Qualifier.ABOUT,
    "超": Qualifier.ABOVE,
    "超过": Qualifier.ABOVE,
    "逾": Qualifier.ABOVE,
    "突破": Qualifier.ABOVE,
    ">": Qualifier.ABOVE,
    "＞": Qualifier.ABOVE,
    "≥": Qualifier.AT_LEAST,
    "至少": Qualifier.AT_LEAST,
    "不少于": Qualifier.AT_LEAST,
    "不低于": Qualifier.AT_LEAST,
    "不小于": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST,
    "不超过": Qualifier.AT_MOST,
    "不高于": Qualifier.AT_MOST,
    "不大于": Qualifier.AT_MOST,
    "控制在": Qualifier.AT_MOST,
}
_AFTER = {
    "多": Qualifier.ABOVE,
    "余": Qualifier.ABOVE,
    "以上": Qualifier.AT_LEAST,
    "以下": Qualifier.AT_MOST,
    "以内": Qualifier.AT_MOST,
    "左右": Qualifier.ABOUT,
    "上下": Qualifier.ABOUT,
}
_NOT_VAGUE = quick_pattern(r"[签合节条制履违预租邀]约$|[附最临邻]近$|[商农赶]超$|(?<!提)高超$")
_WITH_VERB = late_pattern("(?P<vague>大约|约|大概|将近|接近|近|超过|逾|至少)(?:[也是为占合需要有达了]|人民币)+$")
"""约为24万元, 大约有30人, 至少也需要8万元: a verb stands between the word and its figure."""
_VERB_LAST = frozenset("是为占合需要有达了币")
_LONGEST_WITH_VERB = 8
_VAGUE = re.compile("[约概近过逾少]")
"""With one of these ends each of those words."""
_BY = re.compile(r"[，；、]超$")
_IS_ROUND = late_pattern(r"[0-9,]*(?:0|\.[0-9]*)?(?:万|亿|0)")
"""「，超12座」 tells by how much; 「超3万人次」 and 「，超100万元」 are vague."""
_LONGEST_BEFORE = max(map(len, _BEFORE))
_LAST_BEFORE = frozenset(words[-1] for words in _BEFORE)
_SHORTEST_BEFORE = min(map(len, _BEFORE))
MINUS = frozenset("-－−")
"""支出-3.2万元: a figure below zero is no amount that others make up, and no rate that two of them give."""
_OF_A_CHANGE = late_pattern("增(?:长|减|速|幅)(?:比?率|比例|幅度)?(?:为|约|是)?[-－−]$")
"""增长率为-1.18%: the sign only says that it fell."""
_RANGE = frozenset("-—–~～")
_IDIOMS = re.compile(
    r"个(?:别|人(?![民才口])|性|体(?!系))|位一体|次(?:性|元|要|日|年|月|于)|类女童|家(?:庭|长|国|政|乡)|部(?:门|队|署|委)|条(?:例|件|龙)|次(?<=[届大协委会][一二三四五六七八九十]次)(?:会议|全会|全体会议)|支(?:渠|沟|流|线|队(?!伍)|部)"
)
_OPENS_RANGE = _RANGE | {"至"}
_JOINS = frozenset("、和及与")
_OF_DATES = frozenset({"", "年", "月", "日", "分", "天"})
_OF_CODES = frozenset({"", "级"})
_OF_MONEY = frozenset((MONEY, "%"))
_SUBJECT_CODE = re.compile("2[0-3][0-9](?:[0-9]{2}){1,2}")
"""2010104人大会议 at the head of a row: a subject of the budget classification."""
_ORDINAL = frozenset("第")
_BIG = re.compile("^大(?=.)")
_WHOLE_THINGS = frozenset("个项家名户件所座人")
"""What is counted in these has no decimals."""
_SEVERAL, _NUMBERS_OF = "数", frozenset("总人户件次个项岁")
"""数十个 tells no number; 总数十个 does."""
_COUNTED_BEHIND = late_pattern(
    "(?:贫困|困难|脱贫|农村|城乡|城镇|常住|户籍|移民|受灾|受益|库区|少数民族|在校|退休|务工|中小|学校|高校|中小学|城市|乡镇|参保|低收入|建档立卡|就业){0,3}"
    "(?:(?P<households>农户|家庭|商户|用户|住户)|"
    "(?:的[\u4e00-\u9fff]{0,4})?人[数次]|群众|人口|居民|农民|村民|学生|职工|党员|老人|患者|游客|师生|残疾人|考生|市民|会员|志愿者|劳动力|妇女|儿童|移民|教师|干部|人员|劳动者|旅客|乘客)"
)
_COUNTED_BEFORE = late_pattern(
    "(?P<unit>(?:人|户|批|场|班|架)次|人(?=[数口])|户(?=数))(?:数|口|总[数量])?(?:(?:累计|已|总共|共|约|近|超|突破|达|为|是)+到?)?$"
)
_LONGEST_BEFORE_COUNT, _LONGEST_LIST = 12, 120
_HEADER_UNIT = re.compile(r"（(?:单位：|金额单位：)?(?P<unit>[万亿]?元)）")
"""年度收入情况（万元）：收入合计2,943.60: the unit stands once, in brackets."""
_OTHER_UNITS = re.compile(f"（((?:{UNIT})(?:[、/](?:{UNIT}))*)）")
_APART = late_pattern("[、/]")
_SUMS_UP = late_pattern("[，。；]?[^，。；、：0-9]{0,6}(?:合计|共计?|总计)[^，。；、：0-9]{0,4}")
_ITEM = late_pattern("[、和及与][^，。；、：0-9]{1,16}")
_UNIT_OF_PARTS = late_pattern("（(?:含|其中|包括)：?[\u4e00-\u9fff]{1,20}[0-9][0-9,]*(?:\\.[0-9]+)?(?P<unit>[万亿]?元)")
"""执行数956.5（含中央资金530万元…）: the unit was left out before its parts, which have it."""

_UNIT_OF_THE_LAST = late_pattern(
    rf"(?:、[0-9]+\.[0-9]+)*[、和及与][0-9]+\.[0-9]+(?P<unit>(?P<scale>{_SCALE})?(?P<base>{UNIT}))"
)
"""回落2.16和1.66个百分点: the last of a row has the unit of all."""
_UNIT_OF_A_LIST = late_pattern(
    rf"(?:、[^，。；、：0-9]{{1,16}}[0-9]+(?:\.[0-9]+)?[万亿])*[、和及与][^，。；、：0-9]{{1,16}}[0-9]+(?:\.[0-9]+)?[万亿](?P<base>{UNIT})"
)
"""用水5.6亿立方米，其中生活1.2亿、农业4.4亿立方米: the last of a list has the unit of the total and of all."""
_TRILLIONS_OF_A_ROW = late_pattern(
    rf"(?:[、和及与][0-9]+(?:\.[0-9]+)?万)*[、和及与][0-9]+(?:\.[0-9]+)?万亿(?P<base>{UNIT})"
)
"""迈上100万、110万、120万和130万亿元: the first character of 万亿 stands with each, the second with the last."""
_TEN_THOUSAND, _TRILLION = "万", "万亿"
_POINTS_OF_A_ROW = late_pattern("(?:[、和及与][0-9]+(?:\\.[0-9]+)?个?)*[、和及与][0-9]+(?:\\.[0-9]+)?个?百分点")
"""分别高4.7个、1.2个和3个百分点: the others of the row have but the first word of it."""
_BEFORE_POINTS = frozenset({"", "个"})


def mentions(text: str) -> tuple[Mention, ...]:
    """The figures with a unit in clean text, in order."""
    if _NUMERAL.search(text) is None:
        return ()
    header = _HEADER_UNIT.search(text)
    found = [*_in_digits(text, header["unit"] if header else ""), *_in_words(text), *fractions_in_words(text)]
    found.sort(key=lambda mention: mention.start)
    return tuple(_counted_alike(text, _joined(found)))


def _joined(found: Sequence[Mention]) -> Sequence[Mention]:
    """1亿3千万元, 91兆3027亿元: one figure told in two scales."""
    joined: list[Mention] = []
    for each in found:
        before = joined[-1] if joined else None
        if before is not None and before.end == each.start and _goes_on(before, each):
            number = before.number * before.scale / each.scale + each.number
            qualifier = each.qualifier if before.qualifier is Qualifier.EXACT else before.qualifier
            text = before.text + each.text
            each = replace(each, start=before.start, text=text, number=number, qualifier=qualifier)
            joined.pop()
        joined.append(each)
    return joined


def _goes_on(high: Mention, low: Mention) -> bool:
    """Whether only a scale stands behind the one, and the other is less than that."""
    is_high = high.text[-1] in _HIGH and not high.places
    is_low = low.scale > 1 or len(low.text) - len(low.unit_text) == _FULL_LOW
    return is_high and is_low and low.value < high.scale and low.unit not in NO_AMOUNTS


def _counted_alike(text: str, found: Sequence[Mention]) -> Sequence[Mention]:
    """246头（只），其中牛38头、羊208只: units in brackets count the same things, and so do those of a list summed."""
    if "）" not in text:
        return found
    also: dict[str, str] = {}
    listed: dict[int, str] = {}
    for place, each in enumerate(found):
        others = _OTHER_UNITS.match(text, each.end)
        if others is None or each.unit in NO_AMOUNTS or each.unit == MONEY:
            continue
        for other in map(base_of, _APART.split(others[1])):
            if other != MONEY:
                also[other] = each.unit
        listed.update((item.start, each.unit) for item in _listed_before(text, found, place))
    if not also:
        return found
    counted = ((each, listed.get(each.start) or also.get(each.unit)) for each in found)
    return [replace(each, unit=unit) if unit else each for each, unit in counted]


def _listed_before(text: str, found: Sequence[Mention], place: int) -> Sequence[Mention]:
    """车8辆、箱26个、桶320个，合计354台（个）: the things counted in the list right before its total."""
    behind, joining = found[place], _SUMS_UP
    listed: list[Mention] = []
    for each in reversed(found[:place]):
        is_counted = each.is_counted and each.unit not in NO_AMOUNTS and each.unit not in PEOPLE
        if not is_counted or joining.fullmatch(text, each.end, behind.start) is None:
            break
        listed.append(each)
        behind, joining = each, _ITEM
    return listed if len(listed) > 1 else ()


def _in_digits(text: str, header_unit: str) -> Iterator[Mention]:
    range_end = -1
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        written, vague, scale, vaguer, told_unit, bound = found.groups()
        unit = told_unit or ""
        before = text[start - 1] if start else ""
        after = text[end] if end < len(text) else ""
        if start == range_end or (after in _OPENS_RANGE and _opens_range(text, found)):
            range_end = end + 1 if after in _RANGE or after == "至" else -1
            continue
        if before in _ORDINAL or (unit in _OF_DATES and is_date(text, found, before)):
            continue
        if not start and not scale and unit not in _OF_MONEY and _SUBJECT_CODE.fullmatch(written):
            continue
        if not start and "." in written and unit in _WHOLE_THINGS and not scale:
            _, _, written = written.partition(".")  # 4.13个司法所: the number of the item stands before
            start = end - len(found[0].partition(".")[2])
        if (unit in _OF_CODES or before.isascii()) and is_code(text, found):
            continue
        number = Decimal(written.replace(",", ""))
        is_row = after in _JOINS and after and not (scale or vague or bound) and unit in _BEFORE_POINTS
        if is_row and _POINTS_OF_A_ROW.match(text, end):
            yield Mention(start, end, found[0], number, 1, PERCENTAGE_POINTS, "个百分点", _before(text, start))
        elif scale == _TEN_THOUSAND and not unit and (last := _TRILLIONS_OF_A_ROW.match(text, end)) is not None:
            base = last["base"]
            qualifier, times = _before(text, start), _SCALES[_TRILLION]
            yield Mention(start, end, found[0], number, times, base_of(base), _TRILLION + base, qualifier)
        elif unit or scale:
            made = _mention(text, found, number, scale, unit, vague or vaguer, bound)
            yield made if start == made.start else replace(made, start=start, text=text[start:end])
        elif "." in written and after != ".":
            last = _UNIT_OF_THE_LAST.match(text, end) if after in _JOINS and after else None
            if last is not None:
                times = _SCALES[last["scale"]] if last["scale"] else 1
                base = base_of(last["base"])
                yield Mention(start, end, found[0], number, times, base, last["unit"], _before(text, start))
                continue
            own = _UNIT_OF_PARTS.match(text, end) if after == "（" else None
            unit = own["unit"] if own else header_unit
            if unit:
                times = _SCALES.get(unit.removesuffix(MONEY), 1)
                yield Mention(start, end, found[0], number, times, MONEY, unit, _before(text, start))


def _opens_range(text: str, found: re.Match[str]) -> bool:
    """35-50岁, 2021-2030年, 10万元—20万元, 3至5个: neither end is a figure of its own."""
    end = found.end()
    after = text[end : end + 2]
    if len(after) < 2 or not (after[0] in _RANGE or (after[0] == "至" and not found["unit"])):
        return False
    return after[1].isdigit() and not (after[0] == "-" and found["unit"] == "%")


def _in_words(text: str) -> Iterator[Mention]:
    for found in _WORDS.finditer(text):
        before = text[found.start() - 1] if found.start() else ""
        if before in "第零一二三四五六七八九十百千万亿每0123456789逐几" and before:
            continue
        if before == _SEVERAL and text[found.start() - 2 : found.start() - 1] not in _NUMBERS_OF:
            continue
        unit_start = found.start("counted") if found["counted"] else found.start("unit")
        if _IDIOMS.match(text, unit_start):
            continue
        value = numeral_value(found["number"])
        if value is None or (value == 1 and found["counted"]):
            continue
        _, vague, scale, vaguer, unit, counted, bound = found.groups()
        yield _mention(text, found, Decimal(str(value)), scale, unit or _BIG.sub("", counted), vague or vaguer, bound)
    for numeral in numerals_of_scale(text):
        found = numeral.found
        yield _mention(text, found, numeral.number, numeral.scale, found["unit"], found["vague"], found["after"])
    for found in _ROUND.finditer(text) if "亿元" in text or "千万" in text or "百万" in text else ():
        yield _mention(text, found, Decimal(1), found["scale"], found["unit"], None, None)
    for found in _PER_HUNDRED.finditer(text) if "百分之" in text else ():
        value = numeral_value(found["number"])
        if value is not None:
            qualifier = _before(text, found.start())
            yield Mention(found.start(), found.end(), found[0], Decimal(str(value)), 1, "%", "%", qualifier)


def _unit_around(text: str, start: int, end: int) -> str:
    """21.6万群众 counts 人, 诊疗人次95.5亿 counts 人次; what only has a scale is money otherwise."""
    behind = _COUNTED_BEHIND.match(text, end)
    if behind is None:
        before = _COUNTED_BEFORE.search(text, max(start - _LONGEST_BEFORE_COUNT, 0), start)
        if before is not None:
            return before["unit"]
        last = _UNIT_OF_A_LIST.match(text, end) if text[end : end + 1] in _JOINS else None
        is_of_total = last is not None and last["base"] in text[max(start - _LONGEST_LIST, 0) : start]
        return base_of(last["base"]) if last is not None and is_of_total else MONEY
    return "户" if behind["households"] else "人"


def _mention(
    text: str, found: re.Match[str], number: Decimal, scale: str | None, unit: str, vague: str | None, bound: str | None
) -> Mention:
    """`unit` as written; `vague` are 多, 余 and the like, `bound` 以上, 以内 and the like behind it."""
    start, end = found.span()
    qualifier = Qualifier.ABOVE if vague else _AFTER[bound] if bound else _before(text, start)
    base = "人次" if unit in ("人（次）", "人/次") else base_of(unit) or _unit_around(text, start, end)
    times = _SCALES[scale] if scale else 1
    return Mention(start, end, found[0], number, times, base, (scale or "") + unit, qualifier)


def _before(text: str, start: int) -> Qualifier:
    ahead = text[start - _LONGEST_BEFORE : start] if start > _LONGEST_BEFORE else text[:start]
    if ahead[-1:] in MINUS and "\u4e00" <= ahead[-2:-1] <= "\u9fff":
        return (
            Qualifier.EXACT
            if _OF_A_CHANGE.search(text, max(start - _LONGEST_WITH_VERB, 0), start)
            else Qualifier.AT_MOST
        )
    if ahead[-1:] not in _LAST_BEFORE:
        return _before_a_verb(text, start) if ahead[-1:] in _VERB_LAST else Qualifier.EXACT
    if _NOT_VAGUE.search(ahead) or (_BY.search(ahead) and not _IS_ROUND.match(text, start)):
        return Qualifier.EXACT
    for length in range(_LONGEST_BEFORE, _SHORTEST_BEFORE - 1, -1):
        qualifier = _BEFORE.get(ahead[-length:])
        if qualifier is not None:
            return qualifier
    return Qualifier.EXACT


def _before_a_verb(text: str, start: int) -> Qualifier:
    ahead = text[max(start - _LONGEST_WITH_VERB, 0) : start]
    found = _WITH_VERB.search(ahead) if _VAGUE.search(ahead) else None
    if found is None or _NOT_VAGUE.search(ahead[: found.end("vague")]):
        return Qualifier.EXACT
    return _BEFORE["约" if found["vague"] == "大约" else found["vague"]]
