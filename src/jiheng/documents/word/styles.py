"""The styles of a Word document after GB/T 9704-2012, under the names that Word itself knows."""

from dataclasses import dataclass
from typing import Any

from jiheng.documents.printing.fonts import FANGSONG, HEITI, KAITI, LATIN, SONG, TITLE_SONG, TYPEFACES, Typeface
from jiheng.documents.printing.official_layout import (
    BODY_SIZE,
    BODY_TRACKING,
    LINE_PITCH,
    MARK_SIZE,
    PAGE_NUMBER_SIZE,
    SMALL_PITCH,
    SMALL_SIZE,
    TABLE_SIZE,
    TITLE_PITCH,
    TITLE_SIZE,
)
from jiheng.documents.word.elements import Xml, element, twips

FIRST_LINE_INDENT = {"firstLine": twips(2 * BODY_SIZE), "firstLineChars": 200}
NO_INDENT = {"firstLine": 0, "firstLineChars": 0}
HEADING_LEVELS = 4


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One paragraph style; `pitch` is the exact line spacing in points, 0 for single spacing."""

    id: str
    name: str
    font: Typeface
    size: float
    pitch: float = LINE_PITCH
    align: str = "both"
    before: float = 0.0
    after: float = 0.0
    indent: bool = False
    keep_with_next: bool = False
    heading_level: int = 0
    outline_level: int = 0
    follows: str = ""
    widow_control: bool = True


PARAGRAPH_STYLES = (
    ParagraphStyle("BodyText", "Body Text", FANGSONG, BODY_SIZE, indent=True),
    ParagraphStyle("BodyTextSmall", "Body Text Small", FANGSONG, SMALL_SIZE, SMALL_PITCH),
    ParagraphStyle(
        "Title", "Title", TITLE_SONG, TITLE_SIZE, TITLE_PITCH, "center", after=LINE_PITCH, keep_with_next=True
    ),
    ParagraphStyle("Subtitle", "Subtitle", KAITI, BODY_SIZE, align="center", after=LINE_PITCH, keep_with_next=True),
    *(
        ParagraphStyle(
            f"Heading{level}",
            f"heading {level}",
            {1: HEITI, 2: KAITI}.get(level, FANGSONG),
            BODY_SIZE,
            indent=True,
            keep_with_next=True,
            heading_level=level,
            outline_level=level,
            follows="BodyText",
        )
        for level in range(1, HEADING_LEVELS + 1)
    ),
    ParagraphStyle("SectionLabel", "Section Label", HEITI, BODY_SIZE, align="left", keep_with_next=True),
    ParagraphStyle(
        "SectionTitle",
        "Section Title",
        TITLE_SONG,
        TITLE_SIZE,
        TITLE_PITCH,
        "center",
        before=LINE_PITCH / 2,
        after=LINE_PITCH / 2,
        keep_with_next=True,
        outline_level=1,
        follows="BodyText",
    ),
    ParagraphStyle("Signature", "Signature", FANGSONG, BODY_SIZE, align="right"),
    ParagraphStyle("Date", "Date", FANGSONG, BODY_SIZE, align="right"),
    ParagraphStyle("SignatureLine", "Signature Line", FANGSONG, SMALL_SIZE, SMALL_PITCH, "left", before=6),
    ParagraphStyle("Caption", "caption", HEITI, SMALL_SIZE, 0, "center", before=6, after=3, keep_with_next=True),
    ParagraphStyle("TableNote", "Table Note", SONG, TABLE_SIZE, 0, "right", before=3, after=2, keep_with_next=True),
    ParagraphStyle("TableText", "Table Text", SONG, TABLE_SIZE, 0, "left", before=1.5, after=1.5, widow_control=False),
    ParagraphStyle(
        "TableHeading", "Table Heading", HEITI, TABLE_SIZE, 0, "center", before=1.5, after=1.5, widow_control=False
    ),
    ParagraphStyle("Header", "header", HEITI, MARK_SIZE, 0, "center"),
    ParagraphStyle("Footer", "footer", SONG, PAGE_NUMBER_SIZE, 0, "left"),
    ParagraphStyle("SectionEnd", "Section End", SONG, 1, 1, "left"),
)


def style_elements() -> list[Xml]:
    """The children of styles.xml."""
    return [
        _defaults(),
        _latent_styles(),
        element(
            "style",
            element("name", val="Normal"),
            element("qFormat"),
            element("pPr", element("widowControl"), element("jc", val="both")),
            type_="paragraph",
            default=1,
            styleId="Normal",
        ),
        element(
            "style",
            element("name", val="Default Paragraph Font"),
            element("uiPriority", val=1),
            element("semiHidden"),
            type_="character",
            default=1,
            styleId="DefaultParagraphFont",
        ),
        _table_normal(),
        *map(_paragraph_style, PARAGRAPH_STYLES),
        _assumed_mark(),
        _form_table(),
    ]


def font_elements() -> list[Xml]:
    """The children of fontTable.xml: `altName` leads machines without a font to the one that Windows brings."""
    chinese = [
        element(
            "font",
            element("altName", val=face.substitute),
            element("charset", val="86"),
            element("family", val="roman"),
            element("pitch", val="variable"),
            name=face.name,
        )
        for face in TYPEFACES
    ]
    latin = element("font", element("charset", val="00"), element("family", val="roman"), name=LATIN)
    return [*chinese, latin]


def _fonts(face: Typeface) -> Xml:
    return element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=face.name, cs=LATIN)


def _size(points: float) -> list[Xml]:
    return [element("sz", val=round(points * 2)), element("szCs", val=round(points * 2))]


def _defaults() -> Xml:
    # Digits and Latin words of a text that is all Chinese may be broken at any place, as 99.|11.
    language = element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    run = element("rPr", _fonts(FANGSONG), *_size(BODY_SIZE), language)
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", element("pPr")))


def _latent_styles() -> Xml:
    """Keeps Word's hundred unused styles out of the gallery."""
    return element(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _paragraph_style(style: ParagraphStyle) -> Xml:
    head = [element("name", val=style.name), element("basedOn", val="Normal")]
    if style.follows:
        head.append(element("next", val=style.follows))
    head.append(element("qFormat"))
    tracking = [element("spacing", val=twips(BODY_TRACKING))] if style.size == BODY_SIZE else []
    run = element("rPr", _fonts(style.font), *tracking, *_size(style.size))
    return element("style", *head, _paragraph_properties(style), run, type_="paragraph", styleId=style.id)


def _paragraph_properties(style: ParagraphStyle) -> Xml:
    properties: list[Xml] = []
    if style.keep_with_next:
        properties += [element("keepNext"), element("keepLines")]
    if not style.widow_control:
        properties.append(element("widowControl", val=0))
    if style.heading_level:
        level = element("ilvl", val=style.heading_level - 1)
        properties.append(element("numPr", *([level] if style.heading_level > 1 else []), element("numId", val=1)))
    if not style.pitch:
        properties.append(element("snapToGrid", val=0))
    spacing: dict[str, Any] = {"before": twips(style.before), "after": twips(style.after)}
    if style.pitch:
        spacing |= {"line": twips(style.pitch), "lineRule": "exact"}
    else:
        spacing |= {"line": 240, "lineRule": "auto"}
    properties.append(element("spacing", **spacing))
    if style.indent:
        properties.append(element("ind", **FIRST_LINE_INDENT))
    properties.append(element("jc", val=style.align))
    if style.outline_level:
        properties.append(element("outlineLvl", val=style.outline_level - 1))
    return element("pPr", *properties)


def _assumed_mark() -> Xml:
    return element(
        "style",
        element("name", val="Assumed Mark"),
        element("basedOn", val="DefaultParagraphFont"),
        element("qFormat"),
        element("rPr", element("vertAlign", val="superscript")),
        type_="character",
        styleId="AssumedMark",
    )


def _table_normal() -> Xml:
    margins = element("tblCellMar", *_margins(0, 108))
    return element(
        "style",
        element("name", val="Normal Table"),
        element("uiPriority", val=99),
        element("semiHidden"),
        element("tblPr", element("tblInd", w=0, type_="dxa"), margins),
        type_="table",
        default=1,
        styleId="TableNormal",
    )


def _form_table() -> Xml:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="000000") for side in sides))
    return element(
        "style",
        element("name", val="Form Table"),
        element("basedOn", val="TableNormal"),
        element("qFormat"),
        element("tblPr", borders, element("tblCellMar", *_margins(0, 70))),
        type_="table",
        styleId="FormTable",
    )


def _margins(vertical: int, horizontal: int) -> list[Xml]:
    return [
        element("top", w=vertical, type_="dxa"),
        element("left", w=horizontal, type_="dxa"),
        element("bottom", w=vertical, type_="dxa"),
        element("right", w=horizontal, type_="dxa"),
    ]
