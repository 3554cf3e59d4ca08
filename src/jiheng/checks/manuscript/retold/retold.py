"""One figure meant to repeat another."""

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.core.value import value
from jiheng.quantities.likeness import longest_in_common

_NAME, _AFTER, _WORD = 12, 6, 2


@value(slots=False, eq=False)
class Retold:
    """`later` was meant to tell again what `earlier` told; `name` is what their names share."""

    earlier: Told
    later: Told

    @property
    def name(self) -> str:
        one, other = ((each.term.name[-_NAME:], each.term.after[:_AFTER]) for each in (self.earlier, self.later))
        for pairs in (zip(one, other, strict=True), zip(one, other[::-1], strict=True)):
            for first, second in pairs:
                if shared := longest_in_common(first, second):
                    return shared
        return next((name for name in (other[0], *one, other[1]) if len(name) >= _WORD), "")
