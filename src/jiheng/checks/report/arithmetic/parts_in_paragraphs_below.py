"""Totals that are not the sum of the parts told in paragraphs of their own."""

from collections.abc import Iterator
from itertools import islice

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.divided.divided_below import divided_below
from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.divided.drawn_and_left import drawn_and_left
from jiheng.checks.manuscript.divided.numbered_rows import numbered_rows
from jiheng.checks.manuscript.divided.paragraph_rows import paragraph_rows
from jiheng.checks.manuscript.divided.public_costs import public_costs
from jiheng.checks.manuscript.divided.totals_of_tables import foots_in_its_table
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.quantities.relations.arithmetic.sums import sum_statement, summed
from jiheng.quantities.statement import Statement
from jiheng.quantities.told_for import closes, is_closed_by_one_told

_NEXT = 2
"""So many paragraphs behind, with their heading, may tell what the parts leave out."""


@check(
    id="RPT114",
    title="分段写的各项之和应等于总数",
    why="总数写在前一段，各项分段写，最容易改了一段忘了另一段。",
    kind=Kind.SUM,
    severity=Severity.ERROR,
    references=("R43",),
    nothing="报告里没有总数在前、各项分段写的内容",
    good=(
        "财政拨款支出决算2961.68万元。\n（一）总体情况。财政拨款支出2940.05万元，占99.3%。\n（二）结构情况。财政拨款支出2940.05万元，用于教育。\n（三）具体情况。年初预算为2993.92万元。",
        "全年“三公”经费支出91万元，分项情况如下：\n1.因公出国（境）费支出0万元。\n2.公务接待费支出27万元，比上年减少3万元。\n"
        "3.公务用车运行费支出64万元。",
        "2022年经费预算63.4万元，其中用车41.4万元，接待22万元。\n"
        "2022年决算44.2万元，其中用车39.3万元，接待4.9万元；2021年决算29万元，其中用车11.8万元，接待17.2万元。",
        "安排资金260万元，主要用于：\n1.道路维修80万元。\n2.水渠清淤45万元。",
        "全年预算120万元，支出104万元，具体如下：\n（一）印刷费预算50万元，支出40万元。\n（二）差旅费预算70万元，支出64万元。",
        "“三公”经费年初预算2.85万元，支出决算0.39万元。\n因公出国（境）费0万元，公务用车购置及运行费0万元，公务接待费0.39万元。",
        # what the parts are short of is told behind them
        "9月，用电量863亿千瓦时，增长4%。\n分产业看，第一产业15亿千瓦时，第二产业512亿千瓦时，第三产业201亿千瓦时。"
        "居民生活135亿千瓦时。",
        "预算265,200万元，分配如下：\n（一）老人类131,613万元。\n（二）儿童类98,528万元。\n（三）公益类26,107万元。\n二、本级项目\n"
        "本级项目预算8,952万元。",
        "东镇打井120口。\n西镇打井86口。\n全县累计打井1,286口，比上年增加281口。",
        # a total of their own stands with the parts
        "下达1,440万元，配套160万元，合计1,600万元；可用资金1,640万元。\n"
        "支出1,607.2万元，占98%；分主体看，合作社964.3万元、农场401.8万元、村集体241.1万元。",
        "年末，缴存总额86.40亿元，缴存余额38.15亿元。\n年末，提取总额48.25亿元，占缴存总额的55.85%。",
        "全县实现零售额83.6亿元，增长5%。\n按经营地分，城镇零售额61.2亿元，增长5.1%；乡村零售额22.4亿元，增长4.7%。",
        "发生事故11起、死亡44人，同比减少3起、7人。\n1.施工发生1起、死亡3人，同比增加1起、3人。\n2.火灾发生2起、死亡6人，同比增加2起、6人。\n3.道路交通发生8起、死亡35人，同比减少2起、5人。",
        # rows of a table set in lines, of which some are within another
        "捐赠：\n善款 2363076.98元\n其中：赈灾 59130.8元\n    助学 2303946.18元\n物资折价 2160元\n合计 2365236.98元",
        "全省新登记主体46.2万户。其中，甲市最多，共计12.36万户。\n从区域看，户数最多的是甲市，共计12.36万户；乙市和丙市分别新设4.87万户、4.12万户。",
    ),
    bad=(
        Bad(
            "东镇修路12公里，投资360万元。\n西镇修路9公里，投资270万元。\n两镇合计修路21公里，投资603万元。",
            says="630万元",
        ),
        Bad("年末，缴存总额86.40亿元，缴存余额31.85亿元，比上年末增长9%。\n年末，提取总额48.25亿元。", says="80.1亿元"),
        Bad(
            "2023年“三公”经费预算安排520万元，与2022年持平。\n一、因公出国（境）费预算170万元。\n"
            "二、公务用车购置及运行费预算150万元，其中公务用车运行费150万元。\n三、公务接待费预算220万元。",
            says="540万元",
        ),
        Bad(
            "全年“三公”经费支出91万元，分项情况如下：\n1.因公出国（境）费支出0万元。\n2.公务接待费支出29万元，比上年减少3万元。\n"
            "3.公务用车运行费支出64万元。",
            says="93万元",
        ),
        Bad(
            "全县实现零售额83.62亿元，增长5%。\n按经营地分，城镇零售额61.21亿元，增长5.1%；乡村零售额24.21亿元，增长4.7%。",
            says="85.42亿元",
        ),
    ),
)
def parts_in_paragraphs_below(manuscript: Manuscript) -> Answers:
    """Every total whose parts stand in paragraphs below it."""
    for found in _found(manuscript):
        statement = _statement(found)
        places = _places(found)
        if found.holds:
            yield Holds(places, statement.arithmetic)
            continue
        paragraphs = "、".join(f"第{line}段" for line in dict.fromkeys(each.first_line for each, _ in found.parts))
        message = (
            f"{paragraphs}的各项相加是{statement.computed}，总数写的是{found.whole[1].mention.text}；"
            "请核对各项和总数，改正其中写错的数。"
        )
        yield Flaw(places, message, statement.arithmetic, confidence=Confidence.PROBABLE)


