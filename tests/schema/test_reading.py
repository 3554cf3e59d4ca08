"""Readers put together: every problem is told at once, each where it stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.finding import Findings
from jiheng.core.indicator_values import Direction
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.reading import Place, Read, UnreadableError, list_of, mapping_of, read
from jiheng.schema.scalars import choice, day, decimal, flag, text, whole
from jiheng.schema.tree import parse_yaml


@dataclass(frozen=True)
class Loan:
    code: str
    amount: Decimal
    on: date | None
    direction: Direction
    parts: tuple[int, ...]


def loan(place: Place) -> Loan:
    with place.fields() as fields:
        code = fields.required("code", text)
        amount = fields.required("amount", decimal)
        on = fields.nullable("on", day)
        direction = fields.optional("direction", choice(Direction), Direction.HIGHER)
        parts = fields.listed("parts", whole)
    return Loan(code.value, amount.value, on.value, direction.value, parts.value)


def answer(written: str, reader: Read[object]) -> object:
    findings = Findings("a.yaml")
    value = read(parse_yaml(written.encode(), findings), reader, findings)
    return value if not findings.items else [str(each) for each in findings.items]


def test_a_whole_value_is_read() -> None:
    written = "code: L1\namount: 30.50\non: 2022-11-30\ndirection: 反向\nparts: [1, 2]"
    assert answer(written, loan) == Loan("L1", Decimal("30.50"), date(2022, 11, 30), Direction.LOWER, (1, 2))


def test_what_may_be_left_out_has_its_default() -> None:
    assert answer("{code: L1, amount: 0, on: null}", loan) == Loan("L1", Decimal(0), None, Direction.HIGHER, ())


def test_all_problems_of_all_items_are_told_at_once() -> None:
    written = "- {code: '', amount: 30万, on: 2022年11月, dirction: lower}\n- {amount: 1, parts: [1, x, 1.5]}\n- 7\n"
    assert answer(written, list_of(loan)) == [
        "a.yaml:第1行 [1].code SCH007 是空的；请填写文字。",
        "a.yaml:第1行 [1].amount SCH007 “30万”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
        "a.yaml:第1行 [1].on SCH007 “2022年11月”不是日期；请写成 2020-02-25 这样。",
        "a.yaml:第1行 [1].dirction SCH004 不认识的键“dirction”；是否要写“direction”？"
        "可用的键：code、amount、on、direction、parts。",
        "a.yaml:第2行 [2] SCH005 缺少“code”；请补写。",
        "a.yaml:第2行 [2].parts[2] SCH007 “x”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
        "a.yaml:第2行 [2].parts[3] SCH007 “1.5”不是整数；请写 0、1、2 这样的整数。",
        "a.yaml:第3行 [3] SCH006 写的是“7”，应是“键: 值”的映射；请逐行写明各键。",
    ]


def test_a_finding_says_what_was_found_and_what_was_expected() -> None:
    findings = Findings("a.yaml")
    assert read(parse_yaml(b"code: L1\namount: ten", findings), loan, findings) is None
    found = findings.items[0]
    assert (found.id, str(found.location), found.found, found.expected) == (
        "SCH007",
        "a.yaml:第2行 amount",
        "ten",
        "数",
    )


@pytest.mark.parametrize(
    ("written", "reader", "problem"),
    [
        ("a: 1", list_of(text), "a.yaml:第1行 SCH006 写的是“a 等键的映射”，应是列表；请逐行以“- ”开头。"),
        ("[1, 2]", mapping_of(text), "a.yaml:第1行 SCH006 写的是“2项的列表”，应是“键: 值”的映射。"),
        ("{}", text, "a.yaml:第1行 SCH006 写的是“空映射”，应是一个值；请改写在一行里。"),
        ("~", text, "a.yaml:第1行 SCH007 是空的；请填写文字。"),
        ("maybe", flag, "a.yaml:第1行 SCH007 “maybe”不是“是”或“否”；请写 true 或 false。"),
        ("2022-02-30", day, "a.yaml:第1行 SCH007 “2022-02-30”不是日期；请写成 2020-02-25 这样。"),
        ("-1", whole, "a.yaml:第1行 SCH007 “-1”不是整数；请写 0、1、2 这样的整数。"),
        (
            "higer",
            choice(Direction),
            "a.yaml:第1行 SCH007 “higer”不是可选的值；是否要写“higher”？可选：higher（正向）、lower（反向）、range（区间）。",
        ),
        (
            "字" * 80,
            decimal,
            f"a.yaml:第1行 SCH007 “{'字' * 60}…”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
        ),
        ("", text, "a.yaml:第1行 SCH001 文件是空的；请检查是否选错了文件。"),
    ],
)
def test_each_wrong_value_is_told_in_words(written: str, reader: Read[object], problem: str) -> None:
    assert answer(written, reader) == [problem]


@pytest.mark.parametrize(("written", "value"), [("true", True), ("是", True), ("false", False), ("否", False)])
def test_yes_and_no_may_be_written_in_both_languages(written: str, value: bool) -> None:
    assert answer(written, flag) is value


def test_keys_that_are_data_are_all_read() -> None:
    assert answer("{甲: 1, 乙: 2.50}", mapping_of(decimal)) == {"甲": Decimal(1), "乙": Decimal("2.50")}
    assert answer("{甲: x, 乙: y}", mapping_of(decimal)) == [
        "a.yaml:第1行 甲 SCH007 “x”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
        "a.yaml:第1行 乙 SCH007 “y”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
    ]


def test_a_reader_may_refuse_with_its_own_words() -> None:
    def even(place: Place) -> Decimal:
        number = decimal(place)
        if number % 2:
            raise place.refusal("要双数；请改正。", found=number, expected="双数")
        return number

    assert answer("3", even) == ["a.yaml:第1行 SCH007 要双数；请改正。"]


def test_unknown_keys_can_be_forgiven_when_nobody_knows_which_belong() -> None:
    def nothing(place: Place) -> str:
        with place.fields() as fields:
            kind = fields.required("kind", text)
            fields.forgive_unknown()
        return kind.value

    assert answer("whatever: 1", nothing) == ["a.yaml:第1行 SCH005 缺少“kind”；请补写。"]


def test_a_missing_answer_cannot_be_used() -> None:
    findings = Findings()
    tree = parse_yaml(b"a: x", findings)
    assert tree is not None
    found = Place(tree, "", findings).fields().required("a", decimal)
    with pytest.raises(UnreadableError):
        _ = found.value


def test_the_nearest_name_is_empty_when_none_is_near() -> None:
    assert nearest_name("weigth", ["weight", "height"]) == "weight"
    assert nearest_name("年度", ["weight"]) == ""
