"""A slip in a copied passage is one finding with two places."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, Check, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document
from jiheng.core.finding import Location, Severity

COPIED = "全年组织技能培训36场，参训学员2400人次，发放培训资料5000份，新建实训基地2个，带动周边村民稳定就业。"


def places_of(word: str, manuscript: Manuscript) -> Iterator[Location]:
    for passage in manuscript.passages:
        if word in passage.text:
            start = passage.text.index(word)
            yield passage.at(start, start + len(word))


def words_told(word: str) -> Check[Manuscript]:
    @check(id="TST001", title="", why="", kind=Kind.TEXT, severity=Severity.NOTICE, good=("",), bad=(Bad("", says=""),))
    def told(manuscript: Manuscript) -> Answers:
        for place in places_of(word, manuscript):
            yield Flaw((place,), f"有“{word}”，请删去。")
            yield Holds((place,), "2＝2")

    return told


def paragraphs(text: str, word: str) -> list[list[int | None]]:
    checkup = check_report(Document.of_text(text), checks={"TST001": words_told(word)})
    told = [[place.paragraph for place in each.places] for each in checkup.findings]
    assert [[place.paragraph for place in each.places] for each in checkup.passed] == told
    return told


def test_the_same_words_of_copied_passages_are_told_once() -> None:
    assert paragraphs(f"{COPIED}\n小结。\n{COPIED}\n{COPIED}", "实训") == [[1, 3, 4]]


def test_the_same_words_elsewhere_are_told_apart() -> None:
    assert paragraphs(f"{COPIED}\n小结。\n{COPIED}另设实训室。\n本年新设实训室。", "实训") == [[1, 3], [4]]


def test_without_copies_nothing_is_joined() -> None:
    assert paragraphs("设实训室。\n设实训室。", "实训") == [[1], [2]]


def test_a_finding_without_a_place_in_the_text_stays() -> None:
    @check(id="TST002", title="", why="", kind=Kind.TEXT, severity=Severity.NOTICE, good=("",), bad=(Bad("", says=""),))
    def nowhere(manuscript: Manuscript) -> Answers:
        yield Flaw((Location(place="封面"),), "缺少封面，请补充。")
        yield Flaw((Location(place="封面"),), "缺少目录，请补充。")
        yield Holds((), f"共{len(manuscript.passages)}段")

    checkup = check_report(Document.of_text(f"{COPIED}\n{COPIED}"), checks={"TST002": nowhere})
    assert (len(checkup.findings), len(checkup.passed)) == (2, 1)
