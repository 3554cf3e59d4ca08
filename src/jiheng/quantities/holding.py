"""The statements of one passage that hold, found by their figures: what fails is held against few of them."""

from collections.abc import Iterable, Mapping, Sequence

from jiheng.core.value import once, value
from jiheng.quantities.statement import Statement


@value(slots=False)
class Holding:
    """Statements that hold."""

    all: Sequence[Statement] = ()

    @once
    def _by_figure(self) -> Mapping[int, Sequence[Statement]]:
        by_figure: dict[int, list[Statement]] = {}
        for each in self.all:
            for start in each.figures:
                by_figure.setdefault(start, []).append(each)
        return by_figure

    def of(self, start: int) -> Sequence[Statement]:
        """Those of which the figure that begins there is one."""
        return self._by_figure.get(start, ())

    def of_any(self, starts: Iterable[int]) -> Iterable[Statement]:
        """Those of which one of the figures is one."""
        return (each for start in starts for each in self.of(start))
