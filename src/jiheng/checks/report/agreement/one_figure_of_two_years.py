"""One figure told of two years: what a report has done in its year, and the same under the year before."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tied_by_words import asked_where_far
from jiheng.checks.manuscript.years.bases_of_another_year import bases_of_another_year
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT226",
    title="同一个数字不应写成两个年度的",
    why="一处写作当年的成绩，另一处写在别的年份下面，必有一处年份写错。",
    kind=Kind.YEAR,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "2021年、2020年和2019年，水费收入分别为1,284.6万元、1,163.2万元和1,098.7万元。\n2021年水费收入1,284.6万元，增长较快。",
        "某县林业局2022年度项目支出绩效自评报告\n全年造林1,284亩。\n2021年造林1,163亩。",
        "某县林业局2022年度项目支出绩效自评报告\n全年造林1,284亩。\n2021年造林1,284亩，2022年与上年持平。",
        "某县林业局2022年度项目支出绩效自评报告\n全年造林1,284亩。\n2023年计划造林1,284亩。",
        "某县林业局2022年度项目支出绩效自评报告\n到位资金635.8万元。\n2021年12月提前下达资金635.8万元。",
        "2022年产粮31.8万吨，2021年产粮31.2万吨，比2021年的31.2万吨增加0.6万吨。",
        "2023年拨付328万元，2022年拨付328万元，比2022年的328万元持平。",
        "2021年票决民生实事项目10项。\n2020年票决的10项均已完成。",
        "截至2021年12月31日，累计投入资金1,284.6万元。\n截至2022年12月31日，累计投入资金1,284.6万元。",
    ),
    bad=(
        Bad(
            "某县林业局2022年度项目支出绩效自评报告\n全年造林1,284亩。\n2021年造林的1,284亩已全部成活。", says="2021年"
        ),
        Bad(
            "某县林业局2022年度项目支出绩效自评报告\n新聘护林员37人。\n2023年新聘的37名护林员已经上岗，作用明显。",
            says="2023年",
        ),
        Bad("截至2023年10月底，已整改问题58个。\n2022年10月底已整改的58个问题均已销号。", says="2022年10月"),
        Bad("2022年预算21.8万元；2021年支出20.12万元。预算比2020年20.12万元的支出增加1.68万元。", says="2020年"),
        Bad("某县林业局2022年度项目支出绩效自评报告\n发放苗木21.5万株。\n发放苗木21.5万株（2021年）。", says="2021年"),
    ),
)
def one_figure_of_two_years(manuscript: Manuscript) -> Answers:
    """Every figure under a year that is told of another elsewhere."""
    return asked_where_far(_told_twice(manuscript), manuscript.whole_text)


def _told_twice(manuscript: Manuscript) -> Answers:
    if not manuscript.prose_with("20"):
        raise DoesNotApply("报告没有写年份")
    for base in bases_of_another_year(manuscript.prose_with("比20", "较20")):
        yield Flaw(
            (base.passage.at(*base.base), base.passage.at(*base.told)),
            f"{base.figure}在这里写作{base.year}年的，同一段又写是{base.right}年的；请核对年份。",
            f"{base.year}≠{base.right}",
        )
    for each in manuscript.told_of_two_years:
        figure, other = each.figure, each.other
        told = f"{figure.year}年{figure.month}"
        number = figure.term.mention.text
        yield Flaw(
            (figure.passage.at(figure.begin, figure.end), other.passage.at(other.begin, other.end)),
            f"{number}在这里写作{told}的，第{other.passage.first_line}段写的是{each.expected}年{other.month}；"
            "请核对年份，两年确实相同的请注明。",
            f"{figure.year}≠{each.expected}",
        )
