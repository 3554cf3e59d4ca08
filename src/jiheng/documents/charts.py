"""Bar charts as SVG for pages; the numbers themselves stand in the table or text beside them."""

from functools import cache
from typing import Any

import vl_convert
from markupsafe import Markup

from jiheng.core.document import Chart
from jiheng.documents.fonts import bundled_folder
from jiheng.documents.printable_text import printable

INK = "#0b5c63"
_TRACK = "#e3e9e8"
_TEXT = "#1d2423"
_FONTS = "Microsoft YaHei, PingFang SC, Noto Sans SC, Noto Sans CJK SC, sans-serif"
_WIDTH = 460
_BAR_PITCH = 30
_LONGEST_NAME = 210


def bar_chart_svg(chart: Chart, anchor: str) -> Markup:
    """The chart with a title and a description for those who cannot see it. `anchor` makes its ids unique."""
    _register_fonts()
    drawn: str = vl_convert.vegalite_to_svg(_specification(chart), allowed_base_urls=[])
    opening, _, rest = drawn.partition(">")
    told = "；".join(f"{printable(name)} {printable(shown)}" for name, _, shown in chart.bars)
    title, description = f"{anchor}-title", f"{anchor}-description"
    return Markup('{} role="img" aria-labelledby="{} {}"><title id="{}">{}</title><desc id="{}">{}</desc>{}').format(
        Markup(opening), title, description, title, printable(chart.title), description, told, Markup(rest)
    )


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(bundled_folder()))


def _specification(chart: Chart) -> dict[str, Any]:
    values = [float(value) for _, value, _ in chart.bars]
    lowest = min([0.0, *values])
    highest = max([float(chart.maximum or 0), *values]) or 1.0
    rows = [
        {"place": place, "name": printable(name), "value": value, "told": printable(told), "end": highest}
        for place, ((name, _, told), value) in enumerate(zip(chart.bars, values, strict=True))
    ]
    y = {"field": "place", "type": "ordinal", "axis": None}
    x = {"field": "value", "type": "quantitative", "axis": None, "scale": {"domain": [lowest, highest], "nice": False}}
    to_the_end = {**x, "field": "end"}
    bar = {"type": "bar", "height": {"band": 0.56}}
    text = {"type": "text", "color": _TEXT, "fontSize": 13}
    track = {"mark": {**bar, "color": _TRACK}, "encoding": {"x": to_the_end, "y": y}}
    layers = [
        *([track] if chart.maximum else []),
        {"mark": {**bar, "color": INK}, "encoding": {"x": x, "y": y}},
        {
            "mark": {**text, "align": "right", "dx": -8, "limit": _LONGEST_NAME},
            "encoding": {"x": {"value": 0}, "y": y, "text": {"field": "name"}},
        },
        {
            "mark": {**text, "align": "left", "dx": 6},
            "encoding": {"x": to_the_end if chart.maximum else x, "y": y, "text": {"field": "told"}},
        },
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": _WIDTH,
        "height": {"step": _BAR_PITCH},
        "background": None,
        "data": {"values": rows},
        "layer": layers,
        "config": {"aria": False, "font": _FONTS, "view": {"stroke": None}},
    }
