"""Word's lists as they are defined: each list with its nine levels, links to list styles followed."""

from dataclasses import dataclass, field, replace

from jiheng.documents.report_reader.word.styles import Styles
from jiheng.documents.report_reader.word.xml import MC, VAL, Element, W, integer, is_on, value_of

LEVELS = 9
_LONGEST_TEXT = 255


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level counts and prints; `restart` is the highest level (from 1) that sets it back, None for any."""

    start: int = 0
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A w:num: the abstract list whose counters it shares, its levels, and where it begins anew."""

    abstract: str
    levels: tuple[ListLevel, ...]
    starts: dict[int, int] = field(default_factory=dict)


def read_lists(root: Element | None, styles: Styles) -> dict[str, NumberedList]:
    """Every list by its numId."""
    if root is None:
        return {}
    abstracts = {each.get(W + "abstractNumId") or "": each for each in root.findall(W + "abstractNum")}
    numbers = {each.get(W + "numId") or "": each for each in root.findall(W + "num")}
    levels: dict[str, tuple[ListLevel, ...]] = {}
    lists: dict[str, NumberedList] = {}
    for number_id, number in numbers.items():
        abstract = _abstract_of(number, abstracts, numbers, styles)
        if abstract is not None:
            if abstract not in levels:
                levels[abstract] = _levels(abstracts[abstract])
            lists[number_id] = _with_overrides(number, abstract, levels[abstract])
    return lists


def _abstract_of(
    number: Element, abstracts: dict[str, Element], numbers: dict[str, Element], styles: Styles
) -> str | None:
    """The abstract list, through links to numbering styles; None where the links lead nowhere."""
    seen: set[str] = set()
    while True:
        abstract = value_of(number, "abstractNumId") or ""
        if abstract in seen or abstract not in abstracts:
            return None
        seen.add(abstract)
        link = value_of(abstracts[abstract], "numStyleLink")
        if link is None:
            return abstract
        style = styles.styles.get(link)
        linked = None if style is None or style.numbering is None else numbers.get(style.numbering)
        if linked is None:
            return abstract
        number = linked


def _levels(abstract: Element) -> tuple[ListLevel, ...]:
    found = [ListLevel() for _ in range(LEVELS)]
    for element in abstract.findall(W + "lvl"):
        at = integer(element.get(W + "ilvl"), -1)
        if 0 <= at < LEVELS:
            found[at] = _level(element)
    return tuple(found)


def _level(element: Element) -> ListLevel:
    restart = value_of(element, "lvlRestart")
    return ListLevel(
        integer(value_of(element, "start"), 0),
        _number_format(element),
        (value_of(element, "lvlText") or "")[:_LONGEST_TEXT],
        None if restart is None else integer(restart, LEVELS),
        is_on(element.find(W + "isLgl")),
        value_of(element, "pStyle"),
        None if (fonts := element.find(f"{W}rPr/{W}rFonts")) is None else fonts.get(W + "ascii"),
    )


def _number_format(level: Element) -> str:
    """The plain format, also where a newer one stands beside it for programs that know it."""
    told = level.find(W + "numFmt")
    if told is None:
        told = level.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
    return "decimal" if told is None else told.get(VAL) or "decimal"


def _with_overrides(number: Element, abstract: str, levels: tuple[ListLevel, ...]) -> NumberedList:
    own = list(levels)
    starts: dict[int, int] = {}
    for override in number.findall(W + "lvlOverride"):
        at = integer(override.get(W + "ilvl"), -1)
        if not 0 <= at < LEVELS:
            continue
        if (level := override.find(W + "lvl")) is not None:
            own[at] = _level(level)
        if (start := value_of(override, "startOverride")) is not None:
            starts[at] = integer(start, own[at].start)
            own[at] = replace(own[at], start=starts[at])
    return NumberedList(abstract, tuple(own), starts)
