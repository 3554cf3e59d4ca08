"""How long things take: medians of interleaved runs, so that a busy moment falls on every peer alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. `seconds` are medians.

    Without a peer `at_most` is in seconds. With one, `ratio` is our time ÷ the peer's and `at_most` its limit;
    `times_faster` instead asks that the peer take at least so many times as long. `note` is printed under the table.
    """

    work: str
    seconds: float
    runs: int
    peer: str = ""
    peer_seconds: float | None = None
    ratio: float | None = None
    at_most: float | None = None
    times_faster: float | None = None
    note: str = ""

    @property
    def is_held(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        if self.times_faster is not None:
            assert self.ratio is not None
            return 1 / self.ratio >= self.times_faster
        if self.at_most is None:
            return None
        return (self.seconds if self.ratio is None else self.ratio) <= self.at_most


@dataclass(frozen=True, slots=True)
class Timings:
    """The seconds of several pieces of work, run in turn, round after round."""

    seconds: Mapping[str, list[float]]

    @property
    def rounds(self) -> int:
        return min(len(each) for each in self.seconds.values())

    def median(self, name: str) -> float:
        return median(self.seconds[name])

    def ratio(self, name: str, peer: str) -> float:
        """The median over the rounds of `name` ÷ `peer`: both of a round met the same neighbours on the machine."""
        return median(own / other for own, other in zip(self.seconds[name], self.seconds[peer], strict=True))


def interleaved(works: Mapping[str, Callable[[], object]], rounds: int, warm_ups: int = 1) -> Timings:
    """Each piece of work once per round, in turn, after a few rounds that do not count."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(warm_ups + rounds):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            if turn >= warm_ups:
                seconds[name].append(time.perf_counter() - started)
    return Timings(seconds)
