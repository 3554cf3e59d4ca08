"""What is said to keep a limit told right before it, or to break it: 要求5天内办结，平均办结5.8天，符合时限要求."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term

_OF = "[^，。；、0-9]{0,8}?"
LIMITS = quick_pattern(
    f"(?P<kept>达标排放|符合{_OF}(?:时限|限值|上限|下限|规定|标准|要求)+|(?:处于|[控限]制?在){_OF}(?:红线|上限|限额|限值|标准)之?[以]?内|(?P<least>守住)了?{_OF}(?:红线|底线))"
    f"|(?P<broken>超标(?:排放)?|(?:超过|突破|超出){_OF}(?:时限|限值|上限|红线|监管要求)(?:要求|规定)?|(?P<short>未能?守住){_OF}(?:红线|底线))"
)
_MOST = late_pattern("不(?:得|应)?(?:高于|超过|大于|多于|超)|上限|≤|限[值额]")
_LEAST = late_pattern("不(?:得|应)?(?:低于|少于|小于)|至少|下限|≥|红线|保有量")
_SET = late_pattern("要求|规定|标准|限[值额]|红线|下达|任务|核定|监管|目标")
_WITHIN = late_pattern("^[之以]?内")
_NOT_SAID = late_pattern("力争|确保|须|应当|不得|未|不|若|如|部分|个别|其中|才")
_OTHER = late_pattern("上年|去年|同期|计划|合同|最[高低长短]|个别|[降跌]")


def limits_kept_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the figure in the clause before it, and the limit in the clause before that."""
    for said in LIMITS.finditer(passage.text):
        begin, end = passage.clause_start(said.start()), passage.clause_end(said.end())
        sentence = sentence_at(reading.sentences, said.start())
        if sentence is None or end - said.end() > 1 or _NOT_SAID.search(passage.text, begin, said.start()):
            continue
        pair = _limit_and_level(passage, sentence, begin)
        if pair is None:
            continue
        limit, level = pair
        is_most = _is_most(sentence, limit, said)
        if is_most is not None:
            kept, broken = (Side.AT_MOST, Side.ABOVE) if is_most else (Side.AT_LEAST, Side.BELOW)
            side = kept if said["kept"] else broken
            yield compared(passage, (begin, said.end()), side, level.mention, limit.mention)


def _limit_and_level(passage: Passage, sentence: Sentence, begin: int) -> tuple[Term, Term] | None:
    """The last two figures of the sentence, in clauses of their own right before the claim."""
    for limit, level in pairwise([each for each in sentence.terms if each.end <= begin][-2:]):
        is_row = level.clause - limit.clause == 1 and passage.text.count("，", level.end, begin) <= 1
        is_alike = limit.unit == level.unit and not (limit.depth or level.depth) and level.mention.is_exact
        is_told = _SET.search(sentence.text, sentence.start, limit.start) and not _SET.search(level.name)
        if is_row and is_alike and is_told and not level.is_attribute and not _OTHER.search(level.name):
            return limit, level
    return None


def _is_most(sentence: Sentence, limit: Term, said: re.Match[str]) -> bool | None:
    """Whether the limit is not to be passed; None where its words leave that open."""
    ahead = sentence.text[sentence.start : limit.start]
    is_most = (
        _MOST.search(ahead) is not None or _WITHIN.match(limit.after) is not None or limit.mention.text.endswith("内")
    )
    is_least = _LEAST.search(ahead) is not None or said["least"] is not None or said["short"] is not None
    return is_most if is_most is not is_least else None
