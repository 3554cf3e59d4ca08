"""What a year is compared with, told of another year beside it: 2021年支出20.12万元, and 比2020年的20.12万元增加."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern

_YEAR = "20(?<![0-9]20)[0-9]{2}"
_FIGURE = r"(?<![0-9.])[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?(?:元|人次|[\u4e00-\u9fff])"
_BASE = late_pattern(rf"[较比](?P<year>{_YEAR})年(?:度|末|底|同期|全年)?的?(?P<figure>{_FIGURE})")
_TOLD = late_pattern(
    rf"(?<![较比与同到])(?P<year>{_YEAR})年(?![较比与同和、])(?P<between>[^。；0-9]{{0,24}}?)(?P<figure>{_FIGURE})"
)
_EVEN = late_pattern("持平|相同|不变|一致|均[为是]|都[为是]|同为|计划|目标|任务|预算数")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class BaseOfAnotherYear:
    """`base` and `told` are places of one figure in `passage`, the first told of `year` and the other of `right`."""

    passage: Passage
    base: tuple[int, int]
    told: tuple[int, int]
    figure: str
    year: str
    right: str


def bases_of_another_year(passages: Iterable[Passage]) -> Iterator[BaseOfAnotherYear]:
    """Each such base whose figure the paragraph tells of one other year, and never of the base's own."""
    for passage in passages:
        bases = [found for found in _BASE.finditer(passage.text) if sum(map(str.isdigit, found["figure"])) >= _FEWEST]
        if not bases or _EVEN.search(passage.text):
            continue
        told = list(_TOLD.finditer(passage.text))
        for base in bases:
            alike = [
                each
                for each in told
                if each["figure"] == base["figure"] and each.start("figure") != base.start("figure")
            ]
            years = {each["year"] for each in alike}
            if len(years) == 1 and base["year"] not in years:
                other = alike[0]
                yield BaseOfAnotherYear(passage, base.span(), other.span(), base["figure"], base["year"], other["year"])
