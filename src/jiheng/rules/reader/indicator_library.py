"""Indicator library files: a sector's indicators, each with its own reference or that of its edition."""

from collections.abc import Sequence

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.rules.dated import DatedRule
from jiheng.rules.indicator_library import LibraryIndicator, LibraryText
from jiheng.rules.reader.dated import dated_rule, rule_id
from jiheng.rules.reader.reference import evidence, reference
from jiheng.schema.reading import Fields, Place, list_of
from jiheng.schema.scalars import choice, text

_LEVEL1 = {
    "成本": "成本指标",
    "数量": "产出指标",
    "质量": "产出指标",
    "时效": "产出指标",
    "效益": "效益指标",
    "可持续": "效益指标",
    "满意": "满意度指标",
}
_DEFAULT_OPERATOR = {
    Direction.HIGHER: Operator.AT_LEAST,
    Direction.LOWER: Operator.AT_MOST,
    Direction.RANGE: Operator.WITHIN,
}


def indicator_library(fields: Fields, source: str) -> DatedRule[LibraryText]:
    sector = fields.required("sector", text)
    return dated_rule(fields, source, lambda place: LibraryText(sector.value, _indicators(place)))


def _indicators(place: Place) -> tuple[LibraryIndicator, ...]:
    indicators = list_of(_indicator)(place)
    _check_codes(place, indicators)
    return indicators


def _check_codes(place: Place, indicators: Sequence[LibraryIndicator]) -> None:
    """Codes and names stand once; what an entry was merged into exists."""
    codes: set[str] = set()
    names: set[tuple[str, str]] = set()
    for where, each in zip(place.items(), indicators, strict=True):
        if each.code in codes:
            where.report(f"指标编号“{each.code}”用了两次；请换一个。", found=each.code)
        if (each.level2, each.name) in names:
            where.report(f"“{each.level2}”下有两个“{each.name}”；请合并。", found=each.name)
        codes.add(each.code)
        names.add((each.level2, each.name))
    for where, each in zip(place.items(), indicators, strict=True):
        if each.replaced_by and each.replaced_by not in codes:
            where.report(f"并入的指标“{each.replaced_by}”不在本文件；请核对编号。", found=each.replaced_by)


def _indicator(place: Place) -> LibraryIndicator:
    with place.fields() as fields:
        code = fields.required("code", rule_id)
        name = fields.required("name", text)
        level2 = fields.required("level2", _level2)
        nature = fields.optional("nature", choice(Nature), Nature.QUANTITATIVE)
        direction = fields.optional("direction", choice(Direction), Direction.HIGHER)
        operator = fields.nullable("operator", choice(Operator))
        unit_of_measure = fields.optional("unit", text, "")
        calculation = fields.required("calculation", text)
        data_source = fields.required("source", text)
        proof = fields.optional("proof", text, "")
        aliases = fields.listed("aliases", text)
        words = fields.listed("words", text)
        mark = fields.nullable("evidence", evidence)
        own_reference = fields.nullable("reference", reference)
        replaced_by = fields.optional("replaced_by", text, "")
        retired = fields.optional("retired", text, "")
    if nature.value is Nature.QUANTITATIVE and not unit_of_measure.value:
        place.report(f"定量指标“{name.value}”没有计量单位；请补写 unit。", id="SCH005", expected="unit")
    default = Operator.NONE if nature.value is Nature.QUALITATIVE else _DEFAULT_OPERATOR[direction.value]
    return LibraryIndicator(
        code=code.value,
        name=name.value,
        level1=next(title for word, title in _LEVEL1.items() if word in level2.value),
        level2=level2.value,
        nature=nature.value,
        direction=direction.value,
        operator=operator.value or default,
        unit_of_measure=unit_of_measure.value,
        calculation=calculation.value,
        data_source=data_source.value,
        proof=proof.value,
        aliases=aliases.value,
        words=words.value,
        evidence=mark.value,
        reference=own_reference.value,
        replaced_by=replaced_by.value,
        retired=retired.value,
    )


def _level2(place: Place) -> str:
    written = text(place)
    if not any(word in written for word in _LEVEL1):
        raise place.refusal(
            f"“{written}”不属于成本、产出、效益、满意度各类；请写二级指标的全名，如 数量指标。",
            found=written,
            expected="数量指标、社会效益指标等",
        )
    return written
