"""Work where none is meant: 农户申请小额贷款工作 for 农户申请小额贷款."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern

_IDLE = re.compile(
    "(?P<what>(?:申请|领取|享受|获得|取得|购买)[^，。；、的]{0,6}(?:贷款|补贴|补助|救助金?|资金|保险|证书|资格|奖励))工作"
    "(?![^，。；]{0,6}(?:方案|办法|流程|制度|要求|机制|组|中))"
)
_ORGANISED = late_pattern("开展|做好|推进|负责|协助|指导|组织|完成|加强|落实|受理|办理|抓好|推动|启动|规范|帮助|服务")


@check(
    id="RPT446",
    title="受益人的行为后面不应再写“工作”",
    why="申请贷款、领取补贴是受益人自己的事，后面再加“工作”就成了单位的工作，意思不通。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("有6户养殖户申请创业贷款。", "组织做好农户申请创业贷款工作。", "规范学生领取补助工作流程。"),
    bad=(
        Bad("有6户养殖户申请创业贷款工作，扩大了规模。", says="“申请创业贷款”"),
        Bad("全年120名学员领取培训补贴工作。", says="“领取培训补贴”"),
    ),
)
def idle_word_work(manuscript: Manuscript) -> Answers:
    """One finding a wording; where the clause says that the unit organises it, it is work."""
    passages = manuscript.passages_with("工作")
    if not passages:
        raise DoesNotApply("报告没有写“工作”")
    found: dict[str, list[Location]] = {}
    for passage in passages:
        for each in _IDLE.finditer(passage.text):
            if not _ORGANISED.search(passage.text, passage.clause_start(each.start()), each.start()):
                found.setdefault(each["what"], []).append(passage.at(*each.span()))
    for words, places in found.items():
        yield Flaw(tuple(places), f"“{words}工作”应为“{words}”；请删去“工作”。")
