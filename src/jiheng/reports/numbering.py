"""Heading numbers of official documents: 一、 （一） 1. （1）, counted under their parents."""

from collections.abc import Sequence
from dataclasses import dataclass

from jiheng.core.blocks import Heading
from jiheng.core.chinese_numerals import chinese_numeral


def numbered(style: str, number: int) -> str:
    """The style's own 一 or 1 replaced by the number: 「（一）」 and 3 give 「（三）」."""
    if "一" in style:
        return style.replace("一", chinese_numeral(number), 1)
    return style.replace("1", str(number), 1)


@dataclass(slots=True)
class Numbering:
    """Counts the headings of one level under one parent."""

    styles: Sequence[str]
    level: int
    count: int = 0

    def heading(self, text: str) -> Heading:
        """The next heading of this level."""
        return Heading(self.level, text, self.next())

    def next(self) -> str:
        """The next number alone."""
        self.count += 1
        return self.at(self.count)

    def at(self, number: int) -> str:
        """What number `number` of this level looks like; below the last style headings stand without one."""
        return numbered(self.styles[self.level - 1], number) if self.level <= len(self.styles) else ""

    def below(self) -> "Numbering":
        """A fresh count one level down."""
        return Numbering(self.styles, self.level + 1)
