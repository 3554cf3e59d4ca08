"""Documents relied on although later ones replaced them."""

from datetime import date

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.dates import written_date
from jiheng.core.finding import Severity
from jiheng.rules.language import repealed_documents


@check(
    id="RPT426",
    title="不应引用已经废止的文件",
    why="评价依据已被新文件取代，评分标准和权重都可能变了；引用旧文件，结论就站不住。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R58",),
    good=(
        "某局2023年度绩效自评报告\n依据《项目支出绩效评价管理办法》（财预〔2020〕10号）自评。",
        "某局2015年度绩效自评报告\n依据《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）自评。",
    ),
    bad=(
        Bad(
            "某局2023年度绩效自评报告\n依据《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）自评。",
            says="已于2020年2月25日被",
        ),
    ),
)
def repealed_basis(manuscript: Manuscript) -> Answers:
    """One finding a document."""
    if manuscript.year is None:
        raise DoesNotApply("题目没有写年度，无法判断文件当时是否有效")
    last_day = date(manuscript.year, 12, 31)
    found = False
    numbered = manuscript.passages_with("号")
    for document in repealed_documents():
        if document.repealed_on > last_day:
            continue
        places = tuple(
            passage.at(start, start + len(document.number))
            for passage in numbered
            if (start := passage.text.replace("【", "〔").replace("】", "〕").find(document.number)) >= 0
        )
        if places:
            found = True
            yield Flaw(
                places,
                f"《{document.title}》（{document.number}）已于{written_date(document.repealed_on)}被"
                f"{document.replaced_by}取代；请改为现行文件。",
            )
    if not found:
        yield Holds((), f"没有引用{manuscript.year}年已经废止的文件")
