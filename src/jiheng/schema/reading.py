"""Trees of text into frozen values, strictly: every problem is told at once, with its line and path.

A reader is any function `(Place) -> value`. Readers are put together like this:

    def read_reference(place: Place) -> Reference:
        with place.fields() as fields:
            title = fields.required("title", text)
            number = fields.optional("number", text, "")
        return Reference(title.value, number.value)

    findings = Findings("cn.yaml")
    reference = read(parse_yaml(content, findings), read_reference, findings)   # None when findings has errors

`required` and `optional` answer with an `Answer`; its `value` is only there when it could be read. So all fields are
looked at, each problem is written down where it is met, and only then does the first use of a missing answer end the
reader (`UnreadableError`, caught by whoever asked for this value). Leaving the `with` block reports the keys that
nobody asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, TypeVar

from jiheng.core.finding import Findings, Location
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.tree import Mapping, Scalar, Sequence, Tree

T = TypeVar("T")

LONGEST_QUOTE = 60
"""So many characters of somebody's text are repeated in a message."""


class UnreadableError(Exception):
    """This value cannot be had; the finding that says why is already written."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What became of one field: its value, or nothing because a problem was written down."""

    content: tuple[T] | None

    @property
    def value(self) -> T:
        if self.content is None:
            raise UnreadableError
        return self.content[0]


@dataclass(frozen=True, slots=True)
class Place:
    """One value of the tree, where it stands, and where problems with it are written down."""

    tree: Tree
    path: str
    findings: Findings

    @property
    def location(self) -> Location:
        return Location(self.findings.source, f"第{self.tree.line}行 {self.path}".strip())

    def refusal(self, message: str, *, id: str = "SCH007", found: object = "", expected: str = "") -> UnreadableError:
        """Write down a problem with this value; raising the answer ends its reader."""
        self.report(message, id=id, found=found, expected=expected)
        return UnreadableError()

    def report(self, message: str, *, id: str = "SCH007", found: object = "", expected: str = "") -> None:
        """Write down a problem with this value and go on."""
        self.findings.add(id, self.location, message, found=found, expected=expected)

    @property
    def is_null(self) -> bool:
        return isinstance(self.tree, Scalar) and self.tree.is_null

    @property
    def typed(self) -> str:
        """What stands here, as the writer would recognise it."""
        match self.tree:
            case Scalar(text=typed):
                return "空" if self.is_null else typed if len(typed) <= LONGEST_QUOTE else f"{typed[:LONGEST_QUOTE]}…"
            case Sequence(items=items):
                return f"{len(items)}项的列表"
            case Mapping(entries=entries):  # pragma: no branch
                return "、".join(entries) + " 等键的映射" if entries else "空映射"

    def fields(self) -> "Fields":
        """The keys of a mapping; ends the reader when this is none."""
        if isinstance(self.tree, Mapping):
            return Fields(self, self.tree)
        raise self.refusal(f"写的是“{self.typed}”，应是“键: 值”的映射；请逐行写明各键。", id="SCH006", found=self.typed)

    def items(self) -> tuple["Place", ...]:
        """The places of a list; ends the reader when this is none."""
        if isinstance(self.tree, Sequence):
            return tuple(
                Place(item, f"{self.path}[{index}]", self.findings) for index, item in enumerate(self.tree.items, 1)
            )
        raise self.refusal(f"写的是“{self.typed}”，应是列表；请逐行以“- ”开头。", id="SCH006", found=self.typed)

    def entries(self) -> tuple[tuple[str, "Place"], ...]:
        """The entries of a mapping whose keys are data (names chosen by the writer)."""
        if isinstance(self.tree, Mapping):
            return tuple((key, self.below(key, tree)) for key, tree in self.tree.entries.items())
        raise self.refusal(f"写的是“{self.typed}”，应是“键: 值”的映射。", id="SCH006", found=self.typed)

    def below(self, key: str, tree: Tree) -> "Place":
        return Place(tree, f"{self.path}.{key}" if self.path else key, self.findings)

    def answer(self, reader: Callable[["Place"], T]) -> Answer[T]:
        """What `reader` makes of this place."""
        try:
            return Answer((reader(self),))
        except UnreadableError:
            return Answer(None)


