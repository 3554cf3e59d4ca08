"""Reads one passage of clean text: its figures, its sentences, and what they state."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.value import once, value
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.multiples import multiples
from jiheng.quantities.relations.amounts.ratios_to_one import ratios_to_one
from jiheng.quantities.relations.amounts.same_amounts import same_amount
from jiheng.quantities.relations.amounts.scale_slips import scale_slips
from jiheng.quantities.relations.amounts.stages import stages
from jiheng.quantities.relations.amounts.subsets import subsets
from jiheng.quantities.relations.amounts.unit_sense import unit_sense
from jiheng.quantities.relations.arithmetic.equations import equations, structures
from jiheng.quantities.relations.arithmetic.sums import adds_up, summed
from jiheng.quantities.relations.averages.averages import averages
from jiheng.quantities.relations.averages.pay_by_time import pay_by_time
from jiheng.quantities.relations.averages.products import products
from jiheng.quantities.relations.changes.average_growth import average_growth
from jiheng.quantities.relations.changes.bases_in_brackets import bases_in_brackets
from jiheng.quantities.relations.changes.divided import divided_changes
from jiheng.quantities.relations.changes.growth import growth
from jiheng.quantities.relations.changes.growth_of_pairs import growth_of_pairs
from jiheng.quantities.relations.changes.in_rows import changes_in_rows
from jiheng.quantities.relations.changes.net import net_changes
from jiheng.quantities.relations.changes.year_after_year import year_after_year
from jiheng.quantities.relations.differences.differences import Ratio, differences
from jiheng.quantities.relations.differences.item_scores import item_scores
from jiheng.quantities.relations.differences.point_gaps import point_gaps
from jiheng.quantities.relations.parts.by_segments import by_segments
from jiheng.quantities.relations.parts.closed_by_the_rest import closed_by_the_rest
from jiheng.quantities.relations.parts.columns import Table, columns, tables
from jiheng.quantities.relations.parts.counts_in_brackets import counts_in_brackets
from jiheng.quantities.relations.parts.days_of_air import days_of_air
from jiheng.quantities.relations.parts.halves_apart import halves_apart
from jiheng.quantities.relations.parts.implicit import implicit
from jiheng.quantities.relations.parts.measures import measures
from jiheng.quantities.relations.parts.numbered_heads import numbered_heads
from jiheng.quantities.relations.parts.of_which import of_which
from jiheng.quantities.relations.parts.ordinals import has_ordinals, ordinals
from jiheng.quantities.relations.parts.partitions import partitions, sectors
from jiheng.quantities.relations.parts.places import places
from jiheng.quantities.relations.parts.retold import retold, summed_up
from jiheng.quantities.relations.parts.total_last import total_last
from jiheng.quantities.relations.rates.aims import aims
from jiheng.quantities.relations.rates.complements import complements
from jiheng.quantities.relations.rates.days_of_the_year import days_of_the_year
from jiheng.quantities.relations.rates.opinions import opinions
from jiheng.quantities.relations.rates.rates import Rated, rates
from jiheng.quantities.relations.rates.time_progress import time_progress
from jiheng.quantities.relations.shares.divided import divided_with_shares
from jiheng.quantities.relations.shares.lists import lists
from jiheng.quantities.relations.shares.of_items import shares_of_items
from jiheng.quantities.relations.shares.over_full import over_full
from jiheng.quantities.relations.shares.rates_of_totals import rates_of_totals
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import Sentence, sentences
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.told_once import told_once

_SHARE_OF_SPENDING = re.compile("占(?![^，。；]{0,10}(?:预算|资金|计划|投资|概算|合同|收入))")
"""基本支出占65%: what is not basic was spent as well."""
_FEWEST = 3
"""So many figures a statement needs at the least."""
_TWO = 2
_HARDLY_OFF = Decimal("0.01")
_BEFORE = 3
"""So many sentences back a rate or a remainder may speak of."""


@value(slots=False)
class Reading:
    """The figures of one passage; `before` are the last sentences of the passages ahead of it in its section.

    Views are made once, when first asked for.
    """

    text: str
    before: tuple[Sentence, ...] = ()

    @once
    def mentions(self) -> tuple[Mention, ...]:
        return mentions(self.text)

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.text, self.mentions)

    @once
    def rated(self) -> tuple[tuple[Sentence, Rated], ...]:
        """Its rates with the amounts they link, and the sentence of each."""
        return tuple(
            (sentence, rated)
            for place, sentence in enumerate(self.sentences)
            for rated in rates(sentence.distributed, self._earlier(place), self.before)
        )

    def _earlier(self, place: int) -> tuple[Sentence, ...]:
        return self.sentences[max(place - _BEFORE, 0) : place]

    @once
    def tables(self) -> tuple[Table, ...]:
        """Its lists whose items each have the same units in the same order."""
        return tuple(tables(self.sentences))

    @once
    def statements(self) -> tuple[Statement, ...]:
        """What its sentences state, in order; one statement for each figure that follows from others."""
        told = told_once(self._all(), self._linked())
        return tuple(each for each in told if not self._makes_up_a_total_before(each))

    def _makes_up_a_total_before(self, statement: Statement) -> bool:
        """Whether the parts of a sum that fails by far stand in a sentence of their own, of a total told before."""
        if statement.holds or statement.relation is not Relation.SUM:
            return False
        if "。" not in self.text[statement.target.end : statement.operands[0].start]:
            return False
        if is_close(statement.target.value, summed(statement.operands), _HARDLY_OFF):
            return False
        told = (term.mention for sentence in self.before for term in sentence.terms)
        unit = statement.target.unit
        return any(each.unit == unit and each.is_exact and adds_up(each, statement.operands) for each in told)

    def _linked(self) -> dict[int, tuple[Mention, Mention]]:
        """The amounts of rates that stand in other sentences of the passage."""
        own = {id(mention) for mention in self.mentions}
        pairs = ((each.rate.mention.start, (each.whole.mention, each.part.mention)) for _, each in self.rated)
        return {start: pair for start, pair in pairs if all(id(mention) in own for mention in pair)}

    def _all(self) -> Iterator[Statement]:
        told = list(self._of_sentences())
        yield from told
        read = frozenset().union(*(each.figures for each in told))
        for sentence in self.sentences:
            for segment in sentence.segments:
                if len(segment.terms) >= _FEWEST and not any(term.start in read for term in segment.terms):
                    yield from _by_itself(segment)

    def _of_sentences(self) -> Iterator[Statement]:
        linked: list[Ratio] = []
        rated_in: dict[int, list[Rated]] = {}
        for told_in, rated in self.rated:
            rated_in.setdefault(told_in.start, []).append(rated)
        yield from equations(self.text)
        yield from structures(self.text)
        yield from columns(self.tables)
        yield from numbered_heads(self.text, self.sentences)
        if "第三产业" in self.text:
            yield from sectors(self.sentences)
        if "优良" in self.text:
            for sentence in self.sentences:
                yield from days_of_the_year(sentence)
        if "污染" in self.text or "超标" in self.text:
            for sentence in self.sentences:
                yield from days_of_air(sentence)
        is_counted_through = has_ordinals(self.text)
        for place, sentence in enumerate(self.sentences):
            earlier = self._earlier(place)
            yield from same_amount(sentence)
            yield from unit_sense(sentence)
            yield from scale_slips(sentence)
            yield from of_which(sentence, earlier)
            yield from total_last(sentence, earlier)
            yield from implicit(sentence)
            if len(sentence.terms) > _TWO and sentence.terms[-1].segment:
                yield from by_segments(sentence, earlier)
            yield from retold(sentence, earlier)
            if len(sentence.terms) > _TWO and "其" in sentence.words:
                yield from closed_by_the_rest(sentence, earlier or self.before[-1:])
            if is_counted_through:
                yield from ordinals(sentence, earlier)
            if len(sentence.terms) > _FEWEST:
                yield from places(sentence, (*self.before[-_TWO:], *earlier))
            yield from summed_up(sentence, earlier)
            yield from partitions(sentence, earlier, self.before)
            yield from measures(sentence, earlier, self.sentences[place + 1 : place + 2])
            yield from lists(sentence, (*self.before, *earlier))
            if sentence.words.count("占") >= _FEWEST:
                yield from divided_with_shares(sentence, earlier)
            yield from averages(sentence, earlier)
            yield from products(sentence, earlier)
            if "每" in sentence.words and "年" in sentence.words:
                yield from pay_by_time(sentence)
            yield from aims(sentence)
            if "满意" in sentence.words:
                yield from opinions(sentence, earlier)
            if "占" in sentence.words:
                yield from shares_of_items(sentence, (*self.before, *earlier))
            for rated in rated_in.get(sentence.start, ()):
                yield rated.statement
                if not _SHARE_OF_SPENDING.search(rated.rate.name):
                    linked.append(Ratio(rated.whole.mention, rated.part.mention))
            if sentence.words.count("分") >= _TWO:
                yield from item_scores(sentence)
            yield from complements(sentence)
            yield from net_changes(sentence)
            if len(sentence.terms) > 1:
                yield from divided_changes(sentence, earlier)
            if "）" in sentence.words:
                yield from bases_in_brackets(sentence)
                yield from counts_in_brackets(sentence)
            if "基本支出" in sentence.words:
                yield from halves_apart(sentence)
            if "%" in sentence.words:
                yield from rates_of_totals(sentence, earlier)
            yield from multiples(sentence)
            if "比" in sentence.words and any(map(sentence.words.__contains__, (":1", "：1", "1:", "1："))):
                yield from ratios_to_one(sentence)
            if "百分点" in sentence.words:
                yield from point_gaps(sentence, (*self.before, *earlier))
            yield from time_progress(sentence, (*self.before, *earlier))
            yield from subsets(sentence, earlier)
            yield from stages(sentence)
            yield from over_full(sentence)
            yield from differences(sentence, earlier, self.before, linked)
            yield from average_growth(sentence)
            if "年" in sentence.words:
                yield from year_after_year(sentence, earlier)
            if "分别" in sentence.words:
                yield from growth_of_pairs(sentence)
            if "分别" in sentence.words or "各" in sentence.words:
                yield from changes_in_rows(sentence, earlier)
            yield from growth(sentence, earlier)


def _by_itself(segment: Sentence) -> Iterator[Statement]:
    """What a stretch between two ； states of its own figures, where the whole sentence stated nothing of them."""
    linked: list[Ratio] = []
    yield from of_which(segment, ())
    yield from total_last(segment, ())
    yield from averages(segment, ())
    yield from products(segment, ())
    for rated in rates(segment.distributed, (), ()):
        yield rated.statement
        linked.append(Ratio(rated.whole.mention, rated.part.mention))
    yield from differences(segment, (), (), linked)
    yield from growth(segment, ())
