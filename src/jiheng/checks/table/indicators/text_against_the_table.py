"""An indicator told in the text with another value than the table gives it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import FormLine, forms_showing
from jiheng.checks.manuscript.targets.named_values import NamedValue, named_values
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import plain
from jiheng.schema.cells.units import UnitOfMeasure, read_unit, same_base
from jiheng.schema.form_tables.vocabulary import Meaning

_SHORTEST = 4
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
    known_lines = {name: line for name, line in lines.items() if line is not None}
    if not known_lines:
        raise DoesNotApply("指标表没有可以与正文核对的指标")
    told: set[tuple[str, str]] = set()
    for value in named_values(known_lines, manuscript.prose):
        for answer in _compared(value, known_lines[value.name]):
            key = (value.name, answer.arithmetic)
            if key not in told:
                told.add(key)
                yield answer


def _compared(told: NamedValue, line: FormLine) -> Iterator[Flaw | Holds]:
    meaning, known = (Meaning.TARGET, line.target.value) if told.is_aim else (Meaning.ACTUAL, line.actual.value)
    unit = read_unit(line.target.unit_of_measure or line.context.unit_of_measure)
    if not isinstance(known, Decimal) or unit is None or not same_base(told.unit, unit):
        return
    places = (told.place, line.at(meaning))
    if _stands_for(told, known, unit):
        yield Holds(places, f"正文“{told.text}”，表内{meaning.value}{plain(known)}{unit.text}")
    elif not isinstance(line.target.value, Decimal) or not _stands_for(told, line.target.value, unit):
        message = f"正文“{told.text}”，表内{meaning.value}是“{line.text(meaning)}”；请核对后统一。"
        yield Flaw(places, message, f"{told.number.value:f}{told.unit.text}≠{line.text(meaning)}")


def _stands_for(told: NamedValue, value: Decimal, unit: UnitOfMeasure) -> bool:
    """An objective is often told without saying so: a value equal to the target is none of the result."""
    true = Fraction(value) * Fraction(unit.scale)
    return told.interval.low <= true <= told.interval.high
