"""YAML text as a tree of exact text: every scalar as it was typed, with its line; no value is ever guessed.

A plain subset of YAML: mappings, lists and text. Duplicate keys, anchors, aliases, tags, several documents and very
deep nesting are refused, so a file cannot mean anything else than what it shows. PyYAML's C parser yields the events;
the tree is built here without recursion, so that no file can exhaust the stack.
"""

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from jiheng.core.finding import Findings

MAX_DEPTH = 40
NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text exactly as typed. `quoted`: written in quotes or as a block, so that "null" is a word and not a null."""

    text: str
    line: int
    quoted: bool = False

    @property
    def is_null(self) -> bool:
        return not self.quoted and self.text in NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Tree", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in their order, each with its value; `key_lines` says where each key stands."""

    entries: dict[str, "Tree"]
    key_lines: dict[str, int]
    line: int


Tree: TypeAlias = Scalar | Sequence | Mapping


class _Mark(Protocol):
    line: int


class _UnusableError(Exception):
    """The rest of the file cannot be told apart any more; the finding is already written."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    line: int
    is_mapping: bool
    path: str
    items: list[Tree] = field(default_factory=list)
    entries: dict[str, Tree] = field(default_factory=dict)
    key_lines: dict[str, int] = field(default_factory=dict)
    key: Scalar | None = None

    def closed(self) -> Tree:
        if self.is_mapping:
            return Mapping(self.entries, self.key_lines, self.line)
        return Sequence(tuple(self.items), self.line)


def parse_yaml(content: bytes, findings: Findings) -> Tree | None:
    """The tree of a UTF-8 file, or None when it cannot be read at all; every problem met is a finding."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"第{line}行不是 UTF-8 编码的文字；请用文本编辑器另存为 UTF-8。"
        findings.add("SCH001", f"第{line}行", message, expected="UTF-8")
        return None
    try:
        return _Builder(findings).build(text)
    except _UnusableError:
        return None
    except yaml.MarkedYAMLError as error:
        line = line_of(error.problem_mark)
        message = f"不是有效的 YAML（{error.problem}）；请检查这一行及上一行的缩进、冒号后的空格和引号。"
        findings.add("SCH001", f"第{line}行", message, found=error.problem or "")
        return None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line = text[:position].count("\n") + 1
        findings.add("SCH001", f"第{line}行", "有不能出现在文本里的控制字符；请删去。")
        return None


def line_of(mark: _Mark | None) -> int:
    """The line a mark stands on, counted from 1."""
    return mark.line + 1 if mark else 1


class _Builder:
    """Turns parser events into a tree, keeping its own stack."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.stack: list[_Open] = []
        self.root: Tree | None = None
        self.documents = 0

    def build(self, text: str) -> Tree | None:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            line = line_of(event.start_mark)
            match event:
                case yaml.ScalarEvent():
                    if event.anchor or event.tag:
                        self.refuse_features(event.anchor, event.tag, line)
                    self.put(Scalar(event.value, line, bool(event.style)))
                case yaml.CollectionStartEvent():
                    if event.anchor or event.tag:
                        self.refuse_features(event.anchor, event.tag, line)
                    self.open(isinstance(event, yaml.MappingStartEvent), line)
                case yaml.CollectionEndEvent():
                    self.put(self.stack.pop().closed())
                case yaml.AliasEvent():
                    raise self.unusable(line, "不支持 YAML 的别名（*名字）；请把内容原样再写一遍。", f"*{event.anchor}")
                case yaml.DocumentStartEvent():
                    self.documents += 1
                    if self.documents > 1:
                        message = "一个文件只能写一份内容；请删去第二个“---”以下的部分，或另存一个文件。"
                        raise self.unusable(line, message, "---")
        return self.root

    def refuse_features(self, anchor: str | None, tag: str | None, line: int) -> None:
        if anchor:
            raise self.unusable(line, "不支持 YAML 的锚点（&名字）；请删去。", f"&{anchor}")
        if tag and tag != "!":
            raise self.unusable(line, "不支持 YAML 的类型标记（!标记）；请删去，只写文字。", tag)

    def open(self, is_mapping: bool, line: int) -> None:
        path = self.path()
        if len(self.stack) >= MAX_DEPTH:
            raise self.unusable(line, f"嵌套超过{MAX_DEPTH}层；请检查缩进。", path)
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            raise self.unusable(line, "冒号前只能写文字，不能写列表或映射；请检查这一行的括号和缩进。", path)
        self.stack.append(_Open(line, is_mapping, path))

    def put(self, tree: Tree) -> None:
        if not self.stack:
            self.root = tree
            return
        top = self.stack[-1]
        if not top.is_mapping:
            top.items.append(tree)
        elif top.key is None:
            assert isinstance(tree, Scalar)
            top.key = tree
        else:
            self.put_entry(top, top.key, tree)
            top.key = None

    def put_entry(self, top: _Open, key: Scalar, tree: Tree) -> None:
        name = key.text
        if name in top.entries:
            path = ".".join(part for part in (top.path, name) if part)
            message = f"“{name}”写了两次（前一次在第{top.key_lines[name]}行）；请只留一处。"
            self.findings.add("SCH002", f"第{key.line}行 {path}", message, found=name)
            return
        top.entries[name] = tree
        top.key_lines[name] = key.line

    def path(self) -> str:
        """Where the next value will stand."""
        if not self.stack:
            return ""
        top = self.stack[-1]
        if top.is_mapping:
            return ".".join(part for part in (top.path, top.key.text if top.key else "") if part)
        return f"{top.path}[{len(top.items) + 1}]"

    def unusable(self, line: int, message: str, found: str) -> _UnusableError:
        """Write down why the file cannot be read on; the answer is to be raised."""
        self.findings.add("SCH003", f"第{line}行", message, found=found)
        return _UnusableError()
