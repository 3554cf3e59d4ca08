"""Reads one passage of clean text: its figures, its sentences, and what they state."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from operator import attrgetter

from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.by_itself import by_itself
from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.enumerations import enumerations
from jiheng.quantities.given_otherwise import (
    RATES,
    has_a_part_too_many,
    is_given_otherwise,
    is_read_too_far,
)
from jiheng.quantities.handed_out import distributed
from jiheng.quantities.holding import Holding
from jiheng.quantities.in_order import FEWEST, Place, in_order
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.ratios_to_one import SIGNS as SIGNS_OF_RATIOS
from jiheng.quantities.relations.amounts.ratios_to_one import ratios_to_one
from jiheng.quantities.relations.amounts.written_out import SIGNS as SIGNS_OF_AMOUNTS_IN_FULL
from jiheng.quantities.relations.amounts.written_out import written_out
from jiheng.quantities.relations.arithmetic.equations import equations, structures
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.relations.averages.means_of_bare import means_of_bare
from jiheng.quantities.relations.averages.population import SIGNS as SIGNS_OF_A_CENSUS
from jiheng.quantities.relations.averages.population import population
from jiheng.quantities.relations.differences.gaps.bare_levels import SIGNS as SIGNS_OF_LEVELS
from jiheng.quantities.relations.differences.gaps.bare_levels import bare_levels
from jiheng.quantities.relations.differences.scores.items import items_of
from jiheng.quantities.relations.differences.scores.points import Item, are_added, are_of_one_item
from jiheng.quantities.relations.differences.scores.scores import scores
from jiheng.quantities.relations.differences.scores.weighted import weighted
from jiheng.quantities.relations.parts.across_sentences.numbered_heads import numbered_heads
from jiheng.quantities.relations.parts.divisions.ordinals import has_ordinals
from jiheng.quantities.relations.parts.measures.columns import Table, columns, tables
from jiheng.quantities.relations.parts.of_its_kind.days_of_air import days_of_air
from jiheng.quantities.relations.parts.of_its_kind.sectors import SHORT_SIGN as SHORT_SIGN_OF_SECTORS
from jiheng.quantities.relations.parts.of_its_kind.sectors import SIGN as SIGN_OF_SECTORS
from jiheng.quantities.relations.parts.of_its_kind.sectors import sectors
from jiheng.quantities.relations.parts.of_which.sentence_by_sentence import sentence_by_sentence
from jiheng.quantities.relations.rates.days_of_the_year import days_of_the_year
from jiheng.quantities.relations.rates.left.beside_the_rest import beside_the_rest
from jiheng.quantities.relations.rates.rates import Rated, rates
from jiheng.quantities.relations.shares.by_ratio import by_ratio
from jiheng.quantities.relations.shares.drivers import SIGNS as SIGNS_OF_DRIVERS
from jiheng.quantities.relations.shares.drivers import drivers
from jiheng.quantities.relations.written_tables.footing import footing, footing_across
from jiheng.quantities.relations.written_tables.related_columns import related_columns
from jiheng.quantities.relations.written_tables.told_behind import told_behind
from jiheng.quantities.relations.written_tables.written_table import WrittenTable, written_tables
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import Sentence, sentences
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.told_for import (
    FiguresByValue,
    are_rates_of_one_kind,
    is_closed_by_a_rest,
    is_closed_by_one_told,
    is_closed_by_those_before,
    is_explained_before,
    is_growth_of_the_two,
    is_made_to_fill_up,
    is_of_the_second_measure,
    is_of_those_named_behind,
    is_of_what_was,
    is_one_state_of_several,
    is_rate_of_some_parts,
    is_reckoned_by_another,
    is_some_of_it,
    is_told_for,
    is_told_of_another,
)
from jiheng.quantities.told_once import told_once
from jiheng.quantities.units import SCORE

_DIGIT = re.compile("[0-9]")
_SIZE, _START = attrgetter("size"), attrgetter("start")
_HARDLY_OFF = 0.01
_SEVERAL, _LONG = 2, 4
"""So many parts, and so many digits of a total in their own passage, as hardly come out by chance."""
_BEFORE = 3
"""So many sentences back a rate or a remainder may speak of."""


_IS_TOTAL = re.compile("(?:收入|支出)(?:总计|总量)[为是共]?$")
"""The total of a side of the budget is what its parts are of, though the other side comes to as much as they."""
_NAME = 8
"""So many characters before a figure name it as a total."""


@value(slots=False)
class Reading:
    """The figures of one passage; `before` are the last sentences of the passages ahead of it in its section.

    Only what the sentences that end beyond `since` state is asked for: what stands ahead has been read. `told`: all
    figures of the text, where they have been read as well.
    Views are made once, when first asked for.
    """

    text: str
    before: tuple[Sentence, ...] = ()
    since: int = 0
    told: tuple[Mention, ...] | None = None

    @once
    def mentions(self) -> tuple[Mention, ...]:
        return mentions(self.text) if self.told is None else self.told

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.text, self.mentions)

    @once
    def rated(self) -> tuple[tuple[Sentence, Rated], ...]:
        """Its rates with the amounts they link, and the sentence of each."""
        return tuple(
            (sentence, rated)
            for place, sentence in enumerate(self.sentences)
            if sentence.end > self.since
            for rated in rates(self.distributed[place], self.distributed[max(place - _BEFORE, 0) : place], self.before)
        )

    @once
    def distributed(self) -> tuple[Sentence, ...]:
        """Its sentences with the names told ahead of 分别为 handed out to the figures behind."""
        return tuple(
            distributed(sentence, (*self.before[-_BEFORE:], *self._earlier(place))[-_BEFORE:])
            for place, sentence in enumerate(self.sentences)
        )

    @once
    def points(self) -> Sequence[Item]:
        """Its points, item by item; none where it tells one figure of them."""
        if [each.unit for each in self.mentions].count(SCORE) <= 1:
            return ()
        return items_of(self.distributed)

    def _earlier(self, place: int) -> tuple[Sentence, ...]:
        return self.sentences[place - _BEFORE : place] if place > _BEFORE else self.sentences[:place]

    @once
    def tables(self) -> tuple[Table, ...]:
        """Its lists whose items each have the same units in the same order."""
        return tuple(tables(self.sentences))

    @once
    def written_tables(self) -> tuple[WrittenTable, ...]:
        """Its lists of bare numbers below a head in brackets, which are no part of its sentences."""
        return tuple(written_tables(self.text))

    @once
    def enumerations(self) -> tuple[Enumeration, ...]:
        """Its announced counts whose items it tells."""
        return tuple(enumerations(self.text, self.mentions))

    @once
    def statements(self) -> tuple[Statement, ...]:
        """What its sentences state, in order; one statement for each figure that follows from others."""
        if not (self.mentions or _DIGIT.search(self.text)):
            return ()
        told = told_once(self._all(), self.linked)
        holding = Holding([each for each in told if each.holds])
        right = {each.target.start for each in holding.all}
        told = [each for each in told if each.holds or not self._is_misread(each, right, holding)]
        odd = {each.target.start for each in told if not each.holds and each.relation is Relation.UNIT_SLIP}
        return tuple(each for each in told if not (odd and _is_of_an_odd_unit(each, odd)))

    def _is_misread(self, statement: Statement, right: Container[int], holding: Holding) -> bool:
        """`right`: where the figures begin that follow from others as they are told, by what is `holding`."""
        beside = holding.of(statement.target.start)
        if statement.is_far_off:
            return True
        if self.points and self._mixes_points(statement):
            return True
        if statement.relation is Relation.PART and any(
            each.relation in RATES and statement.figures < each.figures for each in beside
        ):
            return True  # 增加36人，其中招录58人、离职22人: of what came and went the one may be more than both leave
        if statement.relation is Relation.SUM and any(_are_its_parts(statement, each) for each in beside):
            return True
        if statement.is_other_way:
            return False
        if statement.relation is Relation.SUM and self._is_told_beside_their_total(statement, holding):
            return True
        is_doubtful = statement.relation is not Relation.SUM or statement.target.start in right
        return (
            (is_doubtful and is_read_too_far(statement, self.text))
            or has_a_part_too_many(statement, self.text)
            or self._makes_up_a_total_before(statement)
            or is_told_for(statement, holding)
            or is_of_what_was(statement, self.text)
            or is_some_of_it(statement, holding, self.linked)
            or is_closed_by_one_told(statement, self.by_value)
            or is_closed_by_those_before(statement, self.mentions)
            or is_growth_of_the_two(statement, self.text)
            or is_explained_before(statement, self.mentions, self.text)
            or is_closed_by_a_rest(statement, self.mentions, self.text)
            or is_of_those_named_behind(statement, self.mentions, self.text)
            or is_one_state_of_several(statement, self.mentions, self.text)
            or is_reckoned_by_another(statement, self.text, self.linked)
            or is_rate_of_some_parts(statement, holding, self.linked)
            or are_rates_of_one_kind(statement, self.text)
            or is_of_the_second_measure(statement, self.mentions, self.text, self.linked)
            or is_told_of_another(statement, holding, self.text, self.linked)
            or is_made_to_fill_up(statement, self.mentions)
            or is_given_otherwise(statement, self.mentions, holding, self.text)
        )

    def _mixes_points(self, statement: Statement) -> bool:
        """Whether it adds up points that are no parts of one total, or divides those of one item by another's."""
        if statement.relation is Relation.RATE:
            return len(statement.operands) == _SEVERAL and not are_of_one_item(statement.figures, self.points)
        signs = {sign for sign in "＋－×" if sign in statement.arithmetic}
        return (
            statement.relation is Relation.SCORE and signs == {"＋"} and not are_added(statement.figures, self.points)
        )

    def _makes_up_a_total_before(self, statement: Statement) -> bool:
        """Whether the parts of a sum that fails by far are those of a total told before, alone or with its own.

        总预算705万元。收入包括：拨款703万元、结余2万元；支出包括：教育580万元、保障125万元. One of an earlier passage
        is meant only where the parts stand in a sentence of their own. 125项中，57项完成，60项达进度，其余8项: all.
        """
        if statement.relation is not Relation.SUM or len(statement.operands) < _SEVERAL:
            return False
        target, size = statement.target, sum(map(_SIZE, statement.operands))
        of_all = self._first_by_size.get(size + target.size, target)
        if of_all.start < target.start and of_all.unit == target.unit and of_all.is_exact:
            return True
        if abs(size - target.size) <= size * _HARDLY_OFF or _IS_TOTAL.search(
            self.text, max(target.start - _NAME, 0), target.start
        ):
            return False
        told = [
            each
            for each in self._long_figures.get(target.unit, ())
            if each.start < target.start and each.size > target.size
        ]
        if "。" in self.text[target.end : statement.operands[0].start]:
            told += [term.mention for sentence in self.before for term in sentence.terms if term.unit == target.unit]
        return any(each.is_exact and adds_up(each, statement.operands) for each in told)

    def _is_told_beside_their_total(self, statement: Statement, holding: Holding) -> bool:
        """甲河8.4公里，乙河2.1公里，丙河3.6公里，后两项共5.7公里: no word makes them parts of what stands before."""
        first = min(statement.operands, key=_START)
        return any(
            each.relation is Relation.SUM and {*each.operands} == {*statement.operands}
            for each in holding.of(first.start)
        ) and not words.OF_WHICH.search(self.text, statement.target.end, first.start)

    @once
    def _first_by_size(self) -> Mapping[float, Mention]:
        """The first of its figures of each size."""
        return {each.size: each for each in reversed(self.mentions)}

    @once
    def by_value(self) -> FiguresByValue:
        """Its figures by their unit and value."""
        told: dict[tuple[str, int, int], list[Mention]] = {}
        for each in self.mentions:
            told.setdefault(each.key, []).append(each)
        return told

    @once
    def _long_figures(self) -> Mapping[str, Sequence[Mention]]:
        """Those of many digits by their unit."""
        told: dict[str, list[Mention]] = {}
        for each in self.mentions:
            if len(each.number.as_tuple().digits) >= _LONG:
                told.setdefault(each.unit, []).append(each)
        return told

    @once
    def linked(self) -> Mapping[int, tuple[Mention, Mention]]:
        """By the place of a rate the amounts that it links, where both stand in the passage."""
        if not self.rated:
            return {}
        own = {*map(id, self.mentions)}
        pairs = ((each.rate.mention.start, (each.whole.mention, each.part.mention)) for _, each in self.rated)
        return {start: (whole, part) for start, (whole, part) in pairs if id(whole) in own and id(part) in own}

    def _all(self) -> Iterator[Statement]:
        told = list(self._of_sentences())
        yield from told
        read = frozenset().union(*(each.figures for each in told))
        for sentence in self.sentences:
            yield from (each for each in beside_the_rest(sentence) if each.target.start not in read)
            for segment in sentence.segments:
                if len(segment.terms) >= FEWEST and not any(term.start in read for term in segment.terms):
                    yield from by_itself(segment)

    def _of_sentences(self) -> Iterator[Statement]:
        yield from self._of_the_passage()
        for place in self.places:
            yield from in_order(place)

    @property
    def places(self) -> Iterator[Place]:
        """Its sentences with what stands around each."""
        is_counted_through = bool(self.sentences) and has_ordinals(self.text)
        rated_in: dict[int, list[Rated]] = {}
        for told_in, rated in self.rated:
            rated_in.setdefault(told_in.start, []).append(rated)
        for number, sentence in enumerate(self.sentences):
            if sentence.end <= self.since:
                continue
            earlier, behind = self._earlier(number), self.sentences[number + 1 : number + 2]
            rated_here = rated_in.get(sentence.start, ())
            yield Place(sentence, earlier, self.before, behind, is_counted_through, rated_here)

    def _of_the_passage(self) -> Iterator[Statement]:
        if "=" in self.text or "≈" in self.text or "÷" in self.text or "/" in self.text:
            yield from equations(self.text)
        if "比" in self.text or "结构" in self.text:
            yield from structures(self.text)
        if any(map(self.text.__contains__, SIGNS_OF_AMOUNTS_IN_FULL)):
            yield from written_out(self.text)
        if any(map(self.text.__contains__, SIGNS_OF_LEVELS)):
            yield from bare_levels(self.text)
        is_bare = not self.mentions and "；" in self.text
        if is_bare or "：" in self.text or "合计" in self.text or "共计" in self.text or "总计" in self.text:
            for table in self.written_tables:
                yield from footing(table)
                yield from footing_across(table)
                yield from related_columns(table)
                yield from told_behind(table, self.sentences)
        if not self.sentences:
            return
        if "平均" in self.text and "、" in self.text:
            yield from means_of_bare(self.text, self.mentions)
        yield from columns(self.tables)
        yield from numbered_heads(self.text, self.sentences)
        if "其中" in self.text or "具体" in self.text or "分项" in self.text:
            yield from sentence_by_sentence(self.sentences)
        if "分" in self.text and self.points:
            yield from scores(self.points, self.distributed, self.text)
            if "%" in self.text:
                yield from weighted(self.sentences)
        if SIGN_OF_SECTORS in self.text or SHORT_SIGN_OF_SECTORS in self.text:
            yield from sectors(self.text, self.sentences, self.before)
        if any(map(self.text.__contains__, SIGNS_OF_DRIVERS)):
            yield from drivers(self.sentences, self.before)
        if any(map(self.text.__contains__, SIGNS_OF_A_CENSUS)):
            yield from population(self.text, self.sentences)
        if "优良" in self.text:
            for sentence in self.sentences:
                yield from days_of_the_year(sentence)
        if "污染" in self.text or "超标" in self.text:
            for sentence in self.sentences:
                yield from days_of_air(sentence)
        if "比" in self.text and any(map(self.text.__contains__, SIGNS_OF_RATIOS)):
            yield from ratios_to_one(self.text, self.sentences)
        if "比例" in self.text:
            for sentence in self.sentences:
                yield from by_ratio(sentence)


def _are_its_parts(statement: Statement, other: Statement) -> bool:
    """125项中57项已完成，60项达到进度，其余8项未达到: the first of the parts is no total of the others."""
    return other.relation is Relation.SUM and all(
        any(each is part for part in other.operands) for each in (statement.target, *statement.operands)
    )


def _is_of_an_odd_unit(statement: Statement, odd: Set[int]) -> bool:
    """资产9,875元，负债4,717万元，权益5,158万元: that a 万 is missing is told once, not as a wrong rest as well."""
    if statement.holds or statement.relation is Relation.UNIT_SLIP:
        return False
    return not odd.isdisjoint(statement.figures)
