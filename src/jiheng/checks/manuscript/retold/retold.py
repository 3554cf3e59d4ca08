"""One figure meant to repeat another."""

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.core.value import value
from jiheng.quantities.likeness import longest_in_common

_NAME, _AFTER = 12, 6


@value(slots=False)
class Retold:
    """`later` was meant to tell again what `earlier` told; `name` is what their names share."""

    earlier: Told
    later: Told

    @property
    def name(self) -> str:
        one, other = self.earlier.term, self.later.term
        shared = longest_in_common(one.name[-_NAME:], other.name[-_NAME:])
        return shared or longest_in_common(one.after[:_AFTER], other.after[:_AFTER]) or other.name[-_NAME:]
