"""Places on a page as it is seen: in points, from the upper left corner, turned pages upright."""

from typing import NamedTuple

RIGHT_ANGLE = 90


class Glyph(NamedTuple):
    """One character and the box that it fills."""

    x0: float
    x1: float
    top: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A straight line, upright or level: `at` is where it stands across its direction."""

    is_upright: bool
    at: float
    start: float
    end: float


class Sheet(NamedTuple):
    """The visible box of a page in the PDF's own coordinates, and by how much it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turn % (2 * RIGHT_ANGLE) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turn % (2 * RIGHT_ANGLE) else self.top - self.bottom

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the PDF is seen."""
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y
