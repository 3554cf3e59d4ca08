"""The lines of the money block: which source, level and year of origin a label such as 「其中：上年结转资金」 names."""

import re
from dataclasses import dataclass

from jiheng.core.budget import Fund, GovernmentLevel, Source
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.headings import heading, label
from jiheng.schema.form_tables.vocabulary import Label

_CARRIED = re.compile(r"结转|结余")
_OTHER = re.compile(r"其他|自筹|社会资金|单位资金|事业收入|非财政|经营收入|捐赠")
_APPROPRIATION = re.compile(r"财政|拨款|补助资金|配套资金|专项资金|一般公共预算|政府性基金|国有资本")
_SUBORDINATE = re.compile(r"其中|政府采购|人员经费|公用经费")
_LEVELS = (
    (re.compile(r"中央"), GovernmentLevel.CENTRAL),
    (re.compile(r"省|自治区"), GovernmentLevel.PROVINCIAL),
    (re.compile(r"市县|县区|县\(区\)|区县|区\(县\)|[县区旗]"), GovernmentLevel.DISTRICT),
    (re.compile(r"市"), GovernmentLevel.CITY),
    (re.compile(r"[镇乡]|街道"), GovernmentLevel.TOWN),
)
_FUNDS = (
    (re.compile(r"政府性基金"), Fund.GOVERNMENT_FUND),
    (re.compile(r"国有资本"), Fund.STATE_CAPITAL),
    (re.compile(r"社会保险基金"), Fund.SOCIAL_INSURANCE),
)
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """What a label says of its money. `is_total`: the line that the others add up to."""

    is_total: bool = False
    is_mid_term: bool = False
    source: Source = Source.APPROPRIATION
    level: GovernmentLevel | None = None
    fund: Fund = Fund.GENERAL_PUBLIC
    is_carried_over: bool = False

    @property
    def is_plain_appropriation(self) -> bool:
        """财政拨款 without a level: may be the sum of lines that name theirs."""
        return (
            not self.is_total
            and self.source is Source.APPROPRIATION
            and self.level is None
            and not self.is_carried_over
        )


def money_line(text: str) -> MoneyLine | None:
    """The line that a label announces; None when it is no label of money."""
    words = compact(text)
    if not words or len(words) > _LONGEST:
        return None
    announced = label(text)
    if announced in {Label.TOTAL_LINE, Label.MID_TERM_LINE}:
        return MoneyLine(is_total=True, is_mid_term=announced is Label.MID_TERM_LINE)
    plain = heading(text)
    if _CARRIED.search(plain):
        return MoneyLine(is_carried_over=True, level=_level(plain))
    if _OTHER.search(plain):
        return MoneyLine(source=Source.OTHER, level=GovernmentLevel.NONE)
    if _APPROPRIATION.search(plain) or (_SUBORDINATE.search(words) and "资金" in plain):
        fund = next((fund for pattern, fund in _FUNDS if pattern.search(plain)), Fund.GENERAL_PUBLIC)
        return MoneyLine(level=_level(plain), fund=fund)
    return None


def _level(words: str) -> GovernmentLevel | None:
    return next((level for pattern, level in _LEVELS if pattern.search(words)), None)
