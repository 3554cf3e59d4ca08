"""Standard files: the tree with its weights, the rules of the unit's own indicators, the parameters used."""

from decimal import Decimal

from jiheng.core.indicator_values import Nature
from jiheng.core.numbers import plain
from jiheng.rules.dated import DatedRule
from jiheng.rules.reader.dated import dated_rule, rule_id
from jiheng.rules.reader.nodes import NodeReader, check_siblings
from jiheng.rules.reader.scoring_rule import positive, scoring_rule_or_use
from jiheng.rules.standard import Node, ScoringRule, StandardScope, StandardStatus
from jiheng.rules.standard_text import ParameterUse, StandardText
from jiheng.schema.reading import Answer, Fields, Place, mapping_of
from jiheng.schema.scalars import choice, text, whole

MOST_PLACES = 6


def standard(fields: Fields, source: str) -> DatedRule[StandardText]:
    scope = fields.required("scope", choice(StandardScope))
    return dated_rule(fields, source, lambda place: _standard_text(place, scope))


def _standard_text(place: Place, scope: Answer[StandardScope]) -> StandardText:
    with place.fields() as fields:
        status = fields.optional("status", choice(StandardStatus), StandardStatus.IN_FORCE)
        is_skeleton = status.content == (StandardStatus.SKELETON,)
        full_points = fields.optional("full_points", positive, Decimal(100))
        points_places = fields.optional("points_places", places, 2)
        shown_places = fields.optional("shown_places", places, 2)
        lower_formula = fields.required("lower_formula", rule_id)
        tiers = fields.required("tiers", rule_id)
        grades = fields.required("grades", rule_id)
        over_achievement = fields.required("over_achievement", rule_id)
        not_applicable = fields.required("not_applicable", rule_id)
        bonus = fields.optional("bonus", rule_id, "")
        default_rules = fields.required("default_rules", _default_rules)
        named_rules: Answer[dict[str, ScoringRule | ParameterUse]] = fields.optional(
            "named_rules", mapping_of(scoring_rule_or_use), {}
        )
        tree = NodeReader(is_skeleton)
        nodes = fields.listed("nodes", tree.read)
        outline = fields.required("outline", rule_id)
        form = fields.required("form", rule_id)
        must_import = fields.listed("must_import", text)
        _check_status(place, fields, is_skeleton)
    if nodes.content is not None and full_points.content is not None:
        _check_total(place, fields, nodes.value, full_points.value, is_skeleton)
    return StandardText(
        scope=scope.value,
        status=status.value,
        full_points=full_points.value,
        points_places=points_places.value,
        shown_places=shown_places.value,
        lower_formula=lower_formula.value,
        tiers=tiers.value,
        grades=grades.value,
        over_achievement=over_achievement.value,
        not_applicable=not_applicable.value,
        bonus=bonus.value,
        default_rules=default_rules.value,
        named_rules=named_rules.value,
        nodes=nodes.value,
        node_rules=tree.node_rules,
        outline=outline.value,
        form=form.value,
        must_import=must_import.value,
    )


def _check_status(place: Place, fields: Fields, is_skeleton: bool) -> None:
    if is_skeleton and not fields.has("must_import"):
        place.report("骨架（skeleton）要写明还须导入什么；请补写 must_import。", id="SCH005", expected="must_import")
    if not is_skeleton and fields.has("must_import"):
        fields.at("must_import").report(
            "只有骨架（skeleton）才写 must_import；请删去，或改 status。", found="must_import"
        )


def _check_total(
    place: Place, fields: Fields, nodes: tuple[Node, ...], full_points: Decimal, is_skeleton: bool
) -> None:
    if not nodes:
        raise place.refusal("没有一级指标；请写 nodes。", id="SCH005", expected="nodes")
    check_siblings(fields.at("nodes"), nodes, full_points, f"满分{plain(full_points)}分", has_own=is_skeleton)


def _default_rules(place: Place) -> dict[Nature, ScoringRule | ParameterUse]:
    with place.fields() as fields:
        rules = {nature: fields.required(str(nature.value), scoring_rule_or_use) for nature in Nature}
    return {nature: rule.value for nature, rule in rules.items()}


def places(place: Place) -> int:
    """Decimal places of points."""
    number = whole(place)
    if number > MOST_PLACES:
        raise place.refusal(f"{number}位小数太多；请写0到{MOST_PLACES}。", found=number, expected=f"0到{MOST_PLACES}")
    return number
