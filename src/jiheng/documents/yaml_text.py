"""Text as YAML that reads back as exactly the same text."""

import re
from collections.abc import Iterable

_PLAIN = re.compile(r"(?:-(?=\d)|[^\s\-?:,\[\]{}#&*!|>'\"%@`~=<])(?:[^\n#:\"'\[\]{},\t]|:(?=[^\s,\[\]{}]))*")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def one_line(text: str) -> str:
    """A scalar: plain where nothing could be mistaken, otherwise in double quotes."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS_OF_YAML:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped}"'


def paragraphs(text: str, indent: str) -> str:
    """A literal block under its key where there are several lines; `indent` is the block's."""
    if "\n" not in text or text[0].isspace():
        return one_line(text)
    return "|-\n" + "\n".join(indent + line if line else "" for line in text.split("\n"))


def flow_list(items: Iterable[str]) -> str:
    """[Z1, Z2]."""
    return "[" + ", ".join(map(one_line, items)) + "]"
