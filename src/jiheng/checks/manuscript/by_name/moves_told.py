"""Measures said to have risen or fallen, though their figures tell the reverse: 满意度、完好率均较上年提升."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.by_name.moves import Move, Moves
from jiheng.checks.manuscript.by_name.named_changes import NamedChange
from jiheng.checks.manuscript.by_name.names import names_in
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_UP = "上升|提升|提高|增长|增加|扩大|攀升|增多|上涨"
_DOWN = "下降|降低|减少|回落|压减|缩减|下滑"
MOVED = quick_pattern(
    "(?P<how>(?:[较比](?:上年|去年|上一年度?|上届|上期|往年)(?:同期|度)?|同比|有所|明显|显著|大幅|稳步|持续|进一步|小幅|略有|逐年|均|都|双双?|全部|也|又|虽然?|尽管|却|仍然?|反而|不断|继续|实现|出现|呈现?|有)+)"
    f"(?:(?P<up>{_UP}|正增长|创(?:历史)?新高|不降反升|不减反增)|(?P<down>{_DOWN}|负增长|不升反降|不增反减|只减不增))(?:的?(?:态势|趋势|势头))?(?=[，。；]|的(?:情况|形势|背景|前提)下|的同时|但|$)"
    "|(?P<turned>不降反升|不减反增|再?创(?:历史)?新高)(?=[，。；]|$)|(?P<fell>不升反降|不增反减|只减不增)(?=[，。；]|$)"
)
_NOT_SAID = late_pattern(
    "如|若|不得|应当|必须|力争|确保|要求|拟|部分|个别|少数|预计|争取|将|预期|计划|目标|除|是否|能否|需|推动|促进|防止|避免|其中|月|季度|半年|未|不|增[速幅长]|降幅"
)

_LEADS = late_pattern("^(?:但|而|虽然?|尽管|在(?![建职编册校岗])|由于|其中)+")


@dataclass(frozen=True, slots=True)
class MovedOther:
    """`words`: what is said; `told`: the words that tell the other way."""

    claim: Location
    figures: Location
    words: str
    told: str


def moves_told(passages: Iterable[Passage], moves: Moves) -> Iterator[MovedOther]:
    """Each such claim of which some measure is only told to have gone the other way."""
    for passage in passages:
        if moves.measures.is_aside(passage):
            continue
        for said in MOVED.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            subject = _LEADS.sub("", subject)
            if _NOT_SAID.search(subject) or not is_of_this_time(
                passage, said.start(), said.start(), moves.measures.year
            ):
                continue
            is_up = (said["up"] or said["turned"]) is not None
            for name in names_in(subject):
                told: list[Move | NamedChange] = [*moves.of(name), *moves.changes.of(name)]
                told = [each for each in told if not _is_here(passage, begin, each.passage, each.end)]
                if told and all(each.is_up is not is_up for each in told):
                    first = told[0]
                    figures = first.passage.at(first.start, first.end)
                    yield MovedOther(
                        passage.at(begin, said.end()), figures, passage.text[begin : said.end()], first.words
                    )
                    break


def _is_here(passage: Passage, begin: int, other: Passage, end: int) -> bool:
    """Whether the figures stand in the claim's own sentence, where they are read with it."""
    return passage is other and passage.sentence_around(begin)[0] <= end <= begin
