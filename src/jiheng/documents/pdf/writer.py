"""Prints a composed document as PDF with typst: the same page as in Word, fonts embedded, no other program needed."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from jiheng.core.document import Document
from jiheng.documents.pdf.data import Data, document_data
from jiheng.documents.printing.fonts import FANGSONG, HEITI, KAITI, LATIN, SONG, TITLE_SONG, Typeface, bundled_folder

_FACES = {"song": SONG, "title": TITLE_SONG, "fangsong": FANGSONG, "kai": KAITI, "hei": HEITI}


def write_pdf(document: Document, path: Path) -> None:
    path.write_bytes(pdf_bytes(document))


def pdf_bytes(document: Document, *, system_fonts: bool = True) -> bytes:
    """The document as PDF; on one machine the same document gives the same bytes.

    With `system_fonts` the official typefaces are used where the machine has them, otherwise the open ones that come
    with us stand in. Without, the result is the same on every machine.
    """
    fonts = _fonts(system_fonts)
    data = document_data(document, _families(system_fonts))
    compiler = typst.Compiler(
        _page(), font_paths=fonts, sys_inputs={"document": json.dumps(data, ensure_ascii=False, separators=(",", ":"))}
    )
    made = compiler.compile(format="pdf")
    assert isinstance(made, bytes)
    return made


@cache
def _page() -> bytes:
    return files("jiheng.documents.pdf").joinpath("page.typ").read_bytes()


@cache
def _fonts(system_fonts: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=system_fonts, include_embedded_fonts=True, font_paths=[bundled_folder()])


@cache
def _families(system_fonts: bool) -> Data:
    present = set(_fonts(system_fonts).families())
    return {role: _family_list(face, present) for role, face in _FACES.items()}


def _family_list(face: Typeface, present: set[str]) -> Data:
    """Digits and Latin letters in Times New Roman, as in Word; then the typeface and what may stand in for it."""
    latin: list[Data] = [{"name": LATIN, "covers": "latin-in-cjk"}] if LATIN in present else []
    return [*latin, *(family for family in face.families if family in present)]
