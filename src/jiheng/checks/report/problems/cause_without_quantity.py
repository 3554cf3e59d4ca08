"""The cause of a shortfall told without a number: how many fell out, and how much?"""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

SHORTFALL = re.compile(
    r"(?:未能?|没有|没能)(?:够|按期|如期|按时|及时|全部|全面|完全|全额|足额|按计划){0,3}(?:完成|达到|达标|实现|支付|支出|拨付|执行)"
)
CAUSE = re.compile(r"由于|因[^此而]|导致|造成|受[^，。；\n]{0,12}影响|致使|使得")
VAGUE_PART = late_pattern(r"(?:有)?(?:部分|个别|少数|一些|有的|不少|多数|大部分|若干)[^，。；、\n]{2,30}")
NUMBER = late_pattern(r"[0-9]|[一二两三四五六七八九十百]+[名人户个项家笔件台所]")
ANOTHER_POINT = late_pattern("[；。]|特别是|尤其是|同时|另外|此外")
ORDINAL = re.compile(r"^(?:（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、]|[一二三四五六七八九十]是)")


@check(
    id="RPT571",
    title="未完成的原因应有数量",
    why="“部分”“个别”不能说明原因有多大；写出涉及的人数、项目数和金额，才能看出它是否足以解释未完成的部分。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R15", "R50"),
    holds="未完成的原因有数量",
    good=(
        "因2家农户退出、减少投保面积310亩，投保任务未能完成。",
        "由于部分路段征地未完成。下一步加快征地。",
        "部分群众参与意识不强。",
        "市场偏弱，部分企业经营困难，特别是受多重因素影响，预期指标未能实现。",
        "扣分原因：夜间服务尚未开展，部分家庭的负担没有减轻。",
    ),
    bad=(Bad("受洪涝影响，部分农户退出投保，导致年度投保任务未能全部完成。", says="部分农户退出投保"),),
)
def cause_without_quantity(manuscript: Manuscript) -> Answers:
    """A sentence with a cause, a vague part and a shortfall, and not one number."""
    whole = manuscript.whole_text
    seen = False
    for group in whole.grouped(SHORTFALL, "未", "没"):
        found = group[0]
        begin = whole.sentence_start(found.start())
        sentence = ORDINAL.sub("", whole.sentence(*found.span()))
        if not CAUSE.search(whole.text, begin, found.end()):
            continue
        seen = True
        vague = VAGUE_PART.search(whole.text, begin, found.end())
        if vague is None or NUMBER.search(sentence) or vague.end() >= found.end():
            continue
        if ANOTHER_POINT.search(whole.text, vague.end(), found.start()):
            continue
        yield Flaw(
            (*whole.places([vague]), *whole.places(group[1:])),
            f"{quoted(vague[0])}是未完成的原因，没有数量；请写明涉及多少（人数、项目数、金额），能否解释未完成的部分。",
        )
    if not seen:
        raise DoesNotApply("报告没有写未完成的原因")
