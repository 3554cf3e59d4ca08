"""A verdict where it is said, and what the figures tell against it."""

import re
from dataclasses import dataclass

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.verdict_words import HOW, Verdict
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence

_QUALIFIED = late_pattern(f"{HOW}$")
OF_ALL = re.compile("收支|收入[、和与及]支出|[两三四]级|各级|各项|[均都]|双双")
OF_LAST_YEAR = frozenset({Verdict.GROWN, Verdict.SHRUNK, Verdict.DOUBLED})


@dataclass(frozen=True, slots=True)
class Concluded:
    """`words`: the verdict; the figures before it tell the reverse. `sentence`: its passage and where it begins."""

    sentence: tuple[int, int]
    claim: Location
    figures: Location
    words: str
    told: str


@value(slots=False)
class Claim:
    """A verdict as it is `said`, in or right behind the sentence of its reading at that place."""

    passage: Passage
    reading: Reading
    place: int
    sentence: Sentence
    said: re.Match[str]
    verdict: str
    start: int

    @property
    def words(self) -> str:
        return self.said[0]

    @once
    def begin(self) -> int:
        """Where its clause begins."""
        return self.passage.clause_start(self.said.start())

    @once
    def subject(self) -> str:
        """The words of its clause before it."""
        return self.passage.text[self.begin : self.said.start()]

    @property
    def is_unassured(self) -> bool:
        """Whether it is wished or denied: 没有全部完成年度任务."""
        how = _QUALIFIED.search(self.passage.text, self.begin, self.start)
        return is_unassured(self.passage.text, self.begin, self.start if how is None else how.start())


def concluded(passage: Passage, said: re.Match[str], planned: Mention, done: Mention) -> Concluded:
    """What is said, against a plan and a result of its passage that tell the reverse."""
    sign = "＜" if done.value < planned.value else "＞" if done.value > planned.value else "＝"
    return Concluded(
        (passage.index, passage.sentence_around(said.start())[0]),
        passage.at(said.start(), said.end()),
        passage.at(min(planned.start, done.start), max(planned.end, done.end)),
        said[0],
        f"{done.text}{sign}{planned.text}",
    )
