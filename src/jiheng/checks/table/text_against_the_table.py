"""An indicator told in the text with another value than the table gives it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.clean_text import cleaned
from jiheng.checks.manuscript.indicator_forms import FormLine, forms_showing
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.passages import Passage
from jiheng.checks.manuscript.shown_number import ShownNumber
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import plain
from jiheng.quantities.interval import Interval
from jiheng.schema.cells.units import UnitOfMeasure, looks_like_unit, read_unit, same_base
from jiheng.schema.form_tables.vocabulary import Meaning

_SHORTEST = 4
_VALUE = re.compile(
    r"(?:（[^（）]{0,12}）)?(?:的)?(?P<planned>目标值?|计划|预期|指标值)?(?:实际)?(?:完成值?)?(?:为|是|达到了?|达|：|＝|=)?"
    r"(?P<bound>[≥≤><]|不低于|不少于|不超过|近|约|超过?|逾)?(?P<number>[0-9]{1,9}(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,6})?)"
    r"(?P<unit>[%‰\u4e00-\u9fff]{0,3})"
)
_OTHER_TIME = re.compile(r"上年|去年|上一年|同期|上半年|季度|[0-9]{1,2}月底|近[三五两]年|20[0-9]{2}年")
_HEAD = "| 三级指标 | 年度指标值 | 实际完成值 |\n"


@check(
    id="RPT638",
    title="正文与指标表的同一指标应一致",
    why="同一指标在正文和表里不同，读者不知道以哪个为准；复核以表和佐证材料核对正文。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R46",),
    good=(
        f"{_HEAD}| 新增停车位 | ≥260个 | 275个 |\n| 车位周转率 | ≥3次 | 3.42次 |\n"
        "全年新增停车位275个，车位周转率3.4次；上年新增停车位180个。新增停车位目标260个。\n（一）目标\n"
        "新增停车位260个。",
        f"{_HEAD}| 新增停车位 | ≥260个 | 275个 |\n东片区新增停车位90个。新增停车位约270个。",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 新增停车位 | ≥260个 | 275个 |\n全年新增停车位257个，缓解了停车难。",
            says="正文“新增停车位257个”，表内实际完成值是“275个”",
        ),
        Bad(f"{_HEAD}| 群众满意率 | ≥90% | 93.5% |\n群众满意率达到95.3%。", says="表内实际完成值是“93.5%”"),
    ),
)
def text_against_the_table(manuscript: Manuscript) -> Answers:
    """Only a whole name followed at once by a value in the same unit, of this year and not of a part."""
    lines: dict[str, FormLine | None] = {}
    for form in forms_showing(manuscript.indicator_forms, Meaning.ACTUAL):
        for line in form.indicators:
            name = cleaned(line.name).text
            if len(name) >= _SHORTEST:
                known = lines.get(name, line)
                same = known is not None and known.actual.value == line.actual.value
                lines[name] = line if same else None
    names = [name for name, line in lines.items() if line is not None]
    if not names:
        raise DoesNotApply("指标表没有可以与正文核对的指标")
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    seen: set[tuple[str, str]] = set()
    for passage in manuscript.prose:
        for found in pattern.finditer(passage.text):
            told = lines[found[0]]
            if told is not None:
                for answer in _compared(passage, found, told):
                    key = (found[0], answer.arithmetic)
                    if key not in seen:
                        seen.add(key)
                        yield answer


def _compared(passage: Passage, name: re.Match[str], line: FormLine) -> Iterator[Flaw | Holds]:
    value = _VALUE.match(passage.text, name.end())
    before = passage.text[max(0, name.start() - 12) : name.start()]
    clause = re.split("[，；。：]", before)[-1]
    if value is None or value["bound"] or _OTHER_TIME.search(clause) or not _begins_a_clause(clause):
        return
    meaning = Meaning.TARGET if value["planned"] else Meaning.ACTUAL
    known = (line.target if value["planned"] else line.actual).value
    written = read_unit(_unit(value["unit"]))
    unit = read_unit(line.target.unit_of_measure or line.context.unit_of_measure)
    if not isinstance(known, Decimal) or written is None or unit is None or not same_base(written, unit):
        return
    number = ShownNumber(Decimal(value["number"].replace(",", "")))
    stands_for = (number.interval if number.places or unit.is_percent or written.scale != 1 else number.exact).times(
        Fraction(written.scale)
    )
    true = Fraction(known) * Fraction(unit.scale)
    end = value.start("unit") + len(written.text)
    place = passage.at(name.start(), end)
    said, table = passage.text[name.start() : end], line.text(meaning)
    if stands_for.low <= true <= stands_for.high:
        yield Holds((place, line.at(meaning)), f"正文“{said}”，表内{meaning.value}{plain(known)}{unit.text}")
    elif not _is_target(stands_for, line, unit):
        message = f"正文“{said}”，表内{meaning.value}是“{table}”；请核对后统一。"
        yield Flaw((place, line.at(meaning)), message, f"{number.value:f}{written.text}≠{table}")


def _is_target(stands_for: Interval, line: FormLine, unit: UnitOfMeasure) -> bool:
    """Whether what is told is the target: an objective is often told without saying so."""
    target = line.target.value
    return isinstance(target, Decimal) and stands_for.low <= Fraction(target) * Fraction(unit.scale) <= stands_for.high


def _unit(text: str) -> str:
    """The longest beginning that is a unit: 个 of 个、缓."""
    for length in range(min(3, len(text)), 0, -1):
        if looks_like_unit(text[:length], known_only=True):
            return text[:length]
    return ""


def _begins_a_clause(before: str) -> bool:
    """Whether nothing but a verb or a date stands before the name: 东片区新增停车位 is a part of it."""
    return not before or bool(re.fullmatch(r".{0,3}(?:全年|本年|年度|共|共计|累计|其中|完成|实现|实际|的|，)", before))
