"""What people write into names: points of a level (产出指标（50分）), the target of an indicator (培训人数≥300人)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from jiheng.schema.cells.characters import normalised
from jiheng.schema.cells.measured import Measured, read_measured
from jiheng.schema.cells.numerals import read_number
from jiheng.schema.cells.signs import PREFIX_WORDS
from jiheng.schema.cells.units import looks_like_unit

_POINTS = re.compile(r"^(?P<name>.+?)\(?\s*(?:[:,]|权重|分值|共|满分)*\s*(?P<points>[0-9]+(?:\.[0-9]+)?)\s*分\s*\)?$")
_SIGN = re.compile(r"[≥≤=<>]+")
_WORDS = re.compile("|".join(sorted((word for word in PREFIX_WORDS if len(word) > 1), key=len, reverse=True)))
_NUMBERED = re.compile(
    r"^(?:指标\s*[0-9]{1,2}\s*[:.、)]?|[0-9]{1,2}(?:[:、)]|\.(?![0-9])| )|[①-⑳]|\([0-9]{1,2}\))\s*(?=.)"
)


@dataclass(frozen=True, slots=True)
class NamedPoints:
    """A level's name without its points. `points` None: the name carried none."""

    name: str
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """An indicator's name without its target. `target` "": the name carried none."""

    name: str
    target: str = ""


def split_points(name: str) -> NamedPoints:
    """产出指标（50分） → 产出指标, 50."""
    plain_name = normalised(name).replace("\n", "")
    found = _POINTS.match(plain_name)
    if found is None or not found["name"].strip("( "):
        return NamedPoints(name.strip())
    return NamedPoints(found["name"].strip("(: "), read_number(found["points"]).value)


def split_target(name: str) -> NamedTarget:
    """培训人数≥300人 → 培训人数, ≥300人. Only a sign (or its word) before a number makes a target."""
    plain_name = normalised(name).replace("\n", "")
    for pattern in (_SIGN, _WORDS):
        found = pattern.search(plain_name)
        if found is None or found.start() < 2:
            continue
        target = plain_name[found.start() :]
        measured = read_measured(target)
        if isinstance(measured, Measured) and measured.operator is not None and looks_like_unit(measured.unit):
            return NamedTarget(plain_name[: found.start()].rstrip("(:, ").strip(), target.strip())
    return NamedTarget(name.strip())


def without_number(name: str) -> str:
    """指标1：培训次数 and 1.培训次数 → 培训次数."""
    plain_name = " ".join(normalised(name).split("\n"))
    shorter = _NUMBERED.sub("", plain_name, count=1)
    return name.strip() if shorter == plain_name else shorter.strip()
