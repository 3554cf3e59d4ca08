"""XML that is changed, not only read: what is used of lxml's elements, and how new ones are made."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Protocol, Self, cast

from lxml import etree

from jiheng.documents.report_reader.word.xml import Element, W

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Node(Element, Protocol):
    """An element of a tree that is being changed."""

    attrib: Mapping[str, str]

    def set(self, key: str, value: str) -> None: ...
    def getnext(self) -> Self | None: ...
    def getprevious(self) -> Self | None: ...
    def addnext(self, element: Self) -> None: ...
    def addprevious(self, element: Self) -> None: ...
    def append(self, element: Self) -> None: ...
    def __len__(self) -> int: ...


def node_of(element: Element) -> Node:
    """The same element, to be changed."""
    return cast(Node, element)


def made(tag: str, attributes: Mapping[str, str] | None = None) -> Node:
    """A new element; `attributes` by their full names."""
    return cast(Node, etree.Element(tag, dict(attributes or {})))


def mark(name: str, id: int) -> Node:
    """<w:name w:id="…"/>."""
    return made(W + name, {W + "id": str(id)})


def copied(node: Node) -> Node:
    """The node with all that is in it."""
    return deepcopy(node)


def written(root: Node) -> bytes:
    """A part of a package."""
    return cast(bytes, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
