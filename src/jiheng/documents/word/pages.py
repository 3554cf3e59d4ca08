"""Pages in Word: size and margins, the marks at the head, `— 1 —` at the foot."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _BaseHeaderFooter

from jiheng.core.document import Orientation
from jiheng.documents.printing.official_layout import (
    LINE_PITCH,
    MARK_SEPARATOR,
    PAGE_NUMBER_DROP,
    PAGE_NUMBER_SIZE,
    PAGES,
)
from jiheng.documents.word.elements import (
    Xml,
    element,
    field_runs,
    paragraph,
    parsed,
    text_run,
    twips,
    twips_of_mm,
)

_PAGE_NUMBER_HEIGHT = 5  # mm
_HEADER_RISE = 17  # mm above the text


class PageFurniture:
    """The headers and footers of all pages, made once and referred to by every section."""

    def __init__(self, word: WordDocument, marks: tuple[str, ...]) -> None:
        section = word.sections[0]
        mark = MARK_SEPARATOR.join(marks)
        for header in (section.header, section.even_page_header):
            _put(header, paragraph("Header", [text_run(mark)] if mark else []))
        _put(section.footer, _page_number("right"))
        _put(section.even_page_footer, _page_number("left"))
        self.references = [
            Xml(f'<w:{_local_name(child)} w:type="{child.get(qn("w:type"))}" r:id="{child.get(qn("r:id"))}"/>')
            for child in section._sectPr
            if _local_name(child).endswith("Reference")
        ]


def section_properties(orientation: Orientation, furniture: PageFurniture) -> Xml:
    page = PAGES[orientation]
    turned = {"orient": "landscape"} if orientation is Orientation.LANDSCAPE else {}
    return element(
        "sectPr",
        *furniture.references,
        element("type", val="nextPage"),
        element("pgSz", w=twips_of_mm(page.width), h=twips_of_mm(page.height), **turned),
        element(
            "pgMar",
            top=twips_of_mm(page.top),
            right=twips_of_mm(page.right),
            bottom=twips_of_mm(page.bottom),
            left=twips_of_mm(page.left),
            header=twips_of_mm(page.top - _HEADER_RISE),
            footer=twips_of_mm(page.bottom - PAGE_NUMBER_DROP - _PAGE_NUMBER_HEIGHT),
            gutter=0,
        ),
        element("cols", space=425),
        element("docGrid", linePitch=twips(LINE_PITCH)),
    )


def _put(story: _BaseHeaderFooter, only: Xml) -> None:
    root = story._element
    for child in list(root):
        root.remove(child)
    root.extend(parsed([only]))


def _page_number(side: str) -> Xml:
    """`— 1 —`, one character in from the outer edge: odd pages right, even pages left."""
    inset = {side: twips(PAGE_NUMBER_SIZE), f"{side}Chars": 100}
    runs = [text_run("— "), *field_runs("PAGE", "1"), text_run(" —")]
    return paragraph("Footer", runs, element("ind", **inset), element("jc", val=side))


def _local_name(element_: BaseOxmlElement) -> str:
    return str(element_.tag).rpartition("}")[2]