Read = Callable[[Place], T]


class Fields:
    """The keys of one mapping, asked for one by one."""

    def __init__(self, place: Place, mapping: Mapping) -> None:
        self.place = place
        self.mapping = mapping
        self.asked: dict[str, None] = {}
        self.is_forgiving = False

    def __enter__(self) -> "Fields":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for key, tree in self.mapping.entries.items():
            if key not in self.asked and not self.is_forgiving:
                nearest = nearest_name(key, self.asked)
                advice = f"是否要写“{nearest}”？" if nearest else "请删去，或改为可用的键。"
                known = "、".join(self.asked)
                here = self.place.below(key, tree)
                line = self.mapping.key_lines[key]
                location = Location(self.place.findings.source, f"第{line}行 {here.path}")
                message = f"不认识的键“{key}”；{advice}可用的键：{known}。"
                self.place.findings.add("SCH004", location, message, found=key, expected=known)

    def forgive_unknown(self) -> None:
        """Say nothing of unknown keys: too little could be read to know which keys belong here."""
        self.is_forgiving = True

    def has(self, key: str) -> bool:
        """Whether the key is written with a value that is not null."""
        self.asked[key] = None
        tree = self.mapping.entries.get(key)
        return tree is not None and not (isinstance(tree, Scalar) and tree.is_null)

    def written(self) -> list[str]:
        """The keys that have a value, in the order in which they are written."""
        return [key for key, tree in self.mapping.entries.items() if not (isinstance(tree, Scalar) and tree.is_null)]

    def is_written(self, key: str) -> bool:
        """Whether the key is written at all, be it with null."""
        self.asked[key] = None
        return key in self.mapping.entries

    def at(self, key: str) -> Place:
        """The place of a key that is written."""
        self.asked[key] = None
        return self.place.below(key, self.mapping.entries[key])

    def required(self, key: str, reader: Read[T]) -> Answer[T]:
        if self.has(key):
            return self.at(key).answer(reader)
        self.place.report(f"缺少“{key}”；请补写。", id="SCH005", expected=key)
        return Answer(None)

    def optional(self, key: str, reader: Read[T], default: T) -> Answer[T]:
        """`default` when the key is absent or null."""
        return self.at(key).answer(reader) if self.has(key) else Answer((default,))

    def listed(self, key: str, reader: Read[T]) -> Answer[tuple[T, ...]]:
        """The items of a list; none when the key is absent or null."""
        return self.at(key).answer(list_of(reader)) if self.has(key) else Answer(((),))

    def nullable(self, key: str, reader: Read[T]) -> Answer[T | None]:
        """None when the key is absent or null."""
        if not self.has(key):
            return Answer((None,))
        answer = self.at(key).answer(reader)
        return Answer(answer.content)


def read(tree: Tree | None, reader: Read[T], findings: Findings) -> T | None:
    """The value of a whole file, or None when anything in it was wrong."""
    if tree is None:
        if not findings.has_errors:
            findings.add("SCH001", "第1行", "文件是空的；请检查是否选错了文件。")
        return None
    answer = Place(tree, "", findings).answer(reader)
    return None if findings.has_errors or answer.content is None else answer.value


def list_of(reader: Read[T]) -> Read[tuple[T, ...]]:
    """A list, each item read by `reader`; all items are looked at before the list fails."""

    def read_list(place: Place) -> tuple[T, ...]:
        answers = [item.answer(reader) for item in place.items()]
        return tuple(answer.value for answer in answers)

    return read_list


def mapping_of(reader: Read[T]) -> Read[dict[str, T]]:
    """A mapping whose keys are names chosen by the writer."""

    def read_mapping(place: Place) -> dict[str, T]:
        answers = {key: item.answer(reader) for key, item in place.entries()}
        return {key: answer.value for key, answer in answers.items()}

    return read_mapping
