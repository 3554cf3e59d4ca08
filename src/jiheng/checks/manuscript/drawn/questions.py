"""The figures of a paragraph that nothing explains, each with the question that it asks of the rest of the report."""

import re
from collections.abc import Iterator
from dataclasses import replace

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.average_questions import average_question
from jiheng.checks.manuscript.drawn.bases_before import is_base_told_before, is_growth_alone, of_base_before
from jiheng.checks.manuscript.drawn.question import LAST_YEAR, Kind, Question
from jiheng.checks.manuscript.drawn.short_names import name_compared
from jiheng.checks.manuscript.drawn.subjects import (
    AHEAD,
    FEWEST,
    ahead,
    pairs_of_words,
    right_before,
    said_of,
    subject_of,
    words_ahead,
)
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import before_its_share, is_growth, share_of, tells_a_share
from jiheng.quantities.relations.names.rates import words_of_part
from jiheng.quantities.relations.names.shares import is_of_plan
from jiheng.quantities.relations.rates.doubts import is_of_increases
from jiheng.quantities.units import MONEY, NOT_ADDED, PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import AMONG, JOINERS

_CLOSE = 12

_COMPARED = re.compile(
    "(?:[较比]|(?<!不)(?:超出?|超过|高[出于]|低于|少于|多于))[^，。；]{0,4}?(?P<base>上[年届轮次月季期]|去年|上一年|同期|年初|计划|目标|任务|预算)|(?P<year>同比)"
)
_CHANGED = quick_pattern(
    "(?:[比与][^，。；]{2,14}(?:相差|差)|(?:高出|高于|低于|多于|少于)[^，。；]{2,10}(?<![为是的]))(?:了|约)?$|(?:增加|减少|增长|下降|提高|降低|上升|节约|压减|多|少|超|[多少高超]出|低)(?:了|约)?$|"
    "(?:超出?|超过|高[出于]|低于|少于|多于)[^，。；]{0,2}(?:任务|计划|目标|预算)[数值]?$|"
    "[比较][^，。；]{2,12}(?:高|短|[多少短超][\u4e00-\u9fff]{1,2})$"
)
_ADDED = late_pattern(
    "(?P<one>[\u4e00-\u9fff]{3,12})[与和及](?P<other>[\u4e00-\u9fff]{3,14}?)(?:两项|二者|两者)?(?:支出|资金|经费|投入)?(?:合计|共计|总计|相加)(?:为|达)?$"
)
_TOTALLED = ("合计", "共计", "总计", "相加", "为", "达")
_SOME_OF = late_pattern(f"(?:其中，?)?(?P<all>[\u4e00-\u9fff]{{3,10}}?){AMONG}")
_OF_ALL_OF = re.compile("(?<=[\u4e00-\u9fff]{2})(?:资金|总额|总数|总量|人数|户数|金额|数量|[额量数])$")
"""占到位资金的, 占参训人数的: 到位 and 参训 tell what the whole is."""
_OF_ITS_PLAN = re.compile("^(?:占|完成|为)?(?:年度|全年|年初)?(?:计划|目标|任务)(?:数|任务)?的$")
_TO_COME = late_pattern("拟|将|明年|下一?年|次年|计划")
_OF_SEVERAL = re.compile("(?:上述|以上)(?:[两二三四五六七八九十]|几|各)")
"""上述三市占全省总数的44%: what they have together, which no one amount tells."""
_OF_A_REST = late_pattern("[余节逾减空欠缺未不]")
"""结余12万元，结余率2%: of all there was, not of what was spent."""
_IS_RATE = re.compile("(?:率|(?:抽[查检验样]|核查|检查|覆盖)比例)(?:约|仅有|只有|仅|只|才|均|已|达到?|到|为|是)*$")
_SPENT = "支出|使用|支付|执行|拨付|决算|完成"
_REST_OF = {
    "结余": _SPENT,
    "剩余": _SPENT,
    "尚余": _SPENT,
    "还剩": _SPENT,
    "滞留": _SPENT,
    "沉淀": _SPENT,
    "缺口": "到位|落实|筹集",
    "尚缺": "到位|落实|筹集",
    "欠拨": "到位|拨付",
    "尚欠": "到位|拨付|支付",
    "空缺": "上岗|在岗|到岗",
    "年末结转": _SPENT,
    "结转下年": _SPENT,
    "缺编": "在编|在职|实有",
    "空编": "在编|在职|实有",
    "离线": "在线",
    "缺席": "实到|到会|出席|参加",
    "缺勤": "实到|出勤",
    "欠缴": "实收|缴纳|收缴|收取",
    "逾期": "收回|归还|回收|偿还",
    "正在办理": "办结",
    "审减": "审定",
    "缺失": "实有|完整",
    "节约": f"{_SPENT}|中标|成交|购置|合同|实际",
    "节省": f"{_SPENT}|中标|成交|购置|合同|实际",
    "空置": "入住|出租|分配|使用",
}
"""What is left, by its own word, and what the other part is then called."""
_DONE_WITH = _REST_OF | dict.fromkeys(("支付", "执行", "使用", "拨付"), _SPENT)
"""What the other part is called where its word is not the one that is denied."""
_LEFT = quick_pattern(
    "(?:尚未|未能?|没有?|不)(?!计入|列入|超|突破|[低高少多]于|足|发生|含|包)(?P<verb>[\u4e00-\u9fff]{2})(?P<object>[\u4e00-\u9fff]{2,4})?|"
    f"(?P<rest>{'|'.join(_REST_OF)})"
)
_SPARED = ("节约", "节省")
_BUDGETED = late_pattern("预算(?:数|安排|资金)?(?:为)?$")
_REST_WORDS = late_pattern("|".join((*_REST_OF, *_SPENT.split("|"))))
_OF_POSTS = {"空编": "编制", "缺编": "编制"}
_BETWEEN = late_pattern(
    "(?P<one>[\u4e00-\u9fff0-9]{2,14}?)(?:[较比与]|高出|高于|低于|多于|少于)(?P<other>[\u4e00-\u9fff0-9]{2,14}?)"
    "(?:多|少|高|低|多出|高出|相差|增加|减少)?(?:了)?$"
)
"""四季度支出比一季度多128万元."""
_THAN = late_pattern("[比较](?P<other>[\u4e00-\u9fff“”0-9]{2,14}?)(?:多|少|高|低|多出|高出)(?:了)?$")
"""…, 第四季度487万元，比第一季度多310万元."""
_REGION = late_pattern("全[国省市州县区镇乡]")
_OF_THE_CALENDAR = re.compile("(?:时间|序时|时序|均衡)(?:执行)?进度")
"""比时间进度高4.1个百分点: which the date tells, and no rate of another's progress."""
_BEYOND_PLAN = late_pattern("[多超][出过]?[^，。；]{0,2}(?:任务|计划|目标|预算)[数值]?$")
"""超目标48人，为目标的104%: the rate is of what was done."""
_HELD_AGAINST = late_pattern("(?:[比较]|[高低多少]于|超过|超出)[^，。；]{0,4}$")
"""高于80%的预期值3.33个百分点."""
_PACES = ("增速", "增幅", "降幅", "涨幅")
"""增速比全市高2.8个百分点: what lies between two growths, which no amount tells."""
_OF_PLAN = re.compile("的?(?:年度)?(?:任务|目标|计划)")
_BELOW_IT = re.compile("(?:低于|少于)[^，。；]{0,4}(?:任务|计划|目标|预算)数?$")
"""支出3.2万元，低于年初预算16万元: below what was planned, which is told."""
_OF_YEAR = re.compile("[较比](?P<year>20[0-9]{2})年(?:度|末|底)?(?P<of>[^，。；0-9]{0,12})$")


