"""How the declared points add up, node by node of the standard's tree; told at any time, finished or not."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.indicator import Indicator
from jiheng.evaluation.placement import place_names
from jiheng.rules.standard import Method, Node, Standard
from jiheng.targets.declared import own_indicators

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class NodePoints:
    """A node of the tree with what was declared at it and below it.

    `full`: what the standard gives it, None where the unit distributes freely. `own`: how many of the unit's indicators
    stand there; `takes_own`: whether any may.
    """

    path: tuple[Node, ...]
    points: Decimal
    full: Decimal | None
    own: int
    takes_own: bool

    @property
    def name(self) -> str:
        return "—".join(node.name for node in self.path)

    @property
    def difference(self) -> Decimal:
        """Declared less given; nothing where the unit distributes freely."""
        return ZERO if self.full is None else self.points - self.full


@dataclass(frozen=True, slots=True)
class TargetPoints:
    """All nodes in the order of the tree, the total, and the indicators that have no place in it.

    `given`: top nodes that the standard itself scores (预算执行率), with their points.
    """

    nodes: tuple[NodePoints, ...]
    total: Decimal
    full: Decimal
    unplaced: tuple[Indicator, ...]
    given: tuple[tuple[str, Decimal], ...]

    @property
    def difference(self) -> Decimal:
        return self.total - self.full


def declared_points(case: Case, standard: Standard) -> TargetPoints:
    """A missing weight counts as none yet. What the standard itself scores (预算执行率) counts in full."""
    paths = {tuple(node.name for node in path): path for path in standard.paths()}
    placed: list[tuple[tuple[Node, ...], Indicator]] = []
    unplaced: list[Indicator] = []
    for indicator in own_indicators(case):
        names = place_names(indicator, paths)
        if names is None:
            unplaced.append(indicator)
        elif paths[names][-1].is_open:
            placed.append((paths[names], indicator))
    fixed = [(path, path[-1].weight or ZERO) for path in paths.values() if _is_common(path[-1])]
    nodes = []
    for path in paths.values():
        if not path[-1].is_open and not path[-1].children:
            continue
        below = [each for where, each in placed if where[: len(path)] == path]
        start = sum((weight for where, weight in fixed if where[: len(path)] == path), ZERO)
        points = sum((each.weight or ZERO for each in below), start)
        takes_own = any(where[-1].is_open for where in path[-1].walk())
        nodes.append(NodePoints(path, points, path[-1].weight, len(below), takes_own))
    total = sum((each.weight or ZERO for _, each in placed), sum((weight for _, weight in fixed), ZERO))
    given = tuple((path[-1].name, weight) for path, weight in fixed if len(path) == 1)
    return TargetPoints(tuple(nodes), total, standard.full_points, tuple(unplaced), given)


def _is_common(node: Node) -> bool:
    """A leaf that the standard itself scores."""
    scored = node.rule is not None and node.rule.method not in (Method.SHOWN_ONLY, Method.VETO)
    return not node.is_open and not node.children and (scored or node.weight is not None)
