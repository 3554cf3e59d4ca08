"""Growth, yield, satisfaction and recovery rates that nobody can compute again because their base is not told."""

import re
from dataclasses import dataclass

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_VALUE = r"(?:[（][^（）\n]{1,12}[）])?(?:约|实际)?(?:为|达到|达|是|：|=)?(?:约)?[0-9]{1,4}(?:\.[0-9]{1,4})?%(?!以上)"


@dataclass(frozen=True, slots=True)
class Rate:
    """`base` nearby in its sentence, or `anywhere` in the report, tells what it was measured on.

    `pattern` needs one of `words`, `anywhere` one of `words_anywhere`.
    """

    name: str
    missing: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    base: re.Pattern[str]
    anywhere: re.Pattern[str] | None = None
    words_anywhere: tuple[str, ...] = ()


RATES = (
    Rate(
        "提高率、增长率",
        "基期和基期数",
        ("提高率", "提升率", "增长率", "增加率", "增幅"),
        late_pattern(rf"(?:提高率|提升率|增长率|增加率|增幅){_VALUE}"),
        late_pattern(r"上年|去年|同期|同比|环比|相比|比[^例重率]|较|基期|基数|从|由|年均|20[0-9]{2}年"),
    ),
    Rate(
        "收益率",
        "分子和分母",
        ("收益率", "回报率", "利润率"),
        late_pattern(rf"(?:收益率|回报率|投资利润率){_VALUE}"),
        late_pattern(r"元|÷|/|除以|利息|年化|利率|收入"),
    ),
    Rate(
        "满意度",
        "调查方式和有效样本数",
        ("满意",),
        re.compile(rf"满意[度率](?:指标|调查)?{_VALUE}"),
        late_pattern(r"≥|不低于|目标|指标值|抽样|样本"),
        quick_pattern(
            r"(?:问卷|测评表|调查表|样本|受访)[^。\n%]{0,20}[0-9]+(?![0-9.%])"
            r"|(?:调查|走访|访谈|回访|测评|抽查|评价)[^。\n%]{0,12}[0-9]+[^。\n]{0,40}?满意"
            r"|[0-9](?:份|名|人|户|位|家)[^。\n0-9]{0,10}(?:满意度表|满意(?![度率]))"
            r"|[0-9]+(?:份|名|人|户|位|家)[^。\n]{0,16}(?:问卷|调查|访谈|测评|回访|受访)[^。\n]{0,40}?满意"
        ),
        ("满意", "问卷", "测评表", "调查表", "样本", "受访"),
    ),
    Rate(
        "贷款回收率",
        "到期应收额",
        ("收率", "收回率", "还款率", "还率"),
        late_pattern(
            rf"(?:贷款|借款|本金|信贷|周转金|互助金)[^，。；、：\n]{{0,16}}(?:回收|收回|还款|归还|偿还)率{_VALUE}"
        ),
        late_pattern(r"到期|应收|应还|应归还"),
        late_pattern(r"到期(?:应|贷款|未|的|金额)|应(?:收|还|归还)(?:本金|贷款|金额|额)"),
        ("到期", "应收", "应还", "应归还"),
    ),
)
NEARBY = 60
LONGEST_NAME = 20


@check(
    id="RPT523",
    title="提高率、收益率、满意度、回收率应写明计算口径",
    why="这些比率的基数由填报人选择：不写基期数、分子分母、样本数或到期额，数字无法复核；未到期的贷款也不应计作已回收。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R57", "R34", "R55"),
    good=(
        "客流量增长率12%，按2021年8.4万人次计算。发放问卷200份，收回190份，群众满意度95%。",
        "到期贷款本金320万元，已收回320万元，贷款回收率100%。年化收益率2.1%。",
        "28户家属填了满意度表，27户满意，1户基本满意，满意度96.4%。",
        "年度目标为群众满意度不低于90%。问卷回收率97%。",
    ),
    bad=(
        Bad("图书外借量提高率30%，读者满意度96%。", says="基期"),
        Bad("小额贷款回收率100%，扶持资金收益率8.2%。", says="到期应收"),
    ),
)
def rates_without_base(manuscript: Manuscript) -> Answers:
    """One finding for the whole report: it is one omission, to be mended in one sweep."""
    if manuscript.is_speech:
        raise DoesNotApply("向代表大会作的报告不列计算口径")
    whole = manuscript.whole_text
    text = whole.text
    bare: list[tuple[int, int, Rate]] = []
    seen = 0
    for rate in RATES:
        stated = list(whole.found(rate.pattern, *rate.words))
        seen += len(stated)
        if not stated or (rate.anywhere is not None and any(whole.found(rate.anywhere, *rate.words_anywhere))):
            continue
        bare += [
            (whole.clause_start(found.start(), LONGEST_NAME), found.end(), rate)
            for found in stated
            if not rate.base.search(_around(text, found))
        ]
    if not seen:
        raise DoesNotApply("报告没有写提高率、收益率、满意度或贷款回收率")
    if not bare:
        yield Holds((), "提高率、收益率、满意度、回收率都写明了口径")
        return
    bare.sort(key=lambda each: each[0])
    asked = "、".join(dict.fromkeys(f"{rate.name}的{rate.missing}" for _, _, rate in bare))
    rates = "、".join(dict.fromkeys(quoted(text[start:end]) for start, end, _ in bare))
    places = tuple(whole.at(start, end) for start, end, _ in bare)
    yield Flaw(places, f"{rates}没有写明计算口径。请补充：{asked}。")


def _around(text: str, found: re.Match[str]) -> str:
    """The words before and after it, of its own sentence, not far away."""
    lower, upper = max(found.start() - NEARBY, 0), found.end() + NEARBY
    before = re.split(r"[。；\n]", text[lower : found.start()])[-1]
    return before + found[0] + re.split(r"[。；\n]", text[found.end() : upper])[0]
