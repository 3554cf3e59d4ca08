"""`{% load figures %}`: a value on a page that says how it came about and opens its sources."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from jiheng.core.figure import Figure
from jiheng.web.face.shown import figure_text
from jiheng.web.figures.words import formula_words

register = template.Library()


@register.inclusion_tag("face/parts/chip.html")
def drawn(
    told: str | SafeString, name: str, year: int, unit_code: str, says: str = "", of: str = ""
) -> dict[str, object]:
    """A value of one unit, by the name of its figure. `says`: how it came about, where the name alone cannot tell."""
    asked = {"name": name, "of": of} if of else {"name": name}
    address = f"{reverse('figures:figure', args=[year, unit_code])}?{urlencode(asked)}"
    return {"told": told, "says": f"{name}＝{says or formula_words(name)}", "address": address}


@register.inclusion_tag("face/parts/chip.html")
def drawn_figure(figure: Figure, year: int, unit_code: str, of: str = "") -> dict[str, object]:
    """A figure that the page has computed."""
    told = drawn(figure_text(figure), figure.name, year, unit_code, figure.formula, of)
    return {**told, "assumed": figure.assumed}


@register.inclusion_tag("face/parts/chip.html")
def drawn_together(told: str | SafeString, name: str, year: int) -> dict[str, object]:
    """An amount of all the units that one sees."""
    says = f"各单位{name.rpartition('.')[2]}：{formula_words(name)}"
    return {
        "told": told,
        "says": says,
        "address": f"{reverse('figures:units', args=[year])}?{urlencode({'name': name})}",
    }
