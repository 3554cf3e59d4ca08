"""Places as people say and write them: 第12段, 第12段第3行第2列, 第40段（脚注）."""

import re
from collections.abc import Callable, Iterable

from jiheng.core.finding import Location
from jiheng.core.part import Part

WRITTEN = re.compile(r"第([0-9]{1,9})段(?:第([0-9]{1,6})行第([0-9]{1,6})列)?(?:（[^（）]*）)?")


def place_in_words(place: Location) -> str:
    """The paragraph, its row and column in a table, its part, its page; of a place outside the report its file."""
    if place.source or place.paragraph is None:
        return str(place)
    cell = "" if place.cell is None else f"第{place.cell[0]}行第{place.cell[1]}列"
    known = ["" if place.part is Part.BODY else place.part.label, "" if place.page is None else f"第{place.page}页"]
    where = "，".join(filter(None, known))
    return f"第{place.paragraph}段{cell}" + (f"（{where}）" if where else "")


def further_places(first: Location, others: Iterable[Location], quoted: Callable[[str], str]) -> list[str]:
    """The other places with their words; words that stand at the first place as well are not told again."""
    told = (
        place_in_words(each) + (f"“{quoted(each.quote)}”" if each.quote and each.quote != first.quote else "")
        for each in others
    )
    return list(dict.fromkeys(told))


def read_place(written: str) -> tuple[int, tuple[int, int] | None] | None:
    """The paragraph and the cell that are meant; None where it is not written like 第12段."""
    found = WRITTEN.fullmatch(written.strip())
    if found is None:
        return None
    return int(found[1]), (int(found[2]), int(found[3])) if found[2] else None
