"""Form files: the blocks, columns, rows and heads of an official form."""

from collections.abc import Sequence

from jiheng.core.budget import ProjectContinuity
from jiheng.rules.dated import DatedRule
from jiheng.rules.form import (
    BasicEntry,
    BasicField,
    CheckBox,
    CheckBoxGroup,
    FooterBlock,
    FooterKind,
    FormBlock,
    FormText,
    IndicatorColumn,
    IndicatorColumnKind,
    MoneyColumn,
    MoneyColumnKind,
    MoneyLayout,
    MoneyRow,
    MoneyRowKind,
    Signature,
    SignatureRole,
)
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.form_columns import column, columns
from jiheng.rules.standard import StandardScope
from jiheng.schema.reading import Answer, Fields, Place, list_of
from jiheng.schema.scalars import choice, flag, text


def form(fields: Fields, source: str) -> DatedRule[FormText]:
    scope = fields.required("scope", choice(StandardScope))
    return dated_rule(fields, source, lambda place: _form_text(place, scope))


def _form_text(place: Place, scope: Answer[StandardScope]) -> FormText:
    with place.fields() as fields:
        title = fields.required("title", text)
        is_reconstruction = fields.optional("is_reconstruction", flag, False)
        blocks = fields.required("blocks", list_of(choice(FormBlock)))
        basic = fields.required("basic", list_of(basic_entry))
        check_boxes = fields.listed("check_boxes", _check_box_group)
        money = fields.required("money", _money)
        scores_execution = fields.optional("scores_execution_in_money", flag, False)
        objective_title = fields.optional("objective_title", text, "")
        objective_heads = fields.listed("objective_heads", text)
        indicator_title = fields.required("indicator_title", text)
        indicators = fields.required("indicators", columns(column(IndicatorColumnKind, IndicatorColumn)))
        level1_shows_points = fields.optional("level1_shows_points", flag, False)
        total_head = fields.required("total_head", text)
        footer = fields.listed("footer", _footer_block)
        signatures = fields.listed("signatures", signature)
        has_seal = fields.optional("has_seal", flag, False)
    if blocks.content is not None:
        _check_blocks(place, fields, blocks.value)
    if objective_heads.content and len(objective_heads.value) not in (0, 2):
        fields.at("objective_heads").report(
            f"写了{len(objective_heads.value)}个栏目，应是两个：预期目标、实际完成情况；请改正。",
            found=len(objective_heads.value),
            expected="2",
        )
    return FormText(
        title=title.value,
        scope=scope.value,
        is_reconstruction=is_reconstruction.value,
        blocks=blocks.value,
        basic=basic.value,
        check_boxes=check_boxes.value,
        money=money.value,
        scores_execution_in_money=scores_execution.value,
        objective_title=objective_title.value,
        objective_heads=objective_heads.value,
        indicator_title=indicator_title.value,
        indicators=indicators.value,
        level1_shows_points=level1_shows_points.value,
        total_head=total_head.value,
        footer=footer.value,
        signatures=signatures.value,
        has_seal=has_seal.value,
    )


_CONTENT_OF_BLOCKS = {
    FormBlock.CHECK_BOXES: "check_boxes",
    FormBlock.OBJECTIVES: "objective_heads",
    FormBlock.FOOTER: "footer",
    FormBlock.SIGNATURES: "signatures",
}


def _check_blocks(place: Place, fields: Fields, blocks: Sequence[FormBlock]) -> None:
    """Each block stands once, and what a block needs is written exactly where there is such a block."""
    for block in dict.fromkeys(blocks):
        if blocks.count(block) > 1:
            fields.at("blocks").report(f"“{block.value}”写了两次；请只留一处。", found=str(block.value))
    for block, key in _CONTENT_OF_BLOCKS.items():
        if block in blocks and not fields.has(key):
            place.report(f"表里有“{block.label}”一块，却没有写“{key}”；请补写。", id="SCH005", expected=key)
        if block not in blocks and fields.has(key):
            fields.at(key).report(f"表里没有“{block.label}”一块；请删去“{key}”，或写入 blocks。", found=key)


def _money(place: Place) -> MoneyLayout:
    with place.fields() as fields:
        title = fields.required("title", text)
        title_shows_points = fields.optional("title_shows_points", flag, False)
        money_columns = fields.required("columns", columns(column(MoneyColumnKind, MoneyColumn)))
        rows = fields.required("rows", list_of(money_row))
        blank = fields.required("blank", text)
    return MoneyLayout(title.value, title_shows_points.value, money_columns.value, rows.value, blank.value)


def basic_entry(place: Place) -> BasicEntry:
    with place.fields() as fields:
        field = fields.required("field", choice(BasicField))
        head = fields.required("head", text)
    return BasicEntry(field.value, head.value)


def _check_box_group(place: Place) -> CheckBoxGroup:
    with place.fields() as fields:
        head = fields.required("head", text)
        boxes = fields.required("boxes", list_of(_check_box))
    return CheckBoxGroup(head.value, boxes.value)


def _check_box(place: Place) -> CheckBox:
    with place.fields() as fields:
        label = fields.required("label", text)
        continuity = fields.nullable("continuity", choice(ProjectContinuity))
    return CheckBox(label.value, continuity.value)


def money_row(place: Place) -> MoneyRow:
    with place.fields() as fields:
        kind = fields.required("kind", choice(MoneyRowKind))
        head = fields.required("head", text)
    return MoneyRow(kind.value, head.value)


def _footer_block(place: Place) -> FooterBlock:
    with place.fields() as fields:
        kind = fields.required("kind", choice(FooterKind))
        head = fields.required("head", text)
    return FooterBlock(kind.value, head.value)


def signature(place: Place) -> Signature:
    with place.fields() as fields:
        role = fields.required("role", choice(SignatureRole))
        head = fields.required("head", text)
    return Signature(role.value, head.value)