def questions(row: Row, year: int | None) -> Iterator[Question]:
    """Of the figures of one paragraph that nothing explains; `year` is the report's."""
    for at, told in enumerate(row):
        question = _question(row, at) if told.is_open else None
        if question is not None and question.year:
            is_of_year = question.year == str(year) and _TO_COME.search(told.sentence.words) is not None
            question = replace(question, is_of_year=is_of_year)
        if question is not None and question.is_askable:
            yield question


def _question(row: Row, at: int) -> Question | None:
    told = row[at]
    term = told.term
    if term.unit == PERCENT:
        if is_growth(term):
            return _compared(row, at, Kind.GROWTH)
        return _share(row, at) if tells_a_share(term.name) else _rate(row, at)
    if term.unit in NOT_ADDED and term.unit != PERCENTAGE_POINTS:
        return None
    if term.unit == PERCENTAGE_POINTS and "分别" in term.name:
        return None  # 产量占比分别提高15个、22个百分点: of several, each of its own two rates
    if _CHANGED.search(term.name):
        compared = _compared(row, at, Kind.CHANGE)
        return _left(row, at) if compared is None and term.name.endswith(_SPARED) else compared
    if term.unit == PERCENTAGE_POINTS:
        return None
    if "均" in term.name or "每" in term.name:
        return average_question(row, at)
    return _together(told) or _left(row, at)


