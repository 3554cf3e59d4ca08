"""Small PDFs: set by typst from a few lines of markup, or put together by hand where they must be odd."""

import io
import zlib
from functools import cache

import pypdfium2 as pdfium
import typst

from jiheng.documents.printing.fonts import bundled_folder

_PAGE = """#set page(width: 300pt, height: 420pt, margin: 48pt)
#set text(font: "Noto Serif SC", size: 10pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
"""


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[bundled_folder()])


def typeset(markup: str) -> bytes:
    """A small page with indented, justified paragraphs, unless the markup says otherwise."""
    made = typst.Compiler((_PAGE + markup).encode(), font_paths=_fonts()).compile(format="pdf")
    assert isinstance(made, bytes)
    return made


def scanned() -> bytes:
    """A page that holds nothing but a picture."""
    document = pdfium.PdfDocument.new()
    page = document.new_page(300, 420)
    picture = pdfium.PdfImage.new(document)
    picture.set_bitmap(pdfium.PdfBitmap.new_native(8, 8, pdfium.raw.FPDFBitmap_BGR))
    picture.set_matrix(pdfium.PdfMatrix().scale(300, 420))
    page.insert_obj(picture)
    page.gen_content()
    return _saved(document)


def put_together(*files: bytes) -> bytes:
    """The pages of several PDFs in one."""
    document = pdfium.PdfDocument.new()
    for file in files:
        document.import_pages(pdfium.PdfDocument(file))
    return _saved(document)


def turned(file: bytes, degrees: int) -> bytes:
    """Pages that a reader turns before showing them."""
    document = pdfium.PdfDocument(file)
    for page in document:
        page.set_rotation(degrees)
    return _saved(document)


def locked() -> bytes:
    """A file that asks for a password."""
    secret = "00" * 32
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + f"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<{secret}>/U<{secret}>>>endobj\n".encode()
        + b"trailer<</Root 1 0 R/Size 4/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF\n"
    )


def drawn(content: bytes, *, packed: int = 1) -> bytes:
    """One page that holds these instructions, packed so many times."""
    for _ in range(packed):
        content = zlib.compress(content)
    filters = b"/FlateDecode" * packed
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        + b"4 0 obj<</Length %d/Filter[%s]>>stream\n%s\nendstream endobj\n" % (len(content), filters, content)
        + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF\n"
    )


def _saved(document: pdfium.PdfDocument) -> bytes:
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()
