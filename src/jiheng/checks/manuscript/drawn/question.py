"""What a figure without its amounts asks of the rest of the report: of what it is, and how two amounts give it."""

from collections.abc import Iterator

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.drawn.subjects import FEWEST
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.core.choice import Choice
from jiheng.core.value import value
from jiheng.quantities.units import MONEY

LAST_YEAR = ("上年", "去年", "上一年", "同期", "年初", "期初", "上届", "上轮", "上次", "上月", "上季", "上期")
"""What there was before the report's year, or as it began."""


class Kind(Choice):
    """How the two amounts give the figure."""

    LEFT = "left", "剩余"
    CHANGE = "change", "增减"
    GROWTH = "growth", "增减幅"
    RATE = "rate", "比率"
    SHARE = "share", "占比"
    AVERAGE = "average", "平均数"
    TOGETHER = "together", "合计"


_TELLING = frozenset({Kind.LEFT, Kind.RATE, Kind.AVERAGE})
"""Those whose own word narrows down what is meant, so that one more word is enough."""


@value()
class Question:
    """`subject`: what the figure is told of, by pairs of characters.

    `is_of_last_year`: compared with last year, and not with the plan; `year`: with this year. `done`: what the part
    that is not left, or that a rate is of, is called, as patterns. `per`: the unit that an average is over, `over`: the
    noun. `of`: what the base is told of where that has a name of its own: the whole of a share, the second of two that
    are added or compared; `whole`: that of a share in words. `base`, `other`: the amount itself where it stands right
    before the figure.
    `of_so_many`: the average is over a thousand of them. `is_of_plan`: a rate of a plan.
    `is_of_year`: the year is the report's own, which need not stand with the amount.
    `name`: one word that is all that both amounts are called: 税收.
    `otherwise`: what it may ask instead where nothing is found.
    """

    told: Told
    kind: Kind
    subject: frozenset[str]
    is_of_last_year: bool = False
    year: str = ""
    is_of_year: bool = False
    is_of_plan: bool = False
    done: tuple[str, ...] = ()
    per: str = ""
    over: str = ""
    of_so_many: int = 1
    of: frozenset[str] = frozenset()
    whole: str = ""
    name: str = ""
    base: Told | None = None
    other: Told | None = None
    otherwise: "Question | None" = None

    @property
    def is_askable(self) -> bool:
        """Whether enough is said to look for both amounts."""
        is_telling = self.kind in _TELLING or self.is_against_plan
        is_of_things = is_telling and not self.subject <= EMPTY_WORDS
        is_of_things = is_of_things or self.is_of_all_things
        is_found = self.base is not None or bool(self.of) or bool(self.year) or self.other is not None
        is_found = is_found or bool(self.name)
        return len(self.subject) >= FEWEST or is_of_things or is_found or self.is_of_all

    @property
    def readings(self) -> Iterator["Question"]:
        """Itself, and then what it may ask instead."""
        yield self
        if self.otherwise is not None:
            yield self.otherwise

    @property
    def is_of_all(self) -> bool:
        """Whether it is what is left of the money that the report is about: 年末未执行的135万元."""
        return self.kind is Kind.LEFT and self.told.term.unit == MONEY and self.base is None and not self._is_named

    @property
    def is_of_all_things(self) -> bool:
        """Whether only what was done with the others says what it is left of: 未完工的2座."""
        return self.kind is Kind.LEFT and self.told.term.unit != MONEY and not self.subject

    @property
    def is_against_plan(self) -> bool:
        """Whether it is by how much something is off what was planned."""
        return self.kind is Kind.CHANGE and not (self.is_of_last_year or self.year or self.of)

    @property
    def is_of_untold_whole(self) -> bool:
        """Whether a share does not say what it is of: 女性317人，占36.02%."""
        return self.kind is Kind.SHARE and not self.of

    @property
    def _is_named(self) -> bool:
        return len(self.subject) >= FEWEST or not self.subject <= EMPTY_WORDS