def _share(row: Row, at: int) -> Question | None:
    """上级补助收入占全县收入总量的54.28%，债务转贷收入占9.89%: the second is of the same whole."""
    told = row[at]
    of = next((each for each in _wholes(row, at) if each), "") or _some_of(row, at)
    subject = before_its_share(told.term.name[-AHEAD:])
    if is_of_increases(told.term) or _OF_SEVERAL.search(subject):
        return None
    part: Told | None = None
    if len(subject) < FEWEST:
        if _begins_a_row(told):
            return None
        part = right_before(row, at)
        if part is None or part.term.unit in NOT_ADDED:
            return None
    if not of:
        return None if part is None else Question(told, Kind.SHARE, said_of(part), other=part)
    asked = Question(told, Kind.SHARE, pairs_of_words(subject), is_of_plan=is_of_plan(told.term), other=part)
    return replace(asked, of=pairs_of_words(_OF_ALL_OF.sub("", of)) or pairs_of_words(of), whole=of)


def _begins_a_row(told: Told) -> bool:
    """一审22.8万件、二审3.6万件，占65.76%和10.26%: of the amounts before it, one each, and not of the last."""
    behind = told.sentence.terms[told.term.index + 1 : told.term.index + 2]
    return bool(behind) and behind[0].unit == PERCENT and behind[0].name in JOINERS and behind[0].mark in ("", "、")


def _some_of(row: Row, at: int) -> str:
    """持证读者中有借阅记录的5.3万人，占59%: of 持证读者."""
    before = right_before(row, at)
    found = _SOME_OF.match(before.term.own_name) if before is not None else None
    return found["all"] if found is not None and row[at].term.own_name.startswith("占") else ""


def _wholes(row: Row, at: int) -> Iterator[str]:
    """What the share, and each share before it in its sentence, says it is of."""
    for told in row[at::-1]:
        if told.sentence is not row[at].sentence:
            return
        if told.term.unit == PERCENT and tells_a_share(told.term.name):
            yield share_of(told.term) or ""


def _together(told: Told) -> Question | None:
    """调入资金与动用预算稳定调节基金合计23,430万元."""
    if not told.term.name.endswith(_TOTALLED):
        return None
    clause = told.passage.text[told.passage.clause_start(told.term.start) : told.term.start]
    found = _ADDED.search(clause)
    if found is None:
        return None
    return Question(told, Kind.TOGETHER, pairs_of_words(found["one"]), of=pairs_of_words(found["other"]))


def _rate(row: Row, at: int) -> Question | None:
    """A rate with a name: 抽验合格率, not 占比; what it is of may stand right before it: 支线建档860份，建档率."""
    told = row[at]
    if _OF_ITS_PLAN.search(told.term.name):
        return _of_plan(row, at)
    done = words_of_part(told.term) if _IS_RATE.search(told.term.name) else ""
    if not done:
        return None
    by_name = Question(told, Kind.RATE, subject_of(told), done=(done,))
    part = _done_before(row, at, done)
    if part is None:
        return by_name
    of_it = pairs_of_words(re.sub(done, "，", part.term.name[-AHEAD:]))
    if not by_name.subject | of_it:
        told_first = [each for each in ahead(row, row.index(part)) if each.term.unit == part.term.unit]
        is_pair = len(told_first) == 1 and not _OF_A_REST.search(part.term.name)
        return replace(by_name, base=told_first[0] if is_pair else None, other=part)
    instead = by_name if by_name.subject else None
    return replace(by_name, subject=by_name.subject | of_it, other=part, otherwise=instead)


