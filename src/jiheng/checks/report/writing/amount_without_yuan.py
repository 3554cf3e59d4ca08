"""An amount that ends at 万, among others that say 万元."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity

_WITHOUT = re.compile(
    r"(?:资金|经费|补助|补贴|剩余|结余|结转|拨款|拨付|支出|支付|投入|贷款|预算|奖金|捐款|费用|收入|金额|下达|安排|到位|总额)"
    r"[^，。；：、0-9]{0,6}(?<![0-9.])[0-9]{1,9}(?:\.[0-9]{1,6})?[万亿](?=[，。；、）为用已由给并和与或及至做作]|$)"
)
_WITH = re.compile("[0-9][万亿]元")


@check(
    id="RPT410",
    title="金额应写明“元”",
    why="别处都写“万元”，这里只写“万”，读者不知道是万元还是万人、万亩。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R61",),
    holds="金额都写明了“元”",
    good=(
        "下达资金20万元，支出18万元，惠及群众2.4万人次，补贴面积3万亩。",
        "安排补助10余万元，发放资料1.2万份，其中支出预算5万多元。",
    ),
    bad=(Bad("下达资金20万元，剩余资金2万为上年结转，支出18万元。", says="应为“剩余资金2万元”"),),
)
def amount_without_yuan(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = [each for each in manuscript.prose_with("万元", "亿元") if _WITH.search(each.text)]
    if not passages:
        raise DoesNotApply("报告没有以万元计的金额")
    for words, places in places_by_words(passages, _WITHOUT).items():
        yield Flaw(tuple(places), f"“{words}”缺少单位“元”，应为“{words}元”；请补上。")
