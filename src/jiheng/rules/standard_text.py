"""A standard as its file has it: shared values are still named, not yet looked up for a day."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.indicator_values import Nature
from jiheng.rules.standard import Node, ScoringRule, StandardScope, StandardStatus


@dataclass(frozen=True, slots=True)
class ParameterUse:
    """A scoring rule that stands in a parameter file of its own and is looked up by day."""

    id: str


@dataclass(frozen=True, slots=True)
class StandardText:
    """The value of one edition of a standard.

    `lower_formula`, `tiers`, `grades`, `over_achievement`, `not_applicable` and `bonus` are ids of parameters (`bonus`
    empty: there is none). Nodes whose rule is a parameter have none here; `node_rules` names it by the node's code.
    """

    scope: StandardScope
    status: StandardStatus
    full_points: Decimal
    points_places: int
    shown_places: int
    lower_formula: str
    tiers: str
    grades: str
    over_achievement: str
    not_applicable: str
    bonus: str
    default_rules: dict[Nature, ScoringRule | ParameterUse]
    named_rules: dict[str, ScoringRule | ParameterUse]
    nodes: tuple[Node, ...]
    node_rules: dict[str, str]
    outline: str
    form: str
    must_import: tuple[str, ...]
