"""Where everything stands in a chart, in pixels. Places on a screen are not figures: whole pixels will do."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from jiheng.web.face.parts import Bar, BarChart, LineChart

_BAR_HEIGHT, _BAR_PITCH, _BARS_LENGTH, _CHARACTER, _GAP = 14, 28, 240, 14, 8
_LONGEST_NAME = 16
"""Characters of a bar's name on the drawing; the table beside it has the whole name."""

_PLOT_WIDTH, _PLOT_HEIGHT, _LEFT, _TOP, _BELOW, _RIGHT = 380, 170, 44, 12, 26, 68
_AXIS_STEPS = 4


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar with the top of its row."""

    bar: Bar
    name: str
    top: int
    middle: int
    length: int


@dataclass(frozen=True, slots=True)
class DrawnBars:
    """A drawing of bars; names end where the track begins."""

    width: int
    height: int
    track_start: int
    track_length: int
    told_at: int
    bar_height: int
    bars: tuple[DrawnBar, ...]

    @property
    def names_end(self) -> int:
        return self.track_start - _GAP


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    place: int
    told: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A series: unbroken stretches as SVG `points`, the dots on them, and where its name stands."""

    title: str
    stretches: tuple[str, ...]
    dots: tuple[tuple[int, int], ...]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DrawnLines:
    """A drawing of lines inside a frame."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    lines: tuple[DrawnLine, ...]


def draw_bars(chart: BarChart) -> DrawnBars:
    """One row a bar, the names to the left, what is told to the right."""
    names = [_shortened(bar.name) for bar in chart.bars]
    track_start = max((len(name) for name in names), default=0) * _CHARACTER + _GAP
    told_width = max((len(bar.told) for bar in chart.bars), default=0) * 10 + 20
    return DrawnBars(
        width=track_start + _BARS_LENGTH + _GAP + told_width,
        height=_BAR_PITCH * len(names),
        track_start=track_start,
        track_length=_BARS_LENGTH,
        told_at=track_start + _BARS_LENGTH + _GAP,
        bar_height=_BAR_HEIGHT,
        bars=tuple(
            DrawnBar(
                bar,
                name,
                row * _BAR_PITCH + (_BAR_PITCH - _BAR_HEIGHT) // 2,
                row * _BAR_PITCH + _BAR_PITCH // 2,
                _pixels(bar.value, chart.maximum, _BARS_LENGTH),
            )
            for row, (bar, name) in enumerate(zip(chart.bars, names, strict=True))
        ),
    )


def draw_lines(chart: LineChart) -> DrawnLines:
    """Points stand at equal distances; nothing is drawn where nothing is known."""
    bottom = _TOP + _PLOT_HEIGHT
    distance = _PLOT_WIDTH // max(len(chart.points) - 1, 1)
    lines = []
    for line in chart.lines:
        places = [
            None if value is None else (_LEFT + at * distance, bottom - _pixels(value, chart.maximum, _PLOT_HEIGHT))
            for at, value in enumerate(line.values)
        ]
        dots = tuple(place for place in places if place is not None)
        stretches = tuple(" ".join(f"{x},{y}" for x, y in stretch) for stretch in _unbroken(places))
        lines.append(DrawnLine(line.title, stretches, dots, dots[-1] if dots else (_LEFT, bottom)))
    return DrawnLines(
        width=_LEFT + _PLOT_WIDTH + _RIGHT,
        height=bottom + _BELOW,
        left=_LEFT,
        right=_LEFT + distance * max(len(chart.points) - 1, 1),
        bottom=bottom,
        across=tuple(Tick(_LEFT + at * distance, told) for at, told in enumerate(chart.points)),
        up=tuple(
            Tick(bottom - _PLOT_HEIGHT * step // _AXIS_STEPS, f"{chart.maximum * step / _AXIS_STEPS:f}{chart.unit}")
            for step in range(_AXIS_STEPS + 1)
        ),
        lines=_apart(lines),
    )


def _apart(lines: list[DrawnLine]) -> tuple[DrawnLine, ...]:
    """Names of lines that end together are set one below the other."""
    set_apart: list[DrawnLine] = []
    lowest = -_CHARACTER
    for line in sorted(lines, key=lambda line: line.end[1]):
        x, y = line.end
        lowest = max(y, lowest + _CHARACTER + 2)
        set_apart.append(DrawnLine(line.title, line.stretches, line.dots, (x, lowest)))
    return tuple(sorted(set_apart, key=lambda line: [other.title for other in lines].index(line.title)))


def _unbroken(places: list[tuple[int, int] | None]) -> Iterator[list[tuple[int, int]]]:
    for is_known, stretch in groupby(places, lambda place: place is not None):
        if is_known:
            yield [place for place in stretch if place is not None]


def _pixels(value: Decimal, maximum: Decimal, length: int) -> int:
    if maximum <= 0:
        return 0
    return int(min(max(value, Decimal(0)), maximum) * length / maximum)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
