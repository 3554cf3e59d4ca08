"""The page of an official document after GB/T 9704-2012; Word and PDF read the same numbers."""

from dataclasses import dataclass

from jiheng.core.document import Document, Orientation


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page and its margins in millimetres."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def text_width_points(self) -> float:
        return self.text_width * POINTS_PER_MM


POINTS_PER_MM = 72 / 25.4

PORTRAIT = PageLayout(width=210, height=297, top=37, right=26, bottom=35, left=28)
"""天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm."""

LANDSCAPE = PageLayout(width=297, height=210, top=28, right=37, bottom=26, left=35)
"""The portrait page turned so that the binding edge (订口) is on top; the text keeps its 225 mm × 156 mm."""

PAGES = {Orientation.PORTRAIT: PORTRAIT, Orientation.LANDSCAPE: LANDSCAPE}

LINE_PITCH = 28.95
"""Points. 225 mm ÷ 22 lines is 28.99; rounded down so that the 22nd line still fits."""

BODY_SIZE = 16.0  # 3 号
TITLE_SIZE = 22.0  # 2 号
TITLE_PITCH = 35.0
TITLE_ROOM = 19.5
"""Characters of the title that one line holds, with what is set between Chinese and digits."""

PAGE_NUMBER_SIZE = 14.0  # 4 号
SMALL_SIZE = 12.0  # 小四
SMALL_PITCH = 20.0
TABLE_SIZE = 10.5  # 五号
DENSE_TABLE_SIZE = 9.0  # 小五
MARK_SIZE = 12.0

BODY_TRACKING = -0.25
"""Points between body characters: 28 of them, 16 points wide, must fit into the 156 mm (442.2 points) of a line."""

PAGE_NUMBER_DROP = 7
"""Millimetres from the text down to the page number."""

MARK_SEPARATOR = "　"
"""Stands between the marks at the head of a page."""

SIGNATURES_PER_LINE = 3

DAGGER = "†"
"""Stands behind whatever rests on an assumption."""

_DENSE_COLUMNS = 9
_DATE_INSET = 4.0


def table_size(columns: int, orientation: Orientation) -> float:
    """The size of a table's text in points: smaller where many columns share an upright page."""
    crowded = columns >= _DENSE_COLUMNS and orientation is Orientation.PORTRAIT
    return DENSE_TABLE_SIZE if crowded else TABLE_SIZE


def width_in_characters(text: str) -> float:
    """About how many Chinese characters wide a text is: Latin letters and digits are half as wide."""
    return sum(0.5 if ord(character) < 0x2E80 and character not in "—…“”‘’" else 1.0 for character in text)


@dataclass(frozen=True, slots=True)
class Closing:
    """The issuer over the date at the end of the text; how far each stands from the right edge, in characters."""

    section: int
    issuer: str
    date: str
    issuer_inset: float
    date_inset: float


def closing_of(document: Document) -> Closing | None:
    """Where and how the document is signed: after its last section before the attachments.

    The date stands four characters from the right edge and the issuer is centred over it (GB/T 9704-2012, 7.3.5.1).
    Attachments are the sections with a label (附件1). A document made of attachments alone is signed at its end.
    """
    if not (document.issuer or document.date):
        return None
    labelled = [index for index, section in enumerate(document.sections) if section.label]
    last = labelled[0] - 1 if labelled and labelled[0] > 0 else len(document.sections) - 1
    overhang = (width_in_characters(document.issuer) - width_in_characters(document.date)) / 2
    if not document.date or not document.issuer:
        issuer_inset = date_inset = _DATE_INSET
    elif overhang <= _DATE_INSET:
        issuer_inset, date_inset = _DATE_INSET - overhang, _DATE_INSET
    else:
        issuer_inset, date_inset = 0.0, overhang
    return Closing(last, document.issuer, document.date, issuer_inset, date_inset)
