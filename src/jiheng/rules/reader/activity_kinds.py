"""Files of activity kinds: every kind once, its columns real ones, each with its own evidence mark."""

from jiheng.core.activity import ACTIVITY_COUNTS, Activity, ActivityKind
from jiheng.core.record import columns_of
from jiheng.rules.activity_kinds import ActivityKinds, KindTerms
from jiheng.rules.dated import DatedRule
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.reference import evidence
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.reading import Fields, Place, Read, list_of
from jiheng.schema.scalars import choice, text

_NEEDABLE = tuple(column.name for column in columns_of(Activity) if not column.required)
_COUNTS = tuple(name for name, _, _ in ACTIVITY_COUNTS)


def activity_kinds(fields: Fields, source: str) -> DatedRule[ActivityKinds]:
    return dated_rule(fields, source, _kinds)


def _kinds(place: Place) -> ActivityKinds:
    terms = list_of(_terms)(place)
    kinds = [each.kind for each in terms]
    twice = {kind.label for kind in kinds if kinds.count(kind) > 1}
    if twice:
        told = "、".join(sorted(twice))
        raise place.refusal(f"“{told}”写了不止一次；每个类别只写一条，请合并。", found=told)
    return ActivityKinds(terms)


def _terms(place: Place) -> KindTerms:
    with place.fields() as fields:
        kind = fields.required("kind", choice(ActivityKind))
        needs = fields.listed("needs", _column(_NEEDABLE))
        counts = fields.listed("counts", _column(_COUNTS))
        words = fields.listed("amount_when_source", text)
        mark = fields.required("evidence", evidence)
        origin = fields.optional("source", text, "")
    return KindTerms(kind.value, needs.value, counts.value, mark.value, words.value, origin.value)


def _column(known: tuple[str, ...]) -> Read[str]:
    def read(place: Place) -> str:
        name = text(place)
        if name not in known:
            nearest = nearest_name(name, known)
            advice = f"是否要写“{nearest}”？" if nearest else ""
            told = "、".join(known)
            raise place.refusal(f"“{name}”不是这里能写的活动栏；{advice}可写：{told}。", found=name, expected=told)
        return name

    return read
