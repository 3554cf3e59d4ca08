"""A year that is compared with itself: in 2022 more than in 2022."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.words import YEAR

_FROM_TO = re.compile(
    r"[由从](?P<year>20[0-9]{2})年(?![初末底上下第前0-9])度?(?:(?!20[0-9]{2}年)[^。；]){0,30}?"
    r"(?:增加|增长|提高|提升|上升|扩大|减少|下降|降低|压减|缩短|发展|变)?[到至为](?P=year)年(?![初末底上下第前0-9])"
)
_COMPARED = re.compile(
    r"(?:较|比|与)(?P<year>20[0-9]{2})年"
    r"(?P<part>[上下]半年|第?[一二三四1-4]季度|前?[0-9]{1,2}(?:[—～-][0-9]{1,2})?月份?|年?[末底])?"
    r"(?:度|全年|同期|决算数?|支出|相比){0,2}"
    r"(?:[^，。；年初预算计划目标]{0,16}|，(?:收|支|、|入|出|各|均|总计|合计){0,6}|(?<=相比)，[^，。；0-9]{0,18}?)"
    r"(?:增加|增长|[增减](?:收|支|产|员|亏|负)|上升|提高|提升|减少|下降|降低|增幅|降幅|[多少高低快慢]|加快|放缓|回落|收窄|扩大|压减|缩短|持平)"
)
_TOLD_OF_IT = late_pattern(
    r"[与和同](?P<year>20[0-9]{2})年(?:度|决算数?)?相比，(?P=year)年(?![初末底上下第前0-9])(?:度|全年)?[^，。；0-9]{0,14}?(?:增|减|上升|下降|提高|降低|多|少)"
)
_ENDS = ("末", "底")
_OPENING = late_pattern(r"(?:^|[。！])(?:[^，。；0-9]{0,12}[^，。；0-9比较与由从至是为占])?(20[0-9]{2})(?=年)")
_OF_ITSELF = late_pattern(r"截[至止]到?20[0-9]{2}(?=年)|20(?<![0-9比较与由从至是为占]20)[0-9]{2}(?=年)")


@check(
    id="RPT213",
    title="同一年不应与自己比较",
    why="写2022年的增减却以2022年作基数，是改报告时漏改了年份。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "2021年末存款13.98亿元，较2021年3季度增加1.2亿元。",
        "截至2022年末，护林员86人，比2021年末减少5人，比2022年初减少3人。",
        "某县林业局2022年度部门整体支出绩效自评报告\n2022年支出95万元，比2021年增加5万元。",
        "某县林业局2022年度部门整体支出绩效自评报告\n比2022年年初预算增加5万元；由2022年初的130户减少到2022年末的95户。",
        "某县林业局2022年度部门整体支出绩效自评报告\n2023年安排预算100万元，比2022年增加5万元。",
        "某县林业局2022年度部门整体支出绩效自评报告\n造林比2021年减少80亩，下降2%。护林员比2021年减少3人。",
        "某县林业局2022年度部门整体支出绩效自评报告\n2022年造林1,200亩。护林员比2021年减少3人，补助比2021年下降2%。",
        "按2021年同口径，2022年支出95万元，较2021年减少5万元。其中：造林80万元，较2021年减少2万元；护林15万元，较2021年减少3万元。",
        "2022年支出95万元。\n造林1,200亩，比2022年增长12%。",
        "某县林业局2022年度部门整体支出绩效自评报告\n四、2023年工作打算\n拟造林1,350亩，比2022年多150亩。",
        "造林由2018年的320亩增加到2022年的1,440亩，为2018年的4.5倍。",
        "2022年下半年造林1,200亩，比2022年上半年多80亩。",
        "造林1,200亩，比2021年多80亩；2021年为1,120亩。护林员37人，与2021年持平。",
    ),
    bad=(
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n2022年支出95万元，较2022年增加5万元。",
            says="把2022年与2022年比较",
        ),
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n全年造林1,200亩，比2022年增长12%。",
            says="把2022年与2022年比较",
        ),
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n2021年度收、支总计均为512万元。与2021年相比，收、支总计各减少20万元。",
            says="把2021年与2021年比较",
        ),
        Bad("2021年造林支出512万元。与2021年相比，造林支出增加20万元，增长4%。", says="把2021年与2021年比较"),
        Bad("与2021年相比，2021年造林支出增加20万元。", says="把2021年与2021年比较"),
        Bad("2022年税收28,583万元，比2022年增收2,798万元。", says="把2022年与2022年比较"),
        Bad("截至2022年末，林场在册护林员86人，比2022年末减少5人。", says="把2022年与2022年比较"),
        Bad("2022年上半年造林1,200亩，比2022年上半年增长12%。", says="把2022年与2022年比较"),
        Bad(
            "某县林业局2022年度部门整体支出绩效自评报告\n火情由2022年的13起减少到2022年的9起。",
            says="把2022年与2022年比较",
        ),
    ),
)
def year_against_itself(manuscript: Manuscript) -> Answers:
    """Every comparison with a year that is named."""
    year = manuscript.titled_year
    passages = manuscript.prose_with("20")
    if not passages:
        raise DoesNotApply("报告没有写年份")
    for passage in passages:
        found = [(each, True) for pattern in (_FROM_TO, _TOLD_OF_IT) for each in pattern.finditer(passage.text)]
        found += [(each, False) for each in _COMPARED.finditer(passage.text)]
        for each, is_sure in found:
            sentence = passage.text[passage.sentence_around(each.start())[0] : each.start()]
            told_last = sentence[sentence.rfind(f"{each['year']}年") :]
            if not is_sure and each["part"] and not _is_of_part(told_last, each):
                continue  # 2022年下半年，比2022年上半年多
            named = set(YEAR.findall(sentence))
            is_own = each["year"] == str(year) and _is_of(each["year"], named, passage.text)
            is_own = is_own and passage.index not in manuscript.ahead
            if is_sure or is_own or _is_of_one_year(each["year"], sentence, passage.text, each.start()):
                yield Flaw(
                    (passage.at(each.start(), each.end()),),
                    f"这里把{each['year']}年与{each['year']}年比较；请核对两个年份，写明是与哪一年相比。",
                    confidence=Confidence.CERTAIN if is_sure or named else None,
                )


def _is_of_part(told: str, compared: re.Match[str]) -> bool:
    """Whether what is told begins with that very part of the year; its 年末 is its 年底."""
    if compared["part"][-1] in _ENDS:
        return told.removeprefix(f"{compared['year']}年").removeprefix("年").startswith(_ENDS)
    return told.startswith(f"{compared['year']}年{compared['part']}")


def _is_of_one_year(year: str, sentence: str, paragraph: str, end: int) -> bool:
    """Whether the sentence, or what opens the sentences before it, is told of that very year and no other.

    A year that is only compared with is not what it is told of. `end`: as far as the paragraph is looked at.
    """
    if not {year}.issuperset(YEAR.findall(sentence)) or any(each > year for each in YEAR.findall(paragraph, 0, end)):
        return False
    if _OF_ITSELF.search(sentence):
        return True
    openings = (found[1] for found in _OPENING.finditer(paragraph, 0, end))
    return next(openings, None) == year and all(each == year for each in openings)


def _is_of(year: str, named: set[str], paragraph: str) -> bool:
    """Whether what is compared is the report's year: the sentence names no other, nor the paragraph a later one."""
    return named == {year} or (not named and all(told <= year for told in YEAR.findall(paragraph)))
