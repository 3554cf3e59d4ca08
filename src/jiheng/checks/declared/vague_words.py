"""Targets in words that say nothing that could be measured or judged."""

from collections.abc import Iterator, Sequence

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_VAGUE = (
    "明显|显著|有效|进一步|逐步|不断|较好|良好|基本|适当|相关|一定|大力|持续|提升|提高|加强|完善|增强|促进|推动|推进|保障|优化|改善|"
    "有所|达标|达成预期|预期指标|符合要求|符合规定|符合相关|按要求|按规定|合理|规范|正常|到位|满足|较高|较大|优良|良性"
)
_ONLY_VAGUE = late_pattern(rf"(?:{_VAGUE})")
_JUDGED = late_pattern(
    r"[0-9]|分级|分档|优、良|好/|一般/|好、|三档|等次|全部|每[年月季周日]|[一二三四五六七八九十百零]+[次个项件人户场]|是/否|无事故|零"
)
_LONGEST = 30


def vague_targets(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """Words of praise alone; a scale (好、一般、差), a number or a date makes them judgeable."""
    for each in indicators:
        words = compact(each.words)
        if not isinstance(each.target, str) or not words or len(words) > _LONGEST or _JUDGED.search(words):
            continue
        found = _ONLY_VAGUE.search(words)
        if found is not None:
            message = (
                f"“{each.name}”的指标值“{words}”没有衡量标准；请改为可计量的数值，"
                "不能量化的写明分级标准（如好、较好、一般、差各指什么）。"
            )
            yield Flaw((each.at(Meaning.TARGET),), message)
