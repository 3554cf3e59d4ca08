"""How measures changed, by the names that stand with the change: 火灾起数同比下降4.78%, 收入增速为6.02%.

Or by the amount before it, which may end the sentence before: 受理诉求54.6万件。同比上年的48.7万件增加5.9万件.
"""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.by_name.by_words import ByWords
from jiheng.checks.manuscript.by_name.names import Name, more_than, rate_of
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_UP = "增长|增加|提高|上升|上涨|提升|增幅|增速|涨幅|攀升|[多增](?![年数方种样次])[\u4e00-\u9fff]{0,2}"
_DOWN = "负增长|下降|减少|降低|回落|下滑|降幅|少[\u4e00-\u9fff]{0,2}"
_SINCE = "同比|[较比](?:上年|去年|上一年度?|上届)(?:同期|度)?|[较比](?P<year>20[0-9]{2})年(?:同期|末|底)?"
_CHANGE = late_pattern(
    f"(?P<noun>[\u4e00-\u9fff]{{2,16}}?)??(?P<since>{_SINCE})?的?(?:实际|净|名义|略|共)*"
    f"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:了|约|近|达到?|为|共)*"
)
_BASE = late_pattern(
    "(?P<since>(?:同比|[较比])?(?:上年|去年|上一年度?|上届)(?:同期)?|[较比](?P<year>20[0-9]{2})年(?:同期|末|底)?)(?:的|为|是|数|有)*"
)
_NO_OTHER = late_pattern("计划|目标|任务|预算|月|季度|半年|环比|其中|拟|预计|力争")
_CHANGES = frozenset({PERCENT, PERCENTAGE_POINTS})
_CLAUSES, _AHEAD, _MOST, _SHORTEST = 2, 40, 60, 2
_PLAIN = late_pattern(
    "人均可支配|可支配|纯|均|群众|总|额|量|数|受理|办理|发放|接待|完成|实现|^(?:可是|但是|但|而|不过|其)"
)
_TO_COME = late_pattern("目标[是为：]|力争|明年|下一?年|次年|拟|预计|将(?!近)|争取|确保")


@value(slots=False)
class NamedChange:
    """`rate`: by how many percent, where it is told; `since`: the year it is compared with, "" for the year before."""

    name: str
    is_up: bool
    rate: Mention | None
    since: str
    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> Location:
        return self.passage.at(self.start, self.end)

    @property
    def signed(self) -> float:
        """By how many percent it rose; below nought where it fell."""
        size = self.rate.size if self.rate is not None else 0.0
        return size if self.is_up else -size

    @once
    def around(self) -> str:
        """Its name and what its sentence says before it."""
        begin = max(self.passage.sentence_around(self.start)[0], self.start - _AHEAD)
        return f"{self.passage.text[begin : self.start]}，{self.name}"

    def bears(self, name: str) -> bool:
        """Whether all of a name stands around it, and it is of no less."""
        return missing_in(name, self.around) == 0 and not more_than(_PLAIN.sub("", self.name), name)


class NamedChanges:
    """Those of the report's own year."""

    def __init__(self, prose: Sequence[Passage], readings: Sequence[Reading], year: int | None) -> None:
        self.prose, self.readings, self.year = prose, readings, year

    @once
    def all(self) -> tuple[NamedChange, ...]:
        """In order."""
        return tuple(change for passage in self.prose if not passage.is_heading for change in self._of(passage))

    def of(self, name: Name) -> list[NamedChange]:
        """Those since the year before that bear a name."""
        before = "" if self.year is None else str(self.year - 1)
        return [each for each in self.bearing(name.of + name.rate) if each.since in ("", before)]

    def bearing(self, name: str) -> list[NamedChange]:
        """All that bear a name, since whatever year; none where very many may."""
        likely = min(map(self._by_words.with_word, (name[:_SHORTEST], name[-_SHORTEST:])), key=len)
        return [each for each in likely if each.bears(name)] if len(likely) <= _MOST else []

    def ending(self, noun: str, with_: str) -> list[NamedChange]:
        """Those whose name ends with a noun and has another in it."""
        likely = self._by_words.with_word(noun[-_SHORTEST:])
        return (
            [each for each in likely if each.name.endswith(noun) and with_ in each.name] if len(likely) <= _MOST else []
        )

    @once
    def _by_words(self) -> ByWords[NamedChange]:
        return ByWords(self.all)

    def _of(self, passage: Passage) -> Iterator[NamedChange]:
        last: Term | None = None
        for sentence in self.readings[passage.index].sentences:
            if self._is_of_another_year(sentence) or _TO_COME.search(sentence.words):
                last = None
                continue
            yield from _changes(passage, sentence, last)
            levels = [each for each in sentence.terms if _is_level(each)]
            last = levels[0] if levels else None

    def _is_of_another_year(self, sentence: Sentence) -> bool:
        """Whether it begins with another year than the report's."""
        first = sentence.terms[0].start if sentence.terms else sentence.end
        found = YEAR.search(sentence.text, sentence.start, first)
        is_base = found is not None and sentence.text[found.start() - 1 : found.start()] in ("比", "较", "与")
        return found is not None and not is_base and self.year is not None and int(found[0]) != self.year


def _is_level(term: Term) -> bool:
    is_named = len(noun_before(term.own_name)) >= _SHORTEST and not _NO_OTHER.search(term.name)
    return is_named and term.mention.is_exact and not term.is_attribute and not term.depth


def _changes(passage: Passage, sentence: Sentence, before: Term | None) -> Iterator[NamedChange]:
    """`before`: the first amount of the sentence before, of which one that begins with 同比 still tells."""
    last, base, year = before, None, ""
    for term in sentence.terms:
        begins = _BASE.fullmatch(term.own_name)
        if begins is not None and last is not None and term.unit == last.unit:
            if term.mention.value != last.mention.value:
                is_up = last.mention.value > term.mention.value
                start = last.name_start if last in sentence.terms else term.name_start
                yield NamedChange(
                    noun_before(last.own_name), is_up, None, begins["year"] or "", passage, start, term.end
                )
            base, year = term, begins["year"] or ""
            continue
        found = _CHANGE.fullmatch(term.own_name)
        if found is None or _NO_OTHER.search(term.name) or term.depth:
            is_level = _is_level(term) and (term.unit != PERCENT or rate_of(noun_before(term.own_name)) != "")
            last = term if is_level else last if term.unit in _CHANGES else None
            base = base if term.unit in _CHANGES and not is_level else None
            continue
        name = noun_before(found["noun"] or "") if found["noun"] else noun_before(last.own_name) if last else ""
        is_near = found["noun"] or (last is not None and (last not in sentence.terms or _is_near(last, term, base)))
        is_told = found["since"] or base is not None or term.unit == PERCENT
        if len(name) >= _SHORTEST and is_near and is_told:
            rate = term.mention if term.unit == PERCENT and term.mention.is_exact else None
            start = last.name_start if last in sentence.terms and not found["noun"] and last else term.name_start
            yield NamedChange(name, found["up"] is not None, rate, found["year"] or year, passage, start, term.end)


def _is_near(last: Term, change: Term, base: Term | None) -> bool:
    return change.clause - max(last.clause, base.clause if base is not None else 0) <= _CLAUSES
