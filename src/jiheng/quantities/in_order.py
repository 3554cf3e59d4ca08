"""What a sentence states, relation by relation, in the order in which they are read.

Of two statements about one figure the one that is read first stands, so the order is part of what is read.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jiheng.quantities.relations.amounts.multiples import multiples
from jiheng.quantities.relations.amounts.ratios_to_one import ratios_to_one
from jiheng.quantities.relations.amounts.same_amounts import same_amount
from jiheng.quantities.relations.amounts.scale_slips import scale_slips
from jiheng.quantities.relations.amounts.stages import stages
from jiheng.quantities.relations.amounts.subsets import subsets
from jiheng.quantities.relations.amounts.unit_sense import unit_sense
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
from jiheng.quantities.relations.differences.differences import differences
from jiheng.quantities.relations.differences.gaps_from_plans import gaps_from_plans
from jiheng.quantities.relations.differences.item_scores import item_scores
from jiheng.quantities.relations.differences.operands import Ratio
from jiheng.quantities.relations.differences.point_gaps import point_gaps
from jiheng.quantities.relations.parts.among import parts_among
from jiheng.quantities.relations.parts.by_segments import by_segments
from jiheng.quantities.relations.parts.closed_by_the_rest import closed_by_the_rest
from jiheng.quantities.relations.parts.counts_in_brackets import counts_in_brackets
from jiheng.quantities.relations.parts.halves_apart import halves_apart
from jiheng.quantities.relations.parts.implicit import implicit
from jiheng.quantities.relations.parts.measures import measures
from jiheng.quantities.relations.parts.of_which import of_which
from jiheng.quantities.relations.parts.ordinals import ordinals
from jiheng.quantities.relations.parts.partitions import partitions
from jiheng.quantities.relations.parts.places import places
from jiheng.quantities.relations.parts.retold import retold, summed_up
from jiheng.quantities.relations.parts.total_last import total_last
from jiheng.quantities.relations.rates.aims import aims
from jiheng.quantities.relations.rates.by_what import rates_by_what
from jiheng.quantities.relations.rates.complements import complements
from jiheng.quantities.relations.rates.opinions import opinions
from jiheng.quantities.relations.rates.rates import Rated, rates
from jiheng.quantities.relations.rates.time_progress import time_progress
from jiheng.quantities.relations.shares.divided import divided_with_shares
from jiheng.quantities.relations.shares.lists import lists
from jiheng.quantities.relations.shares.of_items import shares_of_items
from jiheng.quantities.relations.shares.over_full import over_full
from jiheng.quantities.relations.shares.rates_of_totals import rates_of_totals
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement

_SHARE_OF_SPENDING = re.compile("占(?![^，。；]{0,10}(?:预算|资金|计划|投资|概算|合同|收入))")
"""基本支出占65%: what is not basic was spent as well."""
FEWEST = 3
"""So many figures a statement needs at the least."""
_TWO = 2


class Place(NamedTuple):
    """A sentence with those `earlier` in its passage and `behind` it, and the last ones `before` the passage.

    `is_counted_through`: the passage counts its parts: 一档, 二档; 第1批, 第2批.
    """

    sentence: Sentence
    earlier: tuple[Sentence, ...]
    before: tuple[Sentence, ...]
    behind: tuple[Sentence, ...]
    is_counted_through: bool

    @property
    def ahead(self) -> tuple[Sentence, ...]:
        """All that is known of what stands ahead of it."""
        return (*self.before, *self.earlier)


def in_order(place: Place, rated_here: Iterable[Rated]) -> Iterator[Statement]:
    """Parts of totals, then what is reckoned of them, then what changed; `rated_here` are the sentence's own rates."""
    linked: list[Ratio] = []
    yield from _of_units(place)
    yield from _of_totals(place)
    yield from _of_lists(place)
    yield from _of_averages(place)
    yield from _of_shares(place)
    for rated in rated_here:
        yield rated.statement
        if not _SHARE_OF_SPENDING.search(rated.rate.name):
            linked.append(Ratio(rated.whole.mention, rated.part.mention))
    yield from _of_scores_and_brackets(place)
    yield from _of_two_amounts(place)
    yield from differences(place.sentence, place.earlier, place.before, linked)
    yield from gaps_from_plans(place.sentence, place.ahead)
    yield from _of_changes(place)


