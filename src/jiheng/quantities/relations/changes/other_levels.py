"""Whether the two levels that a rate of change seems to be of are told of something else."""

import re

from jiheng.quantities.relations.arithmetic.sums import are_halves
from jiheng.quantities.relations.changes.change_reading import ChangeReading
from jiheng.quantities.relations.names.changes import BASE, is_change
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import AREAS, MONEY, PERCENT

PLAIN = re.compile(
    '分别|同比|环比|实际|累计|合计|总体|其中|上年|去年|同期|年度|本年|全年|相比|增长|增加|增幅|提高|提升|上升|下降|降低|减少|降幅|减幅|压减|缩短|压缩|节约|约|比|较|共|了|达|为|率|幅度|[，；、：（）"“”0-9]'
)
"""What stands in the name of any change; the rest of it says what changed."""
_COUNTED = {"人数": ("人", "名"), "件数": ("件", "起"), "户数": ("户",), "家数": ("家",)}
_MEASURED = {"面积": tuple(AREAS), "里程": ("千米", "公里", "米"), "金额": (MONEY,), "产值": (MONEY,)}
"""雪道由64条增至74条，雪道面积增加15%: the rate is of another measure."""
_CONTAINED = ("含", "包含", "包括", "其中")


def are_of_two_halves(reading: ChangeReading) -> bool:
    """出口2.88万亿元，增长3.4%；进口2.66万亿元，下降7.3%: neither is what the other was."""
    first, last = reading.operands[0], reading.operands[-1]
    return first is not last and not is_change(last) and are_halves([first.own_name, last.own_name])


def are_of_two_kinds(reading: ChangeReading) -> bool:
    """每户次500元；上年贴息422万元，增长20.17%: what each one gets is not what all got."""
    first, last = reading.operands[0], reading.operands[-1]
    return ("每" in first.name) != ("每" in last.name) and first.segment != last.segment and not is_change(last)


def is_of_another_count(term: Term, reading: ChangeReading) -> bool:
    """478件635人，去年同期为773件1350人，件数下降38.24%、人数下降52.96%: the rate names what is counted."""
    own = PLAIN.sub("", term.own_name)
    counted = next((units for name, units in _COUNTED.items() if term.own_name.startswith(name)), None)
    counted = counted or next((units for name, units in _MEASURED.items() if own.endswith(name)), None)
    return counted is not None and reading.operands[0].unit not in counted


def has_a_rate_of_its_own(sentence: Sentence, reading: ChangeReading) -> bool:
    """新增产品3万种，增长1985.5%；适老化产品新增1万种，增长498.2%: the level before the ； is told with its own."""
    level, change = reading.operands[0], reading.operands[-1]
    if level not in sentence.terms or level.segment == change.segment or not is_change(change) or not change.own_name:
        return False
    behind = sentence.terms[level.index + 1 : level.index + 2]
    return any(each.unit == PERCENT and is_growth(each) and each.segment == level.segment for each in behind)


def has_a_part(reading: ChangeReading) -> bool:
    """受理4,939件（含上年256件），同比增加5.53%: what is contained is no base."""
    return any(each.depth and each.name.startswith(_CONTAINED) for each in reading.operands)


def is_of_the_last_part(sentence: Sentence, reading: ChangeReading) -> bool:
    """经费63万元，其中用车41万元，接待22万元；上年32万元，增长98%: of the whole, where a ； parts it from the list."""
    first, last = reading.operands
    are_here = first in sentence.terms and last in sentence.terms
    if are_here and sentence.begins_parts(last) and last.index == first.index + 1 and not BASE.search(last.name):
        return True  # 上年收入405亿元，其中土地323亿元，增长86%: a part is no later level of its whole
    is_parted = first.segment != last.segment and are_here
    return is_parted and any(sentence.is_part(each) and not BASE.search(each.name) for each in (first, last))
