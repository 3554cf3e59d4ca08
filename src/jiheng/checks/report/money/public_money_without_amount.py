"""Earmarked public money that was used, with people or things it reached, and no amount."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

USED = re.compile(
    r"(?:使用|利用|运用|动用|争取|依托|通过)(?:了|到)?(?P<fund>[^，。；、\n]{0,14}?"
    r"(?:公益金|补助资金|补助经费|专项资金|专项经费|专项债券|债券资金|衔接资金|奖补资金|财政资金|转移支付资金))"
)
REACHED = late_pattern(
    r"[0-9][0-9,.]{0,10}(?:多|余|万)?(?:名|人|户|个|家|所|条|公里|亩|台|套|次|场|期|处|平方米|项|座|间|件|对|位|例|头|只|辆)"
)
AMOUNT = late_pattern(r"[0-9][0-9,.]{0,14}(?:多|余)?(?:亿|万|千|百)?(?:多|余)?元")


@check(
    id="RPT554",
    title="写明使用了哪笔财政性资金的，应写金额",
    why="公益金、专项资金属公共资金；只写办了什么、不写用了多少，成本无从评价，也无法与决算核对。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R46",),
    holds="写明使用的财政性资金都有金额，或只是泛指",
    good=(
        "使用省级体育彩票公益金12万元，为8个村安装健身器材。",
        "规范使用专项资金，严格执行财务制度。",
        "省级体育彩票公益金到位12万元。\n使用省级体育彩票公益金为8个村安装健身器材。",
    ),
    bad=(Bad("使用省级体育彩票公益金为8个村安装健身器材，群众反映良好。", says="省级体育彩票公益金"),),
)
def public_money_without_amount(manuscript: Manuscript) -> Answers:
    """Only where the clause tells a result; silent where the same money has an amount anywhere."""
    whole = manuscript.whole_text
    seen = False
    told: dict[str, bool] = {}
    for group in whole.grouped(USED, "资金", "经费", "公益金", "债券"):
        seen = True
        found = group[0]
        clause = _clause(whole.text, found)
        reached = REACHED.search(clause)
        if not reached or AMOUNT.search(clause):
            continue
        fund = found["fund"]
        if fund not in told:
            told[fund] = _has_amount(whole.text, fund)
        if told[fund]:
            continue
        yield Flaw(whole.places(group), f"{quoted(found[0])}惠及{reached[0]}，没有写金额；请补充使用的金额。")
    if not seen:
        raise DoesNotApply("报告没有写使用了哪笔专项资金")


def _clause(text: str, found: re.Match[str]) -> str:
    return re.split(r"[，。；\n]", text[found.start() : found.end() + 60], maxsplit=1)[0]


def _has_amount(text: str, fund: str) -> bool:
    place = text.find(fund)
    while place >= 0:
        clause = re.split(r"[。；\n]", text[place : place + len(fund) + 30], maxsplit=1)[0]
        if AMOUNT.search(clause):
            return True
        place = text.find(fund, place + len(fund))
    return False
