"""Target form files: the blocks, columns, rows and heads of an official declaration form."""

from collections.abc import Sequence

from jiheng.rules.dated import DatedRule
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.form_columns import column, columns
from jiheng.rules.standard import StandardScope
from jiheng.rules.target_form import (
    Horizon,
    ObjectiveColumn,
    TargetBlock,
    TargetColumn,
    TargetColumnKind,
    TargetEntry,
    TargetField,
    TargetFormText,
    TargetMoney,
    TargetMoneyGroup,
    TargetMoneyLayout,
    TargetMoneyRow,
    TaskColumn,
    TaskColumnKind,
    TaskLayout,
)
from jiheng.schema.reading import Answer, Fields, Place, list_of
from jiheng.schema.scalars import choice, flag, text

_CONTENT_OF_BLOCKS = {
    TargetBlock.BASIC_INFORMATION: "basic",
    TargetBlock.MONEY: "money",
    TargetBlock.TASKS: "tasks",
    TargetBlock.OBJECTIVES: "objectives",
    TargetBlock.INDICATORS: "indicators",
    TargetBlock.SIGNATURES: "signatures",
}


def target_form(fields: Fields, source: str) -> DatedRule[TargetFormText]:
    scope = fields.required("scope", choice(StandardScope))
    return dated_rule(fields, source, lambda place: _text(place, scope))


def _text(place: Place, scope: Answer[StandardScope]) -> TargetFormText:
    with place.fields() as fields:
        title = fields.required("title", text)
        is_reconstruction = fields.optional("is_reconstruction", flag, False)
        blocks = fields.required("blocks", list_of(choice(TargetBlock)))
        basic = fields.listed("basic", _entry)
        money = fields.nullable("money", _money)
        tasks = fields.nullable("tasks", _tasks)
        objective_title = fields.optional("objective_title", text, "")
        objectives = fields.listed("objectives", _objective)
        indicator_title = fields.optional("indicator_title", text, "")
        indicators = fields.nullable("indicators", columns(column(TargetColumnKind, TargetColumn)))
        signatures = fields.listed("signatures", text)
    if blocks.content is not None:
        _check_blocks(place, fields, blocks.value)
    return TargetFormText(
        title=title.value,
        scope=scope.value,
        is_reconstruction=is_reconstruction.value,
        blocks=blocks.value,
        basic=basic.value,
        money=money.value,
        tasks=tasks.value,
        objective_title=objective_title.value,
        objectives=objectives.value,
        indicator_title=indicator_title.value,
        indicators=indicators.value or (),
        signatures=signatures.value,
    )


def _check_blocks(place: Place, fields: Fields, blocks: Sequence[TargetBlock]) -> None:
    """Each block stands once, and what a block needs is written exactly where there is such a block."""
    for block, key in _CONTENT_OF_BLOCKS.items():
        if blocks.count(block) > 1:
            fields.at("blocks").report(f"“{block.value}”写了两次；请只留一处。", found=str(block.value))
        if block in blocks and not fields.has(key):
            place.report(f"表里有“{block.label}”一块，却没有写“{key}”；请补写。", id="SCH005", expected=key)
        if block not in blocks and fields.has(key):
            fields.at(key).report(f"表里没有“{block.label}”一块；请删去“{key}”，或写入 blocks。", found=key)


def _entry(place: Place) -> TargetEntry:
    with place.fields() as fields:
        field = fields.required("field", choice(TargetField))
        head = fields.required("head", text)
    return TargetEntry(field.value, head.value)


def _money(place: Place) -> TargetMoneyLayout:
    with place.fields() as fields:
        title = fields.required("title", text)
        groups = fields.required("groups", list_of(_money_group))
    return TargetMoneyLayout(title.value, groups.value)


def _money_group(place: Place) -> TargetMoneyGroup:
    with place.fields() as fields:
        horizon = fields.required("horizon", choice(Horizon))
        rows = fields.required("rows", list_of(_money_row))
    return TargetMoneyGroup(horizon.value, rows.value)


def _money_row(place: Place) -> TargetMoneyRow:
    with place.fields() as fields:
        kind = fields.required("kind", choice(TargetMoney))
        head = fields.required("head", text)
    return TargetMoneyRow(kind.value, head.value)


def _tasks(place: Place) -> TaskLayout:
    with place.fields() as fields:
        title = fields.required("title", text)
        task_columns = fields.required("columns", columns(column(TaskColumnKind, TaskColumn)))
        rest_head = fields.required("rest_head", text)
        total_head = fields.required("total_head", text)
    return TaskLayout(title.value, task_columns.value, rest_head.value, total_head.value)


def _objective(place: Place) -> ObjectiveColumn:
    with place.fields() as fields:
        horizon = fields.required("horizon", choice(Horizon))
        head = fields.required("head", text)
    return ObjectiveColumn(horizon.value, head.value)
