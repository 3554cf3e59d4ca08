"""WordprocessingML as the reader sees it: names, switches, and a parser that trusts nobody."""

from collections.abc import Iterator
from typing import Protocol, Self, cast

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL = f"{W}val"

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_OFF = frozenset({"0", "false", "off", "none"})
_WORD_DIGITS = 9


class DamagedXmlError(Exception):
    """A part of the package is not the XML that the format demands; the message is for the user."""


class Element(Protocol):
    """What is used of lxml's elements."""

    tag: str
    text: str | None

    def get(self, key: str) -> str | None: ...
    def find(self, path: str) -> Self | None: ...
    def findall(self, path: str) -> list[Self]: ...
    def iter(self, *tags: str) -> Iterator[Self]: ...
    def iterancestors(self, *tags: str) -> Iterator[Self]: ...
    def getparent(self) -> Self | None: ...
    def __iter__(self) -> Iterator[Self]: ...


def parse(content: bytes) -> Element:
    """The root of one part; raises `DamagedXmlError`. Document types, and with them entities, are refused."""
    if any(doctype in content for doctype in _DOCTYPES):
        raise DamagedXmlError("文件里带有文档类型声明（DTD），正常的 Word 文件不会有，为安全没有读")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content.replace(STRICT, WORD.encode()), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if "depth" in str(error):
            raise DamagedXmlError("表格或文本框一层套一层，嵌套得太深") from None
        raise DamagedXmlError("文件内部的 XML 不完整") from None
    if root.getroottree().docinfo.doctype:
        raise DamagedXmlError("文件里带有文档类型声明（DTD），正常的 Word 文件不会有，为安全没有读")
    return cast(Element, root)


def child(parent: Element | None, name: str) -> Element | None:
    """The first child w:name; three times as fast as a search by path."""
    if parent is not None:
        tag = W + name
        for each in parent:
            if each.tag == tag:
                return each
    return None


def properties_of(element: Element, name: str) -> Element | None:
    """The properties of an element, which always stand first in it."""
    for first in element:
        return first if first.tag == W + name else None
    return None


def is_on(element: Element | None) -> bool:
    """A switch such as w:vanish: there, and not turned off."""
    return element is not None and element.get(VAL) not in _OFF


def integer(text: str | None, default: int) -> int:
    """A whole number as Word writes it; whatever else stands there is the default."""
    digits = (text or "").removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _WORD_DIGITS):
        return default
    return int(text or "")


def value_of(parent: Element | None, name: str) -> str | None:
    """The w:val of the child w:name."""
    found = child(parent, name)
    return None if found is None else found.get(VAL)