def _of_units(place: Place) -> Iterator[Statement]:
    yield from same_amount(place.sentence)
    yield from unit_sense(place.sentence)
    yield from scale_slips(place.sentence)


def _of_totals(place: Place) -> Iterator[Statement]:
    """Totals and the parts that are told of them."""
    sentence, earlier = place.sentence, place.earlier
    yield from of_which(sentence, earlier)
    yield from total_last(sentence, earlier)
    yield from implicit(sentence)
    if len(sentence.terms) > _TWO and sentence.terms[-1].segment:
        yield from by_segments(sentence, earlier)
    yield from retold(sentence, earlier)
    if len(sentence.terms) > _TWO and "其" in sentence.words:
        yield from closed_by_the_rest(sentence, earlier or place.before[-1:])


def _of_lists(place: Place) -> Iterator[Statement]:
    """Divisions, several measures divided alike, and lists bound one to one."""
    sentence, earlier = place.sentence, place.earlier
    if place.is_counted_through:
        yield from ordinals(sentence, earlier)
    if len(sentence.terms) > FEWEST:
        yield from places(sentence, (*place.before[-_TWO:], *earlier))
    yield from summed_up(sentence, earlier)
    yield from partitions(sentence, earlier, place.before)
    yield from measures(sentence, earlier, place.behind)
    yield from lists(sentence, place.ahead)
    if sentence.words.count("占") >= FEWEST:
        yield from divided_with_shares(sentence, earlier)


def _of_averages(place: Place) -> Iterator[Statement]:
    sentence = place.sentence
    yield from averages(sentence, place.earlier)
    yield from products(sentence, place.earlier)
    if "年" in sentence.words and ("每" in sentence.words or "元/" in sentence.words):
        yield from pay_by_time(sentence)


def _of_shares(place: Place) -> Iterator[Statement]:
    """Rates and shares whose amounts are known by the words alone."""
    sentence = place.sentence
    yield from aims(sentence)
    if "满意" in sentence.words:
        yield from opinions(sentence, place.earlier)
    if "按" in sentence.words and "计" in sentence.words:
        yield from rates_by_what(sentence, place.earlier)
    if "占" in sentence.words:
        yield from shares_of_items(sentence, place.ahead)


def _of_scores_and_brackets(place: Place) -> Iterator[Statement]:
    """Scores, what follows from what is left, and what stands in brackets or beside 基本支出."""
    sentence, earlier = place.sentence, place.earlier
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


def _of_two_amounts(place: Place) -> Iterator[Statement]:
    """Two amounts or rates beside each other."""
    sentence = place.sentence
    yield from multiples(sentence)
    if "比" in sentence.words and any(map(sentence.words.__contains__, (":1", "：1", "1:", "1："))):
        yield from ratios_to_one(sentence)
    if "百分点" in sentence.words:
        yield from point_gaps(sentence, place.ahead)
    yield from time_progress(sentence, place.ahead)
    yield from subsets(sentence, place.earlier)
    if "中" in sentence.words:
        yield from parts_among(sentence, place.earlier)
    yield from stages(sentence)
    yield from over_full(sentence)


def _of_changes(place: Place) -> Iterator[Statement]:
    sentence, earlier = place.sentence, place.earlier
    yield from average_growth(sentence)
    if "年" in sentence.words:
        yield from year_after_year(sentence, earlier)
    if "分别" in sentence.words:
        yield from growth_of_pairs(sentence)
    if "分别" in sentence.words or "各" in sentence.words:
        yield from changes_in_rows(sentence, earlier)
    yield from growth(sentence, earlier)


def by_itself(segment: Sentence) -> Iterator[Statement]:
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
