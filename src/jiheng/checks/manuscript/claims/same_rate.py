"""Whether a rate that is claimed and one that is told elsewhere are one: 培训完成率100% and 完成率95%."""

import re

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.claims.of_its_own import counts_another, names_what_it_is_of
from jiheng.checks.manuscript.claims.setbacks import Setback
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams

LONGEST_TITLE = 60
_NAMED = late_pattern(
    r"[\u4e00-\u9fff]{2,8}(?<![本该各有出个体至])(?:项目|工程)(?!资金|预算|支出|总|绩效|执行|单位|进度|款|量)"
)
_GENERIC_NAME = late_pattern(
    "本年度?|[本该]项目|全年|全部|年度|预算|项目|资金|到位|总体|群众|整体|绩效|综合|各项|的|实际|最终|"
    "全[县市区镇乡省校院]|经?(?:问卷)?(?:调查|回访|抽查|测评)|问卷|显示|结果"
)
_OF_EACH = ("完成", "及时完成", "按时完成", "任务完成", "验收", "合格", "达标", "覆盖", "开工", "竣工")
"""Rates without a name of their own: each thing of the report may have one."""
_GROUP = late_pattern(
    "[\u4e00-\u9fff]{2,4}(?:群众|人口|对象|家庭|人员|老人|儿童|学生|户)(?=应|参|享|[，、：]|[\u4e00-\u9fff]{2}率)"
)
"""特困人员应保尽保，参保率100%: a rate of them alone."""


def is_same_rate(assurance: Assurance, setback: Setback, title: str) -> bool:
    """Whether both rates bear one name, and neither sentence names another project than the report's.

    Two in one sentence are of two things: 救助执行率100%；培训执行率93%.
    """
    if setback.passage is assurance.passage and assurance.sentence_start <= setback.start < assurance.sentence_end:
        return False
    if counts_another(assurance, setback) and not names_what_it_is_of(assurance, setback):
        return False
    groups = _GROUP.findall(assurance.sentence)
    if groups and not any(group in setback.sentence for group in groups):
        return False
    name = re.split("[率度]", assurance.clause, maxsplit=1)[0]
    own, other = (_GENERIC_NAME.sub("", each) for each in (name, setback.rate))
    if (other.endswith(own) and other.removesuffix(own) in title) or (
        len(other) > 1 and own.endswith(other) and _is_of_it(own.removesuffix(other), setback, title)
    ):
        other = own
    if own != other and _is_without_its_object(own, other, setback):
        other = own
    if own != other or len(own) < 2 or own in _OF_EACH:
        return False
    return name_no_other(assurance, setback)


def _is_without_its_object(own: str, other: str, setback: Setback) -> bool:
    """到期贷款回收 and 到期回收: one names what it was done with as well, as the setback's sentence does."""
    longer, shorter = (own, other) if len(own) > len(other) else (other, own)
    for at in range(2, len(shorter) - 1):
        if longer.startswith(shorter[:at]) and longer.endswith(shorter[at:]):
            return longer[at : len(longer) - len(shorter) + at] in setback.sentence
    return False


def _is_of_it(words: str, setback: Setback, title: str) -> bool:
    """Whether what a rate is of stands in the setback's sentence, or its words in the report's title."""
    return words in setback.sentence or len(bigrams(words) & bigrams(title[:LONGEST_TITLE])) > 1


def name_no_other(assurance: Assurance, setback: Setback) -> bool:
    """Whether both sentences name the same projects, or neither any."""
    named = [_NAMED.findall(each) for each in (assurance.sentence, setback.sentence)]
    return named[0] == named[1] or not any(named)