def _done_before(row: Row, at: int, done: str) -> Told | None:
    """What a rate is of: 完成462户，比计划多12户，完成率102.67%, neither by how much it is more nor a part of it."""
    for each in ahead(row, at):
        term = each.term
        if term.segment != row[at].term.segment:
            return None
        if term.unit in NOT_ADDED or term.is_named_as_change or term.depth or per_of_average(term) is not None:
            continue
        if not term.is_attribute and re.search(done, term.name):
            return each
    return None


def _of_plan(row: Row, at: int) -> Question | None:
    """全年安置2,315人，完成计划的96.46%: of the plan that bears the name of what was done."""
    before = _amount_before(row, at, Kind.RATE)
    if before is None or row[at].term.clause - before.term.clause != 1 or _BEYOND_PLAN.search(before.term.name):
        return None
    return Question(row[at], Kind.RATE, said_of(before), other=before, is_of_plan=True)


def _compared(row: Row, at: int, kind: Kind) -> Question | None:
    """比上年多220家; 比上年的8,000人次多640人次; 培训4,420人次，比计划多220人次: either amount may stand before it."""
    told, before = row[at], right_before(row, at)
    if kind is Kind.GROWTH and before is not None and is_base_told_before(told, before):
        return of_base_before(told, before)
    found = _COMPARED.search(told.term.name)
    if found is None and kind is Kind.GROWTH and before is not None and is_growth_alone(told, before):
        return Question(told, kind, said_of(before), is_of_last_year=True, other=before)
    if found is None:
        between = _between(row, at, kind)
        if between is not None or before is None or told.term.mark:
            return between
        found = _COMPARED.search(before.term.name)
        if before.term.is_named_as_change or (found is None and _HELD_AGAINST.search(before.term.name) is None):
            return None
        other = _amount_before(row, at - 1, kind)
        is_of_last_year = found is not None and _is_of_last_year(found)
        return Question(told, kind, subject_of(before), is_of_last_year=is_of_last_year, base=before, other=other)
    is_of_points = told.term.unit == PERCENTAGE_POINTS
    subject, is_of_last_year = _rate_compared(told) if is_of_points else subject_of(told), _is_of_last_year(found)
    by_words = Question(told, kind, subject, is_of_last_year=is_of_last_year)
    name = name_compared(told) if kind is Kind.GROWTH and is_of_last_year else ""
    if len(subject) >= FEWEST:
        return replace(by_words, otherwise=replace(by_words, name=name) if name else None)
    before = _amount_before(row, at, kind, subject)
    if before is None and (subject or name):
        return replace(by_words, name=name)
    if before is None or (_BELOW_IT.search(told.term.name) and before.mention.value < told.mention.value):
        return None
    of_it = Question(told, kind, said_of(before), is_of_last_year=is_of_last_year, other=before)
    whole = _whole_of(row, at, before) if kind is Kind.GROWTH else None
    if whole is None:
        return of_it
    return replace(of_it, otherwise=replace(of_it, subject=said_of(whole), other=whole))


def _whole_of(row: Row, at: int, part: Told) -> Told | None:
    """追回318万元，其中医院276万元、药店41万元，同比增长20%: the growth may be that of all."""
    sentence = part.sentence
    if not sentence.is_part(part.term) or part.term.segment != row[at].term.segment:
        return None
    for each in ahead(row, row.index(part)):
        if each.term.unit == part.term.unit and not sentence.is_part(each.term):
            return None if each.term.is_attribute or _is_beside(each) else each
    return None


def _rate_compared(told: Told) -> frozenset[str]:
    """Of 教师参与率比目标高3个百分点 the name of the rate with 率, which tells little of an amount."""
    name = told.term.own_name
    rate = re.match("[\u4e00-\u9fff]{3,10}?(?=[较比]|高于|低于|超过)", name)
    return bigrams(rate[0]) if rate is not None else subject_of(told)


