"""Nothing of a kind is said to have happened, beside a count of it: 事故18起、死亡16人，均未造成人员死亡."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.claims.verdict_claims import Concluded
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term

_KINDS = (
    "死亡|伤亡|受伤|重伤|轻伤|逾期|超期|超时|投诉|返工|事故|基本满意|不满意|不合格|不达标|未办结|未完成|未整改|缺考|弃权"
    "|违规|违纪|差错|返贫|超标"
)
_END = "(?=[，。；！\\n]|$)"
NONE_OR_ALL = quick_pattern(
    f"(?:(?:未|没有|无)(?:造成|发生|出现|发现|收到|接到)?(?:一起|一例|任何)?(?:人员|群众|安全)?|零)(?P<what>{_KINDS})"
    f"(?:人员|情况|现象|案件|产品|样品|批次|问题|事项|件|户)*{_END}|(?:全部|均|都)(?:为|是)?(?P<all>满意|合格|达标|优秀){_END}"
)
"""未造成人员死亡; 满意144件，基本满意2件，全部为满意."""
_COUNTED_AS = {"伤亡": ("死亡", "受伤", "伤亡")}
_OTHERS_THAN = {
    "满意": ("基本满意", "不满意", "一般"),
    "合格": ("不合格",),
    "达标": ("不达标", "未达标"),
    "优秀": ("良好", "合格", "不合格"),
}
_OF_ALL_OF_IT = late_pattern("(?:各类|各起|上述|所有|全部|事故|期间|[全本今当]年|年内|均|都|也|且|并)*")
_OTHER_TIME = late_pattern("上年|去年|往年|同期|因病|自然|如|若|预防|避免|复[检验核查]|整改|其[余他]|改正")


def none_of_it_in(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each such claim of passages with `NONE_OR_ALL` behind a count of its own sentence."""
    for passage in passages:
        for said in NONE_OR_ALL.finditer(passage.text):
            sentences, begin = readings[passage.index].sentences, passage.clause_start(said.start())
            place = bisect_right(sentences, said.start(), key=attrgetter("start")) - 1
            if place < 0 or not _OF_ALL_OF_IT.fullmatch(passage.text, begin, said.start()):
                continue
            counted = _counted(sentences[place], said) if said.start() < sentences[place].end else None
            if counted is not None:
                figure = passage.at(counted.name_start, counted.end)
                of = passage.index, passage.sentence_around(said.start())[0]
                told = f"{passage.text[counted.name_start : counted.end]}"
                yield Concluded(of, passage.at(*said.span()), figure, said[0], told)


def _counted(sentence: Sentence, said: re.Match[str]) -> Term | None:
    """The last count of it before the claim, with no ； between."""
    names = _OTHERS_THAN[said["all"]] if said["all"] else _COUNTED_AS.get(said["what"], (said["what"],))
    for term in reversed(sentence.terms):
        if term.end > said.start():
            continue
        if "；" in sentence.text[term.end : said.start()]:
            return None
        is_of_it = term.own_name.endswith(names) or term.own_name.endswith(tuple(f"{each}了" for each in names))
        if is_of_it and term.is_plain and term.mention.is_counted and term.mention.value > 0:
            return None if _OTHER_TIME.search(term.own_name) else term
    return None
