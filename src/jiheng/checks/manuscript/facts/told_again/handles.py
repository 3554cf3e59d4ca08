"""The words by which a figure is known that was told before: 正在整改 and 问题 of 对正在整改的12项问题."""

import re
from enum import IntEnum

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.units import DURATIONS, PERCENTAGES, SCORE

_ENDS = (
    "均|都(?!市)|已|全部|悉数|应|将|逐|各(?!类|级)|每|按|于|的|可(?!再)|在(?!校|职|编|岗|册|建|园|籍)|中(?!小|央|心|学|药|医|国|标|型|等)|"
    "[人户村亩]均|直接|统计|达|调查|测算|计算|入驻|进行|实行|组织|建立|采取|给予|落实|完成|建(?:成|设)?后|分布|加上|通过|享受|获|得到|进入|参加|实现|开展|纳入|覆盖|位于|用于|占|需|由|从|"
    "把|以|其中|正在|仍|还|共(?!同|享|产)|累计|平均|投入使用|开工|竣工|完工|通车|运行|达标|严格|分别|仅|只|无|未|，|。|；|：|、|$|[0-9]"
)
_NOUN = re.compile(f"的?(?P<noun>(?:[\u4e00-\u9fff“”]|（[\u4e00-\u9fff、]{{1,8}}）){{2,14}}?)(?={_ENDS})")
_AMONG = "中(?:，|(?![央心小学药医国标型等])[\u4e00-\u9fff])"
_ALL, _OWN = re.compile(f"，?(?:均|都|全部|已全部|悉数|应全部|{_AMONG})"), "的"
_REFERRING = "上述|(?<![岁及])以上|前述|此次|本次|该批|这批|这"
_OF_THE_PLACE = "全[省市州县区镇乡村校院局]|本年|全年|我[市县区镇乡]"
_VERBS = "根据|依据|对照|按照?|对|将|把|向|给|为|加强|围绕|依托|组织|督促|从|使|让|由|确保|推动|(?<![正现存所])在"
_LEAD = re.compile(
    f"(?:[\u4e00-\u9fff]{{0,12}}(?:{_VERBS}))?(?P<all>(?:{_OF_THE_PLACE})?)(?P<refers>(?:{_REFERRING})?)"
    f"(?:(?P<which>[\u4e00-\u9fff]{{2,12}})的)?(?P<again>(?:{_REFERRING})?)"
)
_BY = late_pattern("(?:按照?|以|根据|依据|据)(?P<which>[^，。；：、（）]{2,20})$")
_RECKONED = late_pattern("[^，。；]{0,20}?(?:测算|计算|核定|核算|安排|编列|折算|推算|估算|计)")
_ONE_BY_ONE = late_pattern("全覆盖|逐一|逐个")
_OBJECT = re.compile("[对将把](?P<which>[\u4e00-\u9fff]{4,12})")
_SOME_OF = re.compile(f"(?:的[\u4e00-\u9fff]{{2,6}})?{_AMONG}")
_NO_PREDICATE = frozenset("、和及与，。；：")
"""Behind a noun that is told as known something is said of it: not in 7个标段延期。 or in 6名教师、船长."""
_BEHIND_IT = re.compile("的(?:上述|以上|这些|该批)")
_FILLING = quick_pattern(
    f"{_REFERRING}|{_OF_THE_PLACE}|受益|受助|年度|[一二两三四五]年|20[0-9]{{2}}年|年末|年底|实际|涉及|相关|有关|各类|各级|所有|全体|现有|实有|共有|本|该|"
    "作出|做出|完成|指出|查出|发现|反映|新(?=[招聘])|已经?|所|尚"
)
_PAUSES = late_pattern("[，。；：（）]")
_REACH, _PAIR, _LONG = 40, 2, 4
_NO_COUNTS = frozenset({SCORE, *DURATIONS, *PERCENTAGES})


class Kind(IntEnum):
    """By its noun alone, in a list or not; as all of its noun; by words that choose it, 正在整改的; as 上述 so many."""

    LISTED = 0
    NOUN = 1
    ALL = 2
    CHOSEN = 3
    REFERRED = 4


@value(slots=False)
class Handle:
    """`which` are the words that choose it, `noun` what it is called; either may be empty."""

    fact: Fact
    which: str
    noun: str
    kind: Kind


def handle_of(fact: Fact) -> Handle | None:
    """What the words around a figure say it is, where they tell it as known."""
    mention, text = fact.mention, fact.passage.text
    if not mention.is_exact or mention.unit in _NO_COUNTS or fact.term.is_attribute or fact.term.depth:
        return None
    if fact.is_other_year:
        return None
    clause = _PAUSES.split(text[max(mention.start - _REACH, fact.sentence.start) : mention.start])[-1]
    by = _BY.search(clause)
    if by is not None and _RECKONED.match(text, mention.end):
        return Handle(fact, bare(by["which"]), "", Kind.CHOSEN)
    before = fact.sentence.terms[fact.term.index - 1].end if fact.term.index else fact.sentence.start
    if mention.start - len(clause) < before < mention.start and "、" not in text[before : mention.start]:
        return None  # 六大方向的23条具体措施
    clause = clause.rpartition("、")[2]
    if _BEHIND_IT.match(text, mention.end) or (len(fact.own_left) >= _LONG and _SOME_OF.match(text, mention.end)):
        which = re.sub(f"^(?:{_VERBS})", "", fact.own_left)
        return Handle(fact, which, "", Kind.CHOSEN)
    lead = _LEAD.fullmatch(clause)
    if (object_of := _OBJECT.fullmatch(clause)) is not None and not _NOUN.match(text, mention.end):
        return Handle(fact, object_of["which"], "", Kind.CHOSEN)
    if lead is None or (fact.is_planned and not (lead["refers"] or lead["again"] or lead["which"])):
        return None
    found, which = _NOUN.match(text, mention.end), lead["which"] or ""
    if len(bare(which)) >= _PAIR and (found is not None or _SOME_OF.match(text, mention.end)):
        return Handle(fact, which, found["noun"] if found is not None else "", Kind.CHOSEN)
    if found is None:
        return None
    if lead["refers"] or lead["again"]:
        return Handle(fact, "", found["noun"], Kind.REFERRED)
    is_of_all = _is_of_all(fact, found.end())
    if text[found.end() : found.end() + 1] in _NO_PREDICATE and not is_of_all:
        return None
    is_listed = fact.term.mark == "、"
    if lead["all"] or which or is_of_all or (not (clause or is_listed) and text.startswith(_OWN, found.end())):
        return Handle(fact, "", found["noun"], Kind.ALL)
    return Handle(fact, "", found["noun"], Kind.LISTED if is_listed else Kind.NOUN)


def _is_of_all(fact: Fact, end: int) -> bool:
    """Whether what is said behind its noun is said of each of them."""
    if _ALL.match(fact.passage.text, end):
        return True
    return _ONE_BY_ONE.search(_PAUSES.split(fact.passage.text[end : end + _REACH], maxsplit=1)[0]) is not None


def bare(words: str) -> str:
    return _FILLING.sub("", words)
