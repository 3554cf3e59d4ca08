"""How a code stands in an address: people number contracts and vouchers as they like, `2022/07` and `#3` included."""

import re

from django.urls import register_converter

_UNSAFE = re.compile(r"[~/\\]|^\.+$|^new$")
_WRITTEN = re.compile(r"~([0-9A-F]{2})")


class CodeConverter:
    """A code as one part of a path.

    A slash would begin another part, browsers resolve dots and turn a backslash into a slash even where they are
    quoted, and `new/` is the page of a new record; so these are written as ~ and their number. Everything else is
    quoted by Django as usual.
    """

    regex = "[^/]+"

    def to_python(self, value: str) -> str:
        return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), value)

    def to_url(self, value: str) -> str:
        return _UNSAFE.sub(lambda found: "".join(f"~{ord(each):02X}" for each in found[0]), str(value))


def with_codes() -> None:
    """Lets addresses say `<code:…>`."""
    register_converter(CodeConverter, "code")
