"""A heading that announces income and expenditure, with no income below it."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money import AMOUNT
from jiheng.checks.manuscript.passages import Passage
from jiheng.core.finding import Severity

ANNOUNCED = re.compile(r"收支|收入[、和与及]?支出|收入情况")
INCOME = re.compile(rf"(?:收入|拨款)[^。；\n]{{0,40}}?{AMOUNT}")
SOURCE = re.compile(
    rf"(?:到账|到位|下达|收到|资金来源|筹集|可用资金|补助|配套|自筹|(?<!预算)安排)[^。；\n]{{0,40}}?{AMOUNT}"
)
"""Words for income of a project; they count below the heading only."""
REFERS = re.compile(r"见[^。；\n]{0,12}(?:表|附件)|如下表|下表")


@check(
    id="RPT511",
    title="标题写“收支”的，应有收入数据",
    why="“收支情况”告诉读者下文有收入和支出；只写支出，结余结转从何而来无法核对。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R41",),
    good=(
        "（一）收支情况\n2022年收入320万元，均为财政拨款；支出315万元。",
        "（一）收支情况\n全年下达资金320万元，支出315万元。",
        "（一）支出情况\n2022年支出315万元。",
        "（一）收支情况\n收支情况见附表1。",
    ),
    bad=(
        Bad(
            "一、概况\n（一）单位收支情况\n2022年预算支出320万元，实际支出315万元。\n（二）人员情况\n在编8人。",
            says="收入",
        ),
    ),
)
def income_heading_without_income(manuscript: Manuscript) -> Answers:
    """Silent where the report tells its income in another place or in a table."""
    headings = [heading for heading in manuscript.outline.headings if ANNOUNCED.search(heading.title)]
    if not headings:
        raise DoesNotApply("没有标题写“收支”")
    told = any(INCOME.search(passage.text) for passage in manuscript.prose if not passage.is_heading)
    in_tables = any("收入" in passage.text or "拨款" in passage.text for passage in manuscript.passages if passage.cell)
    outermost = headings[0]
    below = manuscript.prose_of(outermost)
    if told or in_tables or not below or any(_tells(passage) for passage in below):
        yield Holds((outermost.passage.at(0, len(outermost.passage.text)),), "“收支”标题下有收入数据")
        return
    start = len(outermost.passage.text) - len(outermost.title)
    yield Flaw(
        (outermost.passage.at(start, len(outermost.passage.text)),),
        f"标题“{outermost.title}”下只有支出，没有收入数据；请补充收入情况，或改标题。",
    )


def _tells(passage: Passage) -> bool:
    return SOURCE.search(passage.text) is not None or REFERS.search(passage.text) is not None
