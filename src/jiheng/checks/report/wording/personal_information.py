"""Identity numbers, telephone and card numbers, home addresses in a text to be published."""

import re
from collections.abc import Iterator
from dataclasses import replace

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.identity import check_digit
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_LIKELY = re.compile("[0-9址](?:(?<=址)|[0-9]{10})")
_DIGITS = late_pattern("[0-9][0-9]{10,39}[xX]?")
_PART_OF_A_CODE = late_pattern("[0-9A-Za-z.%]")
_LONGEST = 19
_MOBILE = late_pattern("1[3-9][0-9]{9}")
_BIRTHDAY = late_pattern("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]")
_ADDRESS = late_pattern(
    "(?:家庭|居住|户籍|现)?(?:住址|居住地址|家庭地址|户籍地址)(?:为|是|：)?[^，。；：\n]{4,40}?[0-9一二三四五六七八九十]{1,5}(?:号|室|栋|单元|组)",
    make=quick_pattern,
)
_IDENTITY_LENGTH = 18
_SHORTEST_CARD = 16
_CARD_BEGINNINGS = ("62", "60", "4", "5", "9")


@check(
    id="RPT423",
    title="公开文本不应含个人敏感信息",
    why="身份证号、手机号、银行卡号和家庭住址是个人敏感信息，自评报告要公开，写进去就泄露了。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R62",),
    holds="没有身份证号、手机号、银行卡号和家庭住址",
    good=("项目编码440000230000000012345，联系电话020-12345678，金额1234567890.12元。",),
    bad=(
        Bad("联系人手机13800001234。", says="138****1234"),
        Bad("受助人身份证号110101190001010014。", says="身份证号"),
        Bad("补助打入卡号6222020000000000000。", says="银行卡号"),
        Bad("受助人家庭住址为甲镇乙村三组12号。", says="家庭住址"),
    ),
)
def personal_information(manuscript: Manuscript) -> Answers:
    """One finding a number, never shown in full."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    for passage in manuscript.with_cells.passages_where(_LIKELY):
        for kind, start, end, confidence in _found(passage.text):
            masked = _masked(passage.text[start:end])
            place = replace(passage.at(start, end), quote=masked)
            yield Flaw((place,), f"{kind}“{masked}”是个人敏感信息；公开前请删去或遮盖。", confidence=confidence)


def _found(text: str) -> Iterator[tuple[str, int, int, Confidence | None]]:
    for found in _DIGITS.finditer(text):
        digits = found[0].upper()
        neighbours = text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
        if len(digits) > _LONGEST or _PART_OF_A_CODE.search(neighbours):
            continue
        if len(digits) == _IDENTITY_LENGTH and _is_identity_number(digits):
            yield "身份证号", *found.span(), None
        elif _MOBILE.fullmatch(digits):
            yield "手机号", *found.span(), None
        elif len(digits) >= _SHORTEST_CARD and digits.startswith(_CARD_BEGINNINGS) and _is_card_number(digits):
            yield "银行卡号", *found.span(), Confidence.PROBABLE
    if "址" in text:
        for found in _ADDRESS.finditer(text):
            yield "家庭住址", *found.span(), Confidence.ASK


def _is_identity_number(digits: str) -> bool:
    """Whether a birthday is in its place, and the last digit is the check digit."""
    return bool(_BIRTHDAY.fullmatch(digits)) and check_digit(digits[:-1]) == digits[-1]


def _is_card_number(digits: str) -> bool:
    """Whether the number passes Luhn's check."""
    if not digits.isdigit():
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def _masked(text: str) -> str:
    kept = 3 if len(text) <= 11 else 4
    return f"{text[:kept]}{'*' * max(len(text) - kept - 4, 4)}{text[-4:]}"
