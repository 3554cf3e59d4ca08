"""A report that ends without the unit's name and date, or without the form it names."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.signature import is_date_line, is_signed, without_notes
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.part import Part
from jiheng.core.text_lines import TextLine

FORM = re.compile(r"《(?P<name>[^》\n]{0,40}?自评表)》")
ANNEX = re.compile(r"^附(?:件|表|：|录)")
TITLE = re.compile(r"报告|自评")
CUT = re.compile("[，、：]$")
_CLAUSE_END = re.compile("[，。；：！？]")
_FEWEST_WORDS = 8
TITLE_LINES = 12
FEWEST_PASSAGES = 6


@check(
    id="RPT531",
    title="报告末尾应有单位名称和日期，并附所提到的自评表",
    why="没有落款的报告不知由谁、在何时负责；正文说填报了自评表而没有附表，得分无法复核。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R37", "R01"),
    good=(
        "甲县水利局2022年度绩效自评报告\n一、概况\n在编12人。\n二、结论\n各项目标已完成。\n三、问题\n进度偏慢。\n"
        "甲县水利局\n2023年3月15日",
        "甲县水利局2022年度绩效自评报告\n一、概况\n在编12人。\n二、结论\n各项目标已完成。\n三、问题\n进度偏慢。\n"
        "甲县水利局\n　　年　　月　　日\n附件1\n数据来源表\n各项数字取自决算。\n表格另附。\n单位为万元。\n"
        "口径同决算。\n没有其他说明。\n附注略。\n完。",
        "甲县水利局2022年度绩效自评报告\n（2023年3月15日）\n一、概况\n在编12人。\n二、结论\n各项目标已完成。\n三、问题\n进度偏慢。",
    ),
    bad=(
        Bad(
            "甲县水利局2022年度绩效自评报告\n一、概况\n在编12人。\n二、结论\n已填报《部门整体支出绩效自评表》，目标已完成。\n"
            "三、问题\n进度偏慢。",
            says="未附《部门整体支出绩效自评表》",
        ),
        Bad(
            "甲县水利局2022年度绩效自评报告\n一、概况\n在编12人。\n二、结论\n目标已完成。\n三、问题\n进度偏慢。",
            says="缺少落款单位和日期",
        ),
    ),
)
def unsigned_end(manuscript: Manuscript) -> Answers:
    """A cover with the date counts as signed; a fragment without a title is not asked for a signature."""
    prose = without_notes(manuscript.prose)
    if len(prose) < FEWEST_PASSAGES or not any(TITLE.search(passage.text) for passage in prose[:TITLE_LINES]):
        raise DoesNotApply("不是一份完整的报告")
    if CUT.search(prose[-1].text):
        raise DoesNotApply("报告在句子中间断开")
    dated = manuscript.document.date or any(map(is_date_line, prose[:TITLE_LINES])) or is_signed(prose)
    missing = [] if dated else ["落款单位和日期"]
    forms = dict.fromkeys(found["name"] for found in manuscript.whole_text.found(FORM, "自评表"))
    lacks_form = bool(forms) and not _has_annexes(manuscript)
    if not missing and not lacks_form:
        yield Holds((), "有落款日期")
        return
    if lacks_form:
        form = next(iter(forms))
        told = f"缺少{missing[0]}，未附《{form}》" if missing else f"正文提到《{form}》，报告未附"
    else:
        told = f"报告缺少{missing[0]}"
    yield Flaw(
        tuple(_ends(manuscript.lines, prose[-1].lines[0])),
        f"{told}；请补齐{'后再报送' if missing else '附表'}。",
        severity=None if lacks_form else Severity.NOTICE,
        confidence=None if lacks_form else Confidence.PROBABLE,
    )


def _ends(lines: Sequence[TextLine], otherwise: TextLine) -> Iterator[Location]:
    """The blanks that the running text ends with, where a name should stand, and its last words.

    What hangs in a box or below the page is not its end.
    """
    running = [line for line in lines if line.cell is None and line.part is Part.BODY and line.text]
    if running and not running[-1].text.strip():
        yield running[-1].at(0, len(running[-1].text))
    last = next((line for line in reversed(running) if line.text.strip()), otherwise)
    yield last.at(_last_words(last.text), len(last.text))


def _last_words(text: str) -> int:
    """Where the last clause begins that is long enough to be found again."""
    begins = [found.end() for found in _CLAUSE_END.finditer(text)]
    return max((at for at in begins if len(text) - at >= _FEWEST_WORDS), default=0)


def _has_annexes(manuscript: Manuscript) -> bool:
    """Whether tables or paragraphs that begin as an annex stand in the report."""
    has_tables = any(passage.cell is not None for passage in manuscript.passages)
    return has_tables or any(ANNEX.match(passage.text) for passage in manuscript.prose)
