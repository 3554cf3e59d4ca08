"""Building blocks of WordprocessingML: elements by their short names, measures in Word's units.

Markup is written as text and parsed once a section: building each element in lxml takes ten times as long.
"""

from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from jiheng.core.blocks import Align, Run
from jiheng.documents.printing.official_layout import DAGGER
from jiheng.documents.printing.printable_text import printable

Xml = NewType("Xml", str)
"""Well-formed markup. Only the functions of this module make it, and they escape whatever a user wrote."""

JUSTIFICATION = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
BOLD = Xml("<w:b/>")


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def element(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """`<w:name w:key="value">` with its children; a trailing underscore in a key is dropped (`type_`)."""
    told = "".join([f" w:{key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items()])
    if not children:
        return Xml(f"<w:{name}{told}/>")
    return Xml(f"<w:{name}{told}>{''.join(children)}</w:{name}>")


def parsed(markup: Iterable[Xml]) -> list[BaseOxmlElement]:
    """The elements that the markup describes, ready to be put into a document."""
    root = parse_xml(f"<w:body {nsdecls('w', 'r')}>{''.join(markup)}</w:body>")
    return list(root)


def text_run(text: str, *properties: Xml) -> Xml:
    """A run of text; line ends in it become line breaks."""
    lines = printable(text).split("\n")
    told = Xml("<w:br/>").join([_text(line) for line in lines])
    return Xml(f"<w:r>{_properties(properties)}{told}</w:r>")


def tab_run() -> Xml:
    return Xml("<w:r><w:tab/></w:r>")


def field_runs(code: str, shown: str) -> list[Xml]:
    """A field that Word computes, such as PAGE; `shown` stands there until it does."""
    instruction = Xml(f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>')
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        text_run(shown),
        element("r", element("fldChar", fldCharType="end")),
    ]


def runs_of(runs: tuple[Run, ...], *properties: Xml) -> list[Xml]:
    """The runs of a paragraph or cell; † stands raised behind what rests on an assumption."""
    made: list[Xml] = []
    for run in runs:
        bold = (BOLD,) if run.bold and BOLD not in properties else ()
        made.append(text_run(run.text, *bold, *properties))
        if run.assumed:
            made.append(text_run(DAGGER, element("rStyle", val="AssumedMark")))
    return made


def paragraph(style: str, runs: Iterable[Xml], *properties: Xml) -> Xml:
    """`properties` must come in the order of the schema (CT_PPr)."""
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"".join(properties)}</w:pPr>{"".join(runs)}</w:p>')


def _text(line: str) -> Xml:
    if not line:
        return Xml("")
    kept = ' xml:space="preserve"' if line != line.strip() or "  " in line else ""
    return Xml(f"<w:t{kept}>{escape(line)}</w:t>")


def _properties(properties: tuple[Xml, ...]) -> str:
    return f"<w:rPr>{''.join(properties)}</w:rPr>" if properties else ""
