"""Counts told as they are; a percentage only where there are cases enough to speak of one."""

from dataclasses import dataclass

ENOUGH = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    count: int
    of: int

    def __str__(self) -> str:
        if not self.of:
            return "—"
        told = f"{self.count}/{self.of}"
        return f"{told}（{100 * self.count / self.of:.1f}%）" if self.of >= ENOUGH else told

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.count + other.count, self.of + other.of)


def share(flags: list[bool]) -> Tally:
    return Tally(sum(flags), len(flags))
