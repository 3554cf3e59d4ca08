"""What a sentence states, relation by relation, in the order in which they are read.

Of two statements about one figure the one that is read first stands, so the order is part of what is read. Beside each
relation stands what a sentence must have for it to say anything; who teaches it something new looks there too.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.value import value
from jiheng.quantities.needs import Alike, Figures, InUnit, Need, Reader, Readers
from jiheng.quantities.relations.amounts.exchanged import SIGN as SIGN_OF_EXCHANGE
from jiheng.quantities.relations.amounts.exchanged import exchanged
from jiheng.quantities.relations.amounts.grown_by import SIGNS as SIGNS_OF_TIMES
from jiheng.quantities.relations.amounts.grown_by import grown_by
from jiheng.quantities.relations.amounts.households import households
from jiheng.quantities.relations.amounts.multiples import multiples
from jiheng.quantities.relations.amounts.odd_units import odd_units
from jiheng.quantities.relations.amounts.one_measure import OTHER_MEASURES
from jiheng.quantities.relations.amounts.same_amounts import same_amount
from jiheng.quantities.relations.amounts.same_yields import SIGNS as SIGNS_OF_YIELDS
from jiheng.quantities.relations.amounts.same_yields import same_yields
from jiheng.quantities.relations.amounts.scale_slips import SIGNS as SIGNS_OF_LEVELS
from jiheng.quantities.relations.amounts.scale_slips import scale_slips
from jiheng.quantities.relations.amounts.stages import stages
from jiheng.quantities.relations.amounts.subsets import subsets
from jiheng.quantities.relations.amounts.unit_sense import less_than_one, unit_sense
from jiheng.quantities.relations.averages.areas import SIGN as SIGN_OF_AREAS
from jiheng.quantities.relations.averages.areas import areas
from jiheng.quantities.relations.averages.averages import averages
from jiheng.quantities.relations.averages.bed_days import bed_days
from jiheng.quantities.relations.averages.chains import chains
from jiheng.quantities.relations.averages.extremes import extremes
from jiheng.quantities.relations.averages.leverage import SIGNS as SIGNS_OF_LEVERAGE
from jiheng.quantities.relations.averages.leverage import leverage
from jiheng.quantities.relations.averages.paid_to_all import paid_to_all
from jiheng.quantities.relations.averages.pay_by_time import pay_by_time
from jiheng.quantities.relations.averages.products import products
from jiheng.quantities.relations.averages.sizes import sizes
from jiheng.quantities.relations.averages.tiers_apart import SIGNS as SIGNS_OF_TIERS
from jiheng.quantities.relations.averages.tiers_apart import tiers_apart
from jiheng.quantities.relations.changes.average_growth import average_growth
from jiheng.quantities.relations.changes.base_first import base_first
from jiheng.quantities.relations.changes.base_second import base_second
from jiheng.quantities.relations.changes.bases_in_brackets import bases_in_brackets
from jiheng.quantities.relations.changes.beyond_all import beyond_all
from jiheng.quantities.relations.changes.cumulated import SIGNS as SIGNS_OF_SUMS_OVER_YEARS
from jiheng.quantities.relations.changes.cumulated import cumulated
from jiheng.quantities.relations.changes.divided import divided_changes
from jiheng.quantities.relations.changes.growth import growth
from jiheng.quantities.relations.changes.in_rows import changes_in_rows
from jiheng.quantities.relations.changes.net import net_changes
from jiheng.quantities.relations.changes.opposed import opposed
from jiheng.quantities.relations.changes.rows_of_measures import rows_of_measures
from jiheng.quantities.relations.changes.steps import steps
from jiheng.quantities.relations.changes.years_in_rows import years_in_rows
from jiheng.quantities.relations.differences.balances.audited import SIGNS as SIGNS_OF_AUDITS
from jiheng.quantities.relations.differences.balances.audited import audited
from jiheng.quantities.relations.differences.balances.balanced import SIGN as SIGN_OF_BALANCE
from jiheng.quantities.relations.differences.balances.balanced import balanced, granted_and_spent
from jiheng.quantities.relations.differences.balances.came_and_went import came_and_went
from jiheng.quantities.relations.differences.balances.posts import SIGNS as SIGNS_OF_POSTS
from jiheng.quantities.relations.differences.balances.posts import posts
from jiheng.quantities.relations.differences.balances.set_off import SIGNS as SIGNS_OF_SETTING_OFF
from jiheng.quantities.relations.differences.balances.set_off import set_off
from jiheng.quantities.relations.differences.balances.stocks import SIGNS_OF_STOCKS, stocks
from jiheng.quantities.relations.differences.behind_rates import RightRate, rests_behind_rates, rests_of_shares
from jiheng.quantities.relations.differences.by_rates import SIGNS as SIGNS_OF_GAPS
from jiheng.quantities.relations.differences.by_rates import by_rates
from jiheng.quantities.relations.differences.differences import differences
from jiheng.quantities.relations.differences.gaps.excess import SIGNS as SIGNS_OF_BOUNDS
from jiheng.quantities.relations.differences.gaps.excess import excess
from jiheng.quantities.relations.differences.gaps.gaps_by_name import SIGNS as SIGNS_OF_NAMED_GAPS
from jiheng.quantities.relations.differences.gaps.gaps_by_name import gaps_by_name
from jiheng.quantities.relations.differences.gaps.gaps_from_plans import gaps_from_plans
from jiheng.quantities.relations.differences.gaps.gaps_from_the_whole import SIGNS as SIGNS_OF_THE_WHOLE
from jiheng.quantities.relations.differences.gaps.gaps_from_the_whole import gaps_from_the_whole
from jiheng.quantities.relations.differences.gaps.gaps_of_two import SIGNS as SIGNS_OF_GAPS_OF_TWO
from jiheng.quantities.relations.differences.gaps.gaps_of_two import gaps_of_two
from jiheng.quantities.relations.differences.gaps.named_gaps import SIGNS as SIGNS_OF_GAPS_FROM_NAMED
from jiheng.quantities.relations.differences.gaps.named_gaps import gaps_from_named
from jiheng.quantities.relations.differences.gaps.point_gaps import gaps_from_bases, point_gaps
from jiheng.quantities.relations.differences.operands import Ratio
from jiheng.quantities.relations.differences.rest_of_named import SIGNS_OF_THE_REST, rest_of_named
from jiheng.quantities.relations.parts.across_sentences.among import parts_among
from jiheng.quantities.relations.parts.across_sentences.listed_within import listed_within
from jiheng.quantities.relations.parts.across_sentences.named_addends import SIGNS as SIGNS_OF_BOTH
from jiheng.quantities.relations.parts.across_sentences.named_addends import named_addends
from jiheng.quantities.relations.parts.across_sentences.named_parts import named_parts
from jiheng.quantities.relations.parts.across_sentences.retold import retold
from jiheng.quantities.relations.parts.across_sentences.rows_behind import rows_behind
from jiheng.quantities.relations.parts.across_sentences.whole_before import whole_before
from jiheng.quantities.relations.parts.divisions.by_state import SIGNS as SIGNS_OF_STATES
from jiheng.quantities.relations.parts.divisions.by_state import by_state
from jiheng.quantities.relations.parts.divisions.closed_by_the_rest import closed_by_the_rest
from jiheng.quantities.relations.parts.divisions.counts_in_brackets import counts_in_brackets
from jiheng.quantities.relations.parts.divisions.halves_apart import halves_apart
from jiheng.quantities.relations.parts.divisions.implicit import behind_a_rate, halves_that_grew, implicit
from jiheng.quantities.relations.parts.divisions.ordinals import ordinals
from jiheng.quantities.relations.parts.divisions.partitions import partitions
from jiheng.quantities.relations.parts.divisions.places import places
from jiheng.quantities.relations.parts.divisions.ways import ways
from jiheng.quantities.relations.parts.measures.bracketed import bracketed
from jiheng.quantities.relations.parts.measures.by_segments import by_segments
from jiheng.quantities.relations.parts.measures.measures import measures
from jiheng.quantities.relations.parts.measures.second_measures import SIGNS as SIGNS_OF_SECOND_MEASURES
from jiheng.quantities.relations.parts.measures.second_measures import second_measures
from jiheng.quantities.relations.parts.of_its_kind.ages import ages
from jiheng.quantities.relations.parts.of_its_kind.ballots import SIGNS as SIGNS_OF_ANSWERS
from jiheng.quantities.relations.parts.of_its_kind.ballots import ballots
from jiheng.quantities.relations.parts.of_its_kind.grades import SIGNS as SIGNS_OF_GRADES
from jiheng.quantities.relations.parts.of_its_kind.grades import grades
from jiheng.quantities.relations.parts.of_its_kind.prices import SIGNS as SIGNS_OF_PARTS_OF_PRICES
from jiheng.quantities.relations.parts.of_its_kind.prices import prices_divided
from jiheng.quantities.relations.parts.of_its_kind.ranges import SIGNS_OF_ENDS, SIGNS_OF_RANGES, ranges
from jiheng.quantities.relations.parts.of_its_kind.townships import SIGNS as SIGNS_OF_TOWNSHIPS
from jiheng.quantities.relations.parts.of_its_kind.townships import townships
from jiheng.quantities.relations.parts.of_its_kind.trade import SIGNS as SIGNS_OF_TRADE
from jiheng.quantities.relations.parts.of_its_kind.trade import trade
from jiheng.quantities.relations.parts.of_which.connectors import SIGNS_OF_PARTS
from jiheng.quantities.relations.parts.of_which.of_which import of_which
from jiheng.quantities.relations.parts.total_last.all_named import SIGNS as SIGNS_OF_ALL
from jiheng.quantities.relations.parts.total_last.all_named import all_named
from jiheng.quantities.relations.parts.total_last.total_last import SIGNS_OF_TOTALS, total_last
from jiheng.quantities.relations.rates.bounded import SIGNS as SIGNS_OF_SHARES
from jiheng.quantities.relations.rates.bounded import bounded_shares
from jiheng.quantities.relations.rates.by_what import rates_by_what
from jiheng.quantities.relations.rates.explained import explained
from jiheng.quantities.relations.rates.left.complements import complements
from jiheng.quantities.relations.rates.left.left_of_done import left_of_done
from jiheng.quantities.relations.rates.left.left_over import left_over
from jiheng.quantities.relations.rates.named_pairs import SIGNS as SIGNS_OF_NAMED_PAIRS
from jiheng.quantities.relations.rates.named_pairs import rates_of_named_pairs
from jiheng.quantities.relations.rates.of_parts import rates_of_parts
from jiheng.quantities.relations.rates.of_places_before import SIGNS as SIGNS_OF_PLACES
from jiheng.quantities.relations.rates.of_places_before import rates_of_places_before
from jiheng.quantities.relations.rates.opinions import opinions
from jiheng.quantities.relations.rates.plans.against_targets import SIGNS_OF_RESULTS, against_targets
from jiheng.quantities.relations.rates.plans.aims import aims
from jiheng.quantities.relations.rates.plans.plan_and_result import SIGNS_OF_PLANS, plan_and_result
from jiheng.quantities.relations.rates.plans.time_progress import time_progress
from jiheng.quantities.relations.rates.rates import Rated
from jiheng.quantities.relations.rates.rows_bound import rows_bound
from jiheng.quantities.relations.shares.amounts_of_shares import amounts_of_shares
from jiheng.quantities.relations.shares.by_ratio import paid_in_ratio
from jiheng.quantities.relations.shares.divided import divided_with_shares
from jiheng.quantities.relations.shares.lists import lists
from jiheng.quantities.relations.shares.of_everything import shares_of_everything
from jiheng.quantities.relations.shares.of_items import shares_of_items
from jiheng.quantities.relations.shares.of_several import shares_of_several
from jiheng.quantities.relations.shares.out_of_bounds import out_of_bounds
from jiheng.quantities.relations.written_tables.rows_of_amounts import rows_of_amounts
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGE_POINTS

_SHARE_OF_SPENDING = re.compile("占(?![^，。；]{0,10}(?:预算|资金|计划|投资|概算|合同|收入))")
"""基本支出占65%: what is not basic was spent as well."""
FEWEST = 3
"""So many figures a statement needs at the least."""


@value(eq=False)
class Place:
    """A sentence with those `earlier` in its passage and `behind` it, and the last ones `before` the passage.

    `is_counted_through`: the passage counts its parts: 一档, 二档; 第1批, 第2批. `rated`: the sentence's own rates.
    """

    sentence: Sentence
    earlier: tuple[Sentence, ...]
    before: tuple[Sentence, ...]
    behind: tuple[Sentence, ...]
    is_counted_through: bool
    rated: Sequence[Rated]

    @property
    def ahead(self) -> tuple[Sentence, ...]:
        """All that is known of what stands ahead of it."""
        return (*self.before, *self.earlier)

    @property
    def linked(self) -> list[Ratio]:
        """The amounts that its rates link, but for shares of what was spent."""
        return [
            Ratio(each.whole.mention, each.part.mention)
            for each in self.rated
            if not _SHARE_OF_SPENDING.search(each.rate.name)
        ]

    @property
    def right_rates(self) -> list[RightRate]:
        """Its rates that hold."""
        return [RightRate(each.rate, each.whole, each.part) for each in self.rated if each.statement.holds]


_OF_AVERAGES = ("均", "每", "产", "单")
_UNITS: tuple[Reader[Place], ...] = (
    Reader(lambda at: same_yields(at.sentence), Figures(2), Need.of(*SIGNS_OF_YIELDS)),
    Reader(lambda at: same_amount(at.sentence), Figures(2)),
    Reader(lambda at: unit_sense(at.sentence), InUnit(MONEY)),
    Reader(lambda at: scale_slips(at.sentence), Figures(2), Need.of(*SIGNS_OF_LEVELS)),
    Reader(lambda at: households(at.sentence), InUnit("户"), InUnit("人")),
)
_TOTALS: tuple[Reader[Place], ...] = (
    Reader(lambda at: came_and_went(at.sentence), Alike(3), Need.of("增", "减"), Need.of("（", "其中")),
    Reader(lambda at: of_which(at.sentence, at.earlier), Need.of(*SIGNS_OF_PARTS)),
    Reader(lambda at: total_last(at.sentence, at.earlier), Need.of(*SIGNS_OF_TOTALS)),
    Reader(lambda at: all_named(at.sentence), Alike(4), Need.of(*SIGNS_OF_ALL)),
    Reader(lambda at: named_addends(at.sentence, at.earlier), Need.of(*SIGNS_OF_BOTH)),
    Reader(lambda at: bracketed(at.sentence), Figures(6), "（"),
    Reader(lambda at: ways(at.sentence, at.earlier), Alike(4), "；"),
    Reader(lambda at: ballots(at.sentence, at.earlier), Alike(3), Need.of(*SIGNS_OF_ANSWERS)),
    Reader(lambda at: ranges(at.sentence, at.earlier), Alike(2), Need.of(*SIGNS_OF_ENDS), Need.of(*SIGNS_OF_RANGES)),
    Reader(lambda at: grades(at.sentence, at.earlier), Alike(2), Need.of(*SIGNS_OF_GRADES)),
    Reader(lambda at: trade(at.sentence, at.earlier), Alike(2), *SIGNS_OF_TRADE),
    Reader(
        lambda at: prices_divided(at.sentence, at.earlier),
        InUnit(MONEY, 2),
        Need.of("每", "元/"),
        Need.of(*SIGNS_OF_PARTS_OF_PRICES),
    ),
    Reader(lambda at: townships(at.sentence), Figures(3), Need.of(*SIGNS_OF_TOWNSHIPS)),
    Reader(lambda at: (*implicit(at.sentence), *halves_that_grew(at.sentence)), Alike(3)),
    Reader(lambda at: behind_a_rate(at.sentence), Alike(4), InUnit(MONEY), InUnit(PERCENT), "；"),
    Reader(lambda at: by_segments(at.sentence, at.earlier), Figures(3), "；"),
    Reader(lambda at: retold(at.sentence, at.earlier), Alike(3)),
    Reader(
        lambda at: by_state(at.sentence, at.earlier),
        Alike(2),
        Need.of(Figures(3), "正", "推进"),
        Need.of(*SIGNS_OF_STATES),
    ),
    Reader(lambda at: whole_before(at.sentence, at.earlier), Alike(2)),
    Reader(lambda at: rows_behind(at.sentence, at.earlier, at.behind)),
    Reader(
        lambda at: odd_units(at.sentence, at.earlier), Need.of(InUnit(MONEY), "万", "亿", *map(InUnit, OTHER_MEASURES))
    ),
    Reader(lambda at: closed_by_the_rest(at.sentence, at.earlier or at.before[-1:]), Figures(3), "其"),
)
"""Totals and the parts that are told of them."""
_LISTS: tuple[Reader[Place], ...] = (
    Reader(lambda at: ordinals(at.sentence, at.earlier) if at.is_counted_through else (), Alike(2)),
    Reader(lambda at: places(at.sentence, (*at.before[-2:], *at.earlier)), Alike(4)),
    Reader(lambda at: partitions(at.sentence, at.earlier, at.before), Alike(2)),
    Reader(lambda at: measures(at.sentence, at.earlier, at.behind), Figures(4)),
    Reader(lambda at: rows_bound(at.sentence, at.earlier), Figures(3)),
    Reader(lambda at: rows_of_amounts(at.sentence), Figures(9), "、"),
    Reader(lambda at: shares_of_everything(at.sentence, at.earlier), InUnit(PERCENT, 2)),
    Reader(lambda at: lists(at.sentence, at.ahead), Alike(2)),
    Reader(lambda at: paid_in_ratio(at.sentence), Figures(2), InUnit(MONEY), Need.of(InUnit(PERCENT), ":", "∶", "比")),
    Reader(lambda at: divided_with_shares(at.sentence, at.earlier), Figures(4), Need.of("占", "（")),
)
"""Divisions, several measures divided alike, and lists bound one to one."""
_OF_RATES = ("共", "全", "总", "计", "费", "金", "补", "支", "发", "付", "投", "安")
_AVERAGES: tuple[Reader[Place], ...] = (
    Reader(
        lambda at: averages(at.sentence, at.earlier),
        Need.of(*_OF_AVERAGES, Figures(3)),
        Need.of(*_OF_AVERAGES, InUnit(MONEY), "元/"),
    ),
    Reader(lambda at: chains(at.sentence, (*at.before[-1:], *at.earlier)), Need.of(*_OF_RATES)),
    Reader(
        lambda at: tiers_apart(at.sentence, (*at.before[-1:], *at.earlier), at.behind),
        InUnit(MONEY),
        Need.of(Figures(4), "每"),
        Need.of(*SIGNS_OF_TIERS),
    ),
    Reader(lambda at: sizes(at.sentence), Figures(5), InUnit(MONEY, 3)),
    Reader(lambda at: products(at.sentence, at.earlier), Figures(2), Need.of(InUnit(MONEY), InUnit(PERCENT), "各")),
    Reader(lambda at: pay_by_time(at.sentence), "年", Need.of("每", "元/")),
    Reader(lambda at: paid_to_all(at.sentence), Figures(4), InUnit(MONEY), Need.of("每", "元/")),
    Reader(lambda at: bed_days(at.sentence), "平均住院", "床日"),
    Reader(lambda at: exchanged(at.sentence), SIGN_OF_EXCHANGE),
    Reader(lambda at: extremes(at.sentence), Alike(3), "最"),
)
_SHARES: tuple[Reader[Place], ...] = (
    Reader(
        lambda at: aims(at.sentence, at.earlier),
        Need.of(InUnit(PERCENT), "调整率"),
        Need.of(Figures(3), "调整率", "超"),
    ),
    Reader(lambda at: opinions(at.sentence, at.ahead), Need.of("满意", "优良率")),
    Reader(lambda at: rates_by_what(at.sentence, at.earlier), "按", "计"),
    Reader(lambda at: rates_of_named_pairs(at.sentence), Figures(3), InUnit(PERCENT), Need.of(*SIGNS_OF_NAMED_PAIRS)),
    Reader(lambda at: amounts_of_shares(at.sentence, at.earlier), Figures(2), InUnit(PERCENT)),
    Reader(lambda at: shares_of_items(at.sentence, at.ahead), "占"),
    Reader(lambda at: shares_of_several(at.sentence, at.earlier), InUnit(PERCENT), "占"),
    Reader(lambda at: bounded_shares(at.sentence), Figures(3), InUnit(PERCENT), Need.of(*SIGNS_OF_SHARES)),
    Reader(lambda at: (each.statement for each in at.rated)),
)
"""Rates and shares whose amounts are known by the words alone, and then the others."""
_RATES_AND_BRACKETS: tuple[Reader[Place], ...] = (
    Reader(lambda at: rates_of_places_before(at.sentence, at.ahead), Need.of(*SIGNS_OF_PLACES), InUnit(PERCENT)),
    Reader(lambda at: explained(at.sentence), Figures(3), "率", Need.of("：", "中"), InUnit(PERCENT)),
    Reader(lambda at: left_over(at.sentence, at.earlier), Figures(2), InUnit(PERCENT), Need.of("率", "度")),
    Reader(lambda at: left_of_done(at.sentence), Figures(3), InUnit(PERCENT), "未"),
    Reader(lambda at: complements(at.sentence), Figures(2), InUnit(PERCENT)),
    Reader(lambda at: net_changes(at.sentence), Figures(3)),
    Reader(lambda at: divided_changes(at.sentence, at.earlier), Figures(2)),
    Reader(lambda at: bases_in_brackets(at.sentence), "）"),
    Reader(
        lambda at: rates_of_parts(at.sentence, at.behind), Figures(2), InUnit(PERCENT), Need.of("增长", "率", "进度")
    ),
    Reader(lambda at: counts_in_brackets(at.sentence), "）"),
    Reader(lambda at: halves_apart(at.sentence), "基本支出"),
)
"""What follows from what is left, and what stands in brackets or beside 基本支出."""
_TWO_AMOUNTS: tuple[Reader[Place], ...] = (
    Reader(lambda at: less_than_one(at.sentence), InUnit(MONEY), Need.of("每", "均", "价")),
    Reader(lambda at: multiples(at.sentence), Figures(2), "倍"),
    Reader(lambda at: grown_by(at.sentence), Need.of(*SIGNS_OF_TIMES)),
    Reader(lambda at: leverage(at.sentence, at.earlier), InUnit(MONEY), "每", Need.of(*SIGNS_OF_LEVERAGE)),
    Reader(lambda at: areas(at.sentence), Figures(3), InUnit("平方米"), SIGN_OF_AREAS),
    Reader(lambda at: gaps_by_name(at.sentence, at.ahead, at.behind), "百分点", Need.of(*SIGNS_OF_NAMED_GAPS)),
    Reader(lambda at: point_gaps(at.sentence, at.ahead), "百分点"),
    Reader(lambda at: gaps_from_the_whole(at.sentence, at.earlier, at.before), "百分点", Need.of(*SIGNS_OF_THE_WHOLE)),
    Reader(lambda at: time_progress(at.sentence, at.ahead), "进度"),
    Reader(lambda at: subsets(at.sentence, at.earlier), Need.of(Figures(2), "的")),
    Reader(
        lambda at: listed_within(at.sentence, at.earlier, at.before), InUnit(MONEY), Need.of("其中", "看", "主要", "分")
    ),
    Reader(lambda at: parts_among(at.sentence, at.earlier), "中"),
    Reader(lambda at: ages(at.sentence), "以上", "岁"),
    Reader(lambda at: named_parts(at.sentence, at.earlier)),
    Reader(lambda at: second_measures(at.sentence, at.earlier), Figures(2), Need.of(*SIGNS_OF_SECOND_MEASURES)),
    Reader(lambda at: stages(at.sentence), Alike(2)),
    Reader(lambda at: out_of_bounds(at.sentence), InUnit(PERCENT)),
)
"""Two amounts or rates beside each other."""
_DIFFERENCES: tuple[Reader[Place], ...] = (
    Reader(lambda at: set_off(at.sentence, at.ahead), Need.of(*SIGNS_OF_SETTING_OFF)),
    Reader(lambda at: excess(at.sentence, at.earlier), Alike(2), "的", Need.of(*SIGNS_OF_BOUNDS)),
    Reader(lambda at: posts(at.sentence), Figures(3), Need.of(*SIGNS_OF_POSTS)),
    Reader(lambda at: balanced(at.sentence), Figures(2), InUnit(MONEY), SIGN_OF_BALANCE),
    Reader(
        lambda at: granted_and_spent(at.sentence),
        Figures(2),
        InUnit(MONEY),
        "收入",
        "支出",
        Need.of("预算收", "拨款收", "基金收"),
    ),
    Reader(lambda at: audited(at.sentence), Figures(3), InUnit(MONEY, 3), Need.of(*SIGNS_OF_AUDITS)),
    Reader(lambda at: differences(at.sentence, at.earlier, at.before, at.linked)),
    Reader(lambda at: gaps_of_two(at.sentence, at.earlier), Need.of(*SIGNS_OF_GAPS_OF_TWO)),
    Reader(lambda at: gaps_from_named(at.sentence, at.earlier), Need.of(*SIGNS_OF_GAPS_FROM_NAMED)),
    Reader(lambda at: rest_of_named(at.sentence), Figures(2), Need.of(*SIGNS_OF_THE_REST)),
    Reader(lambda at: stocks(at.sentence, at.earlier), Need.of(*SIGNS_OF_STOCKS)),
    Reader(lambda at: against_targets(at.sentence, at.ahead), Need.of(*SIGNS_OF_RESULTS), Figures(2)),
    Reader(lambda at: plan_and_result(at.sentence, at.earlier), InUnit(PERCENT), Need.of(*SIGNS_OF_PLANS)),
    Reader(lambda at: rests_behind_rates(at.sentence, at.right_rates), Figures(4), InUnit(PERCENT)),
    Reader(lambda at: rests_of_shares(at.sentence), Figures(3), InUnit(MONEY), "占"),
    Reader(lambda at: by_rates(at.sentence, at.earlier), Need.of(*SIGNS_OF_GAPS)),
    Reader(
        lambda at: gaps_from_plans(at.sentence, at.ahead),
        Need.of("多", "少", "超", "短", "增加", "节约", "节省", "减支"),
    ),
)
_CHANGES: tuple[Reader[Place], ...] = (
    Reader(
        lambda at: opposed(at.sentence), Figures(2), InUnit(PERCENT), Need.of("增", "升", "提高"), Need.of("降", "减")
    ),
    Reader(lambda at: average_growth(at.sentence), Figures(2), InUnit(PERCENT), Need.of("均", "复合")),
    Reader(lambda at: rows_of_measures(at.sentence), Figures(6), Need.of("较", "比", "分别", "数")),
    Reader(lambda at: years_in_rows(at.sentence), "年", Need.of("较", "比"), Figures(3)),
    Reader(
        lambda at: changes_in_rows(at.sentence, at.earlier, at.behind), InUnit(PERCENT, 2), Need.of("分别", "各", "、")
    ),
    Reader(lambda at: beyond_all(at.sentence, at.earlier), "增"),
    Reader(lambda at: cumulated(at.sentence, at.ahead), InUnit(PERCENT), Need.of(*SIGNS_OF_SUMS_OVER_YEARS)),
    Reader(lambda at: base_first(at.sentence), Figures(3), InUnit(PERCENT), "年"),
    Reader(lambda at: base_second(at.sentence), Figures(3), "年"),
    Reader(lambda at: growth(at.sentence, at.earlier), Need.of(Figures(2), InUnit(PERCENT), InUnit(PERCENTAGE_POINTS))),
    Reader(lambda at: steps(at.sentence), Alike(3), "年", Need.of("达", "至", "到")),
    Reader(
        lambda at: gaps_from_bases(at.sentence),
        Figures(3),
        Need.of("比", "较", "高", "低", "超", "优", "好", "快", "慢"),
    ),
)
READERS = Readers(
    (
        *_UNITS,
        *_TOTALS,
        *_LISTS,
        *_AVERAGES,
        *_SHARES,
        *_RATES_AND_BRACKETS,
        *_TWO_AMOUNTS,
        *_DIFFERENCES,
        *_CHANGES,
    )
)


def in_order(place: Place) -> Iterator[Statement]:
    """Parts of totals, then what is reckoned of them, then what changed."""
    for read in READERS.of(place.sentence):
        yield from read(place)
