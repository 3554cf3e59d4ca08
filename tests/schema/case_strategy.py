"""Any case that can be written down: hypothesis makes it column by column from what the records say of themselves."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from jiheng.core.absence import NotApplicable
from jiheng.core.case import TABLES, Case, CaseProfile
from jiheng.core.indicator_values import Span
from jiheng.core.numbers import plain
from jiheng.core.record import Column, Kind, RecordType, columns_of
from jiheng.schema.indicator_values import read_actual_value, read_target_value
from jiheng.schema.quantities import read_quantity
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import is_unprintable, paragraphs

_profile = settings.default
assert _profile is not None
FEW = settings(max_examples=_profile.max_examples // 5)
"""Whole cases take long to make: a fifth of the examples of the run's profile."""

Keys = dict[str, list[str]]

TRICKY = (
    "=1+1", "+86", "-x", "@SUM(A1)", "'引号", '"双引号"', "null", "~", "true", "no", "是", "0", "007", "1e5", "0x1F",
    "- 横线", "a: b", "a:b", "#注", "a #b", "{花}", "[方]", "*星", "&和", "!叹", "|竖", ">大", "%百", "`撇", "：，。",
    "_x000D_", "{{ 贷款.发放金额 }}", "a\\n", "a b", "😀𠮷", "不适用", "2022-11", "  ", "a  b", "<b>&amp;", "-", "---", "?", "=",
)  # fmt: skip
PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(lambda each: not is_unprintable(each))
LINES = st.one_of(st.sampled_from(TRICKY), st.text(PRINTABLE, max_size=8))
CODES = st.text(st.characters(categories=("L", "N"), include_characters="-_.=+@#"), min_size=1, max_size=6)
NUMBERS = st.decimals(-(10**9), 10**9, places=4).map(Decimal.normalize)
CENTS = st.integers(0, 10**14).map(lambda cents: Decimal(cents).scaleb(-2))
DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
YEARS = st.integers(1900, 2099)
UNITS = st.sampled_from(["", "%", "％", "万元", "人次", "天"])
WORDINGS = ["96", "近300", "2.4万", "超3万", "950余", "100多", "1,234", "约5千", "不少于20", "0"]
AMOUNTS = ["25万元", "5万多元", "0元", "近1.5亿元", "12.34元以上"]


def kept(text: str) -> str:
    """The text as a file keeps it."""
    return paragraphs(text) or "甲"


def is_words(text: str) -> bool:
    """Whether a target or an actual value of this text is read as words."""
    try:
        return read_target_value(text, "%") == text == read_actual_value(text, "%")
    except RefusedError:
        return False


TEXTS = LINES.map(kept)
PARAGRAPHS = st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=4).map("\n".join).map(kept)
SPANS = st.tuples(NUMBERS, NUMBERS).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))
WORDS = TEXTS.map(lambda text: text if is_words(text) else f"文字{text}")

BY_KIND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXTS,
    Kind.PARAGRAPHS: PARAGRAPHS,
    Kind.NUMBER: NUMBERS,
    Kind.COUNT: st.integers(0, 10**6),
    Kind.RATE: st.integers(5_000, 999_999).map(lambda number: Decimal(plain(Decimal(number).scaleb(-4)))),
    Kind.MONEY: CENTS,
    Kind.SIGNED_MONEY: st.tuples(CENTS, st.sampled_from([1, -1])).map(lambda pair: pair[0] * pair[1]),
    Kind.DATE: DATES,
    Kind.YEAR: YEARS,
    Kind.FLAG: st.booleans(),
    Kind.QUANTITY: st.sampled_from(WORDINGS).map(lambda text: read_quantity(text, is_money=False)),
    Kind.MONEY_QUANTITY: st.sampled_from(AMOUNTS).map(lambda text: read_quantity(text, is_money=True)),
    Kind.TARGET: st.one_of(NUMBERS, SPANS, DATES, WORDS),
    Kind.ACTUAL: st.one_of(NUMBERS, DATES, WORDS, TEXTS.map(NotApplicable)),
}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case whose references lead somewhere and whose units form a tree; its figures need not make sense."""
    keys = {
        table.name: draw(st.lists(CODES, min_size=int(table.name == "budget_units"), max_size=2, unique=True))
        for table in TABLES
    }
    for table in TABLES * 2:  # a table that cannot exist takes with it those that must refer to it
        if not _can_exist(table.record_type, keys):
            keys[table.name] = []
    records = {
        table.name: tuple(table.record_type(**_values(draw, table.record_type, keys, key)) for key in keys[table.name])
        for table in TABLES
    }
    return Case(profile=CaseProfile(**_values(draw, CaseProfile, keys, "")), **records)


def _can_exist(record_type: RecordType, keys: Keys) -> bool:
    """Whether every table that a record must refer to has somebody in it."""
    return all(keys[column.table] for column in columns_of(record_type) if column.required and column.table)


def _values(draw: st.DrawFn, record_type: RecordType, keys: Keys, key: str) -> dict[str, Any]:
    """The filled columns of one record."""
    values: dict[str, Any] = {}
    optional = [column.name for column in columns_of(record_type) if not column.required]
    filled = draw(st.sets(st.sampled_from(optional), max_size=7)) if optional else set()
    for column in columns_of(record_type):
        known = [each for each in keys.get(column.table, []) if column.name != "parent" or each != key]
        if column.kind is Kind.CODE:
            values[column.name] = key
        elif (known or not column.table) and (column.required or column.name in filled):
            values[column.name] = _value(draw, column, known, record_type)
    if "parent" in values and key == keys["budget_units"][0]:
        del values["parent"]  # the first unit is the root, so that no circle can arise
    return values


def _value(draw: st.DrawFn, column: Column, known: list[str], record_type: RecordType) -> Any:
    if column.choices:
        return draw(st.sampled_from(list(column.choices)))
    if column.kind is Kind.REFERENCE:
        return draw(st.sampled_from(known))
    if column.kind is Kind.REFERENCES:
        return tuple(draw(st.lists(st.sampled_from(known), min_size=1, unique=True)))
    if column.kind is Kind.FIELDS:
        names = [each.name for each in columns_of(record_type)]
        return tuple(draw(st.lists(st.sampled_from(names), max_size=3, unique=True)))
    if column.name == "unit_of_measure":
        return draw(UNITS)
    return draw(BY_KIND[column.kind])