def _amount_before(row: Row, at: int, kind: Kind, subject: frozenset[str] = frozenset()) -> Told | None:
    """The amount that the change is told of: of its unit, neither plan nor average, and of the name that it has."""
    unit = row[at].term.unit
    unit = PERCENT if unit == PERCENTAGE_POINTS else unit
    for each in ahead(row, at):
        term = each.term
        is_of_unit = term.unit == unit if kind is Kind.CHANGE else term.unit not in NOT_ADDED
        is_named = all(pair in term.name for pair in subject)
        if is_of_unit and is_named and not (_is_beside(each) or term.is_attribute or _OF_PLAN.match(term.after)):
            return each
    return None


def _between(row: Row, at: int, kind: Kind) -> Question | None:
    """中央资金比地方资金多340万元, 比2021年多14.2万人次: both sides have a name, or one of them a year."""
    told = row[at]
    year = _OF_YEAR.search(told.term.name)
    if year is not None:
        own = pairs_of_words(told.term.name[-AHEAD : year.start() - len(told.term.name)])
        before = None if own else _amount_before(row, at, kind)
        subject = own or pairs_of_words(year["of"]) or (said_of(before) if before is not None else own)
        return Question(told, kind, subject, year=year["year"], other=before)
    if _OF_THE_CALENDAR.search(told.term.name):
        return None
    implied = _THAN.match(told.term.name) if kind is Kind.CHANGE else None
    if implied is not None and _is_of_an_untold_region(told, implied["other"]):
        return None
    if implied is not None:
        before = _amount_before(row, at, kind)
        return Question(told, kind, frozenset(), of=bigrams(implied["other"]), other=before) if before else None
    found = _BETWEEN.search(told.term.name[-AHEAD:]) if kind is Kind.CHANGE else None
    if found is None or found["one"].endswith(_PACES):
        return None
    one, other = bigrams(found["one"]), bigrams(found["other"])
    return Question(told, kind, one - other, of=other - one) if one - other and other - one else None


def _is_of_an_untold_region(told: Told, other: str) -> bool:
    """全市结案率88.9%，比全省结案率高0.7个百分点: of the province nothing else is told here."""
    region = _REGION.match(other)
    return region is not None and told.passage.text.count(region[0]) == 1


def _is_beside(told: Told) -> bool:
    """An average, or what a bracket tells, stands between an amount and what it is compared with."""
    return bool(told.term.depth) or per_of_average(told.term) is not None


def _is_of_last_year(found: re.Match[str]) -> bool:
    return found["year"] is not None or found["base"] in LAST_YEAR


def _left(row: Row, at: int) -> Question | None:
    """尚有46万元未执行, 不合格的25批次: what is denied of the rest is what the other part is called.

    布展预算130万元，节约5万元: all there was stands right before it.
    """
    told = row[at]
    near = f"{told.term.name[-_CLOSE:]}，{told.term.after[:_CLOSE]}"
    found = list(_LEFT.finditer(near))
    if not found or any(word in told.term.name for word in LAST_YEAR):
        return None
    denied = [each["verb"] or each["rest"] for each in found]
    objects = [each["object"] for each in found if each["object"]]
    done = tuple(_DONE_WITH.get(word, word) for word in (*denied, *objects))
    subject = subject_of(told, tuple(denied)) | {_OF_POSTS[word] for word in denied if word in _OF_POSTS}
    if not subject <= EMPTY_WORDS or told.term.unit != MONEY:
        return Question(told, Kind.LEFT, subject, done=done)
    of_all = Question(told, Kind.LEFT, frozenset(), done=done)
    of_plan = _plan_before(row, at)
    if of_plan is not None:
        return replace(of_all, subject=said_of(of_plan), base=of_plan)
    of_sentence = pairs_of_words(_REST_WORDS.sub("，", words_ahead(told)))
    return replace(of_all, subject=of_sentence, otherwise=of_all) if of_sentence else of_all


def _plan_before(row: Row, at: int) -> Told | None:
    """The budget that stands right before a rest without a name of its own."""
    before = right_before(row, at)
    is_beside = before is not None and before.term.unit == MONEY and row[at].term.clause - before.term.clause == 1
    return before if before is not None and is_beside and _BUDGETED.search(before.term.name) else None
