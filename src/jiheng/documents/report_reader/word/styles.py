"""Word's styles as far as they decide what is text: heading levels, numbers, hidden text, table of contents."""

import re
from dataclasses import dataclass

from jiheng.documents.report_reader.word.xml import Element, W, child, integer, is_on, properties_of, value_of

HEADING_LEVELS = 9
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录) ?[1-9]", re.IGNORECASE)
_BODY_LEVEL = 9
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Style:
    """One style's own say; None where it says nothing. `outline` counts from 0, 9 is body text."""

    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    numbering: str | None = None
    numbering_level: int | None = None
    hides: bool | None = None


class Styles:
    """All styles by id, each answer looked up through the styles that it is based on."""

    def __init__(self, root: Element | None) -> None:
        self.styles: dict[str, Style] = {}
        self.default = ""
        for element in () if root is None else root.findall(W + "style"):
            style_id = element.get(W + "styleId") or ""
            self.styles[style_id] = _style(element)
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self.default = style_id
        self._levels: dict[str, int] = {}
        self._hidden: dict[str, bool] = {}
        self._contents: dict[str, bool] = {}

    def chain(self, style_id: str) -> list[tuple[str, Style]]:
        """The style and those that it is based on, nearest first; a circle is walked once, an endless line in part."""
        found: dict[str, Style] = {}
        at: str | None = style_id
        while at is not None and at not in found and at in self.styles and len(found) < _DEEPEST:
            found[at] = self.styles[at]
            at = self.styles[at].based_on
        return list(found.items())

    def heading_level(self, style_id: str) -> int:
        """From 1; 0 for a style that is not a heading's."""
        if style_id not in self._levels:
            self._levels[style_id] = self._find_heading_level(style_id)
        return self._levels[style_id]

    def _find_heading_level(self, style_id: str) -> int:
        for _, style in self.chain(style_id):
            if style.outline is not None:
                return outline_level(style.outline)
            if named := _HEADING.fullmatch(style.name):
                return int(named[1])
        return 0

    def hides(self, style_id: str | None) -> bool:
        """Whether text in this style is hidden."""
        if not style_id:
            return False
        if style_id not in self._hidden:
            told = [style.hides for _, style in self.chain(style_id) if style.hides is not None]
            self._hidden[style_id] = bool(told and told[0])
        return self._hidden[style_id]

    def is_contents(self, style_id: str) -> bool:
        """Whether it is a style of the table of contents."""
        if style_id not in self._contents:
            self._contents[style_id] = any(_CONTENTS.fullmatch(style.name) for _, style in self.chain(style_id))
        return self._contents[style_id]


def outline_level(outline: int) -> int:
    """Word's outline level as a heading level: counted from 1, 0 for body text."""
    return outline + 1 if 0 <= outline < _BODY_LEVEL else 0


def _style(element: Element) -> Style:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    numbering = child(paragraph, "numPr")
    outline, level = value_of(paragraph, "outlineLvl"), value_of(numbering, "ilvl")
    vanish = child(run, "vanish")
    return Style(
        value_of(element, "name") or "",
        value_of(element, "basedOn"),
        None if outline is None else integer(outline, _BODY_LEVEL),
        value_of(numbering, "numId"),
        None if level is None else integer(level, 0),
        None if vanish is None else is_on(vanish),
    )


def style_of(paragraph: Element, styles: Styles) -> str:
    """The id of a paragraph's style; the default one where it names none."""
    return value_of(properties_of(paragraph, "pPr"), "pStyle") or styles.default
