"""What is told to the person who can mend it: where, what was found, what was expected, what to do."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.part import Part
from jiheng.core.value import value


class Severity(Choice):
    """How much a finding matters."""

    ERROR = "error", "错误"
    WARNING = "warning", "警告"
    NOTICE = "notice", "提示"


class Confidence(Choice):
    """How sure the program is that a finding is one."""

    CERTAIN = "certain", "确定"
    PROBABLE = "probable", "很可能"
    ASK = "ask", "请核实"


@value()
class Location:
    """Where something stands, so that it can be shown there.

    `source` is the file's name; `place` what a person would look for: `指标!D7`, `第12行 指标[3].年度指标值`, `第12段`.
    The other numbers, where known, locate a span of text: paragraph and page count from 1, characters from 0, `end`
    exclusive, in the text of the paragraph or, where `cell` (row, column) is given, of that cell. `quote` is that text.
    `in_file` tells of a cell in a text file on which line it stands and how many characters stand before it there;
    `part`, of what is printed apart from the running text, where to look for it.
    """

    source: str = ""
    place: str = ""
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    cell: tuple[int, int] | None = None
    quote: str = ""
    in_file: tuple[int, int] | None = None
    part: Part = Part.BODY

    def __str__(self) -> str:
        return ":".join(part for part in (self.source, self.place) if part)

    def overlaps(self, other: "Location") -> bool:
        """Whether both share a character of one paragraph; what is of a whole paragraph shares all of it."""
        if self.paragraph != other.paragraph:
            return False
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return True
        return self.start < other.end and other.start < self.end

    def as_in_file(self) -> "Location":
        """The same place told by its line alone, where the paragraphs are lines of a text file."""
        if self.in_file is None:
            return self
        line, before = self.in_file
        start = None if self.start is None else self.start + before
        end = None if self.end is None else self.end + before
        return replace(self, paragraph=line, start=start, end=end, cell=None, in_file=None)


@value()
class Finding:
    """A problem in somebody's data or text. `message` is one whole Chinese sentence that ends with what to do.

    `others` are the further places of one problem: the other side of a contradiction, the repetitions of a slip.
    `arithmetic` shows the working: 「427.54＋75.66＝503.20≠503.3」.
    """

    id: str
    severity: Severity
    location: Location
    message: str
    found: str = ""
    expected: str = ""
    reference: str = ""
    confidence: Confidence = Confidence.CERTAIN
    arithmetic: str = ""
    others: tuple[Location, ...] = ()

    def __str__(self) -> str:
        return f"{self.location} {self.id} {self.message}".strip()

    @property
    def places(self) -> tuple[Location, ...]:
        """Every place of it, the first one first."""
        return (self.location, *self.others)

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class CaseError(Exception):
    """The case cannot be used: carries every finding, not only the first."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


@dataclass(slots=True)
class Findings:
    """Collects problems while reading or checking; nothing is raised until everything has been looked at."""

    source: str = ""
    items: list[Finding] = field(default_factory=list)

    def add(
        self,
        id: str,
        place: str | Location,
        message: str,
        *,
        severity: Severity = Severity.ERROR,
        found: object = "",
        expected: str = "",
        reference: str = "",
    ) -> None:
        location = place if isinstance(place, Location) else Location(self.source, place)
        found_text = format(found, "f") if isinstance(found, Decimal) else str(found)
        self.items.append(Finding(id, severity, location, message, found_text, expected, reference))

    @property
    def has_errors(self) -> bool:
        return any(item.is_error for item in self.items)

    def raise_if_errors(self) -> None:
        """Raise `CaseError` with all findings when at least one of them is an error."""
        if self.has_errors:
            raise CaseError(tuple(self.items))
