"""Document numbers whose year is not that of the document: 《关于下达2022年资金的通知》（财农〔2025〕11号）."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_NUMBER = "[（(]?[\u4e00-\u9fff]{1,12}[〔［\\[【](?P<number>20[0-9]{2})[〕］\\]】]第?[0-9]{1,5}号"
_NAMED = late_pattern(f"《[^《》]{{0,50}}?(?P<year>20(?<![0-9]20)[0-9]{{2}})年(?!—|-|至|～)[^《》]{{2,80}}》{_NUMBER}")
_ISSUED = late_pattern(
    "(?P<year>20(?<![0-9]20)[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?，?[^，。；0-9《》〔]{0,24}"
    f"(?:印发|下发|下达|出台|发布|批复)[^，。；0-9《》〔]{{0,12}}《[^《》]{{1,100}}》{_NUMBER}"
)
_OF_YEARS = late_pattern("20[0-9]{2}(?:年度?)?(?:—|-|至|～|、)")
"""《2021—2025年规划》 is of several years."""


@check(
    id="RPT224",
    title="文号的年份应与文件相符",
    why="文号里的年份是发文的年份；与文件名所写的年度相差两年以上，或晚于写明的发文日期，查不到这份文件。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    nothing="没有写明年度又带文号的文件",
    good=(
        "根据《关于下达2022年农村公益事业资金的通知》（财农〔2021〕88号）和《关于开展2022年度自评的通知》（财绩〔2023〕3号）。",
        "2022年3月，县政府印发《管护办法》（县政办〔2022〕7号）。2022年1月下达《资金分配方案》（财农〔2021〕96号）。",
        "根据《某县水利发展规划（2019—2025年）》（县政发〔2018〕9号）。",
    ),
    bad=(
        Bad("根据《关于下达2022年农村公益事业资金的通知》（财农〔2020〕88号），下达资金40万元。", says="2020"),
        Bad("2022年3月，县政府印发《管护办法》（县政办〔2023〕7号）。", says="2023"),
    ),
)
def document_numbers_of_another_year(manuscript: Manuscript) -> Answers:
    """Every document that is told with a year and its number."""
    for passage in manuscript.prose_with("号"):
        if "《" in passage.text:
            yield from _answers(passage)


def _answers(passage: Passage) -> Iterator[Flaw | Holds]:
    for pattern in (_NAMED, _ISSUED):
        for found in pattern.finditer(passage.text):
            told, number = int(found["year"]), int(found["number"])
            if _OF_YEARS.search(found[0]):
                continue
            place = passage.at(found.start("year"), found.end())
            is_later = number > told if pattern is _ISSUED else number > told + 1
            if is_later or number < told - 1:
                yield Flaw(
                    (place,), f"文件写的是{told}年，文号是〔{number}〕；请核对文件的年份和文号。", f"{number}≠{told}"
                )
            else:
                yield Holds((place,), f"{told}年的文件，文号〔{number}〕")
