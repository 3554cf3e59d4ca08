"""The Word file around the text: the prepared empty document, and saving to the same bytes every time."""

import io
import zipfile
from functools import cache

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from jiheng.documents.word.elements import Xml, element, parsed
from jiheng.documents.word.numbering import numbering_elements
from jiheng.documents.word.styles import font_elements, style_elements

_UNUSED = ("customXml", "stylesWithEffects", "webSettings", "theme", "thumbnail", "extended-properties")


def open_prepared() -> WordDocument:
    """An empty document with our styles, numbering, fonts and settings; built once, opened for each report."""
    return docx.Document(io.BytesIO(_prepared()))


def packed(document: WordDocument) -> bytes:
    """The document as a file whose bytes depend on nothing but its content."""
    saved = io.BytesIO()
    document.save(saved)
    fixed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)  # of 1980, so that bytes do not depend on the clock
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


@cache
def _prepared() -> bytes:
    document = docx.Document()
    _drop_unused(document)
    _fill(document.styles.element, style_elements())
    _fill(document.part.numbering_part.element, numbering_elements())
    _replace_font_table(document)
    _replace_settings(document.settings.element)
    body = document.element.body
    for child in list(body):
        body.remove(child)
    body.extend(parsed([element("sectPr")]))
    _forget_dates(document)
    return packed(document)


def _fill(root: BaseOxmlElement, children: list[Xml]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(parsed(children))


def _drop_unused(document: WordDocument) -> None:
    """The default file of python-docx brings a picture, a theme and every style twice."""
    for relations in (document.part.rels, document.part.package.rels):
        for name, relation in list(relations.items()):
            if any(word in relation.reltype for word in _UNUSED):
                del relations[name]


def _replace_font_table(document: WordDocument) -> None:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            relation.target_part._blob = serialize_part_xml(parsed([element("fonts", *font_elements())])[0])


def _replace_settings(root: BaseOxmlElement) -> None:
    compatibility = [
        element("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
        for name, value in (
            ("compatibilityMode", "15"),
            ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"),
        )
    ]
    _fill(
        root,
        [
            element("zoom", percent=100),
            element("bordersDoNotSurroundHeader"),
            element("bordersDoNotSurroundFooter"),
            element("defaultTabStop", val=420),
            element("evenAndOddHeaders"),
            element("drawingGridVerticalSpacing", val=156),
            element("characterSpacingControl", val="compressPunctuation"),
            element(
                "compat",
                element("spaceForUL"),
                element("balanceSingleByteDoubleByteWidth"),
                element("useFELayout"),
                *compatibility,
            ),
            element("themeFontLang", val="en-US", eastAsia="zh-CN"),
            element("decimalSymbol", val="."),
            element("listSeparator", val=","),
        ],
    )


def _forget_dates(document: WordDocument) -> None:
    """No date is better than an invented one: the file properties name none."""
    properties = document.core_properties._element
    for child in list(properties):
        properties.remove(child)