def _found(manuscript: Manuscript) -> Iterator[Division]:
    """Each total once, unless it is divided in several ways."""
    told: set[tuple[int, int]] = set()
    for read in (divided_below, public_costs, numbered_rows, paragraph_rows, drawn_and_left):
        others = [found for found in read(manuscript) if read is divided_below or _place(found) not in told]
        told.update(map(_place, others))
        yield from (found for found in others if found.holds or not _is_of_another_total(manuscript, found))


def _is_of_another_total(manuscript: Manuscript, found: Division) -> bool:
    """Whether its parts belong to a total of their own, or each to another.

    2022年44万元，其中用车39万元；2021年29万元，其中用车12万元. 甲市最多，14.3万户。…。甲市14.3万户，乙市5.1万户:
    what is told above is the first of them.
    """
    whole = found.whole[1].mention
    is_of_each = not found.whole[1].depth and all(term.begins_parts for _, term in found.parts)
    is_told_again = all(term.mention.size for _, term in found.parts) and any(
        term.mention.key == whole.key for _, term in found.parts
    )
    if is_of_each or is_told_again or _is_of_a_total_beside(manuscript, found) or _goes_on(manuscript, found):
        return True
    return foots_in_its_table(manuscript, found.whole[0])


def _goes_on(manuscript: Manuscript, found: Division) -> bool:
    """第三产业20亿千瓦时。居民生活13亿千瓦时: all that the parts are short of is told right behind them."""
    last, _ = found.parts[-1]
    statement = _statement(found)
    if is_closed_by_one_told(statement, manuscript.readings[last.index].by_value):
        return True
    behind = islice(manuscript.prose_after(last), _NEXT)
    return any(closes(statement, manuscript.readings[each.index].by_value) for each in behind)


def _is_of_a_total_beside(manuscript: Manuscript, found: Division) -> bool:
    """支出1,607.2万元，…；分主体看，甲964.32万元、…: a total of their own stands with the parts."""
    parts = [term.mention for _, term in found.parts]
    value = summed(parts)
    return any(
        mention.unit == parts[0].unit and mention.value == value
        for passage in dict.fromkeys(passage for passage, _ in found.parts)
        for mention in manuscript.readings[passage.index].mentions
    )


def _place(found: Division) -> tuple[int, int]:
    passage, term = found.whole
    return passage.index, term.start


def _statement(found: Division) -> Statement:
    return sum_statement(found.whole[1].mention, [term.mention for _, term in found.parts], holds=found.holds)


def _places(found: Division) -> tuple[Location, ...]:
    return tuple(passage.at(term.start, term.end) for passage, term in (found.whole, *found.parts))
