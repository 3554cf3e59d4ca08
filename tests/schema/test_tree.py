"""The strict YAML reader: exact text, and every feature that could surprise is refused."""

import pytest

from jiheng.core.finding import Findings
from jiheng.schema.tree import Mapping, Scalar, Sequence, Tree, parse_yaml


def parsed(text: str) -> Tree | None:
    findings = Findings("case.yaml")
    tree = parse_yaml(text.encode(), findings)
    assert findings.items == []
    return tree


def problems(content: bytes) -> list[str]:
    findings = Findings("case.yaml")
    parse_yaml(content, findings)
    return [str(finding) for finding in findings.items]


def test_every_scalar_keeps_its_exact_text_and_line() -> None:
    assert parsed("rate: 0.90\ncode: 007\nday: 2022-11-30\nlist: [1e3, 0x1F]\nyes: no\n") == Mapping(
        {
            "rate": Scalar("0.90", 1),
            "code": Scalar("007", 2),
            "day": Scalar("2022-11-30", 3),
            "list": Sequence((Scalar("1e3", 4), Scalar("0x1F", 4)), 4),
            "yes": Scalar("no", 5),
        },
        {"rate": 1, "code": 2, "day": 3, "list": 4, "yes": 5},
        1,
    )


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_null(written: str) -> None:
    tree = parsed(f"value: {written}\n")
    assert isinstance(tree, Mapping)
    value = tree.entries["value"]
    assert isinstance(value, Scalar)
    assert value.is_null


@pytest.mark.parametrize("written", ["'null'", '"~"', "''", "|\n  null\n", "零"])
def test_what_is_quoted_is_a_word(written: str) -> None:
    tree = parsed(f"value: {written}\n")
    assert isinstance(tree, Mapping)
    value = tree.entries["value"]
    assert isinstance(value, Scalar)
    assert not value.is_null


def test_the_mark_that_says_text_is_harmless() -> None:
    assert parsed("a: ! 3") == Mapping({"a": Scalar("3", 1)}, {"a": 1}, 1)


def test_a_byte_order_mark_is_no_text() -> None:
    assert parsed("\ufeffa: 1") == Mapping({"a": Scalar("1", 1)}, {"a": 1}, 1)


def test_an_empty_file_is_no_tree() -> None:
    assert parsed("# nothing but a remark\n") is None


def test_a_key_written_twice_is_told_with_both_lines_and_the_first_value_stays() -> None:
    findings = Findings("case.yaml")
    tree = parse_yaml(b"rules:\n  - weight: 1\n    name: a\n    weight: 2\n", findings)
    assert [str(each) for each in findings.items] == [
        "case.yaml:第4行 rules[1].weight SCH002 “weight”写了两次（前一次在第2行）；请只留一处。"
    ]
    inner = Mapping({"weight": Scalar("1", 2), "name": Scalar("a", 3)}, {"weight": 2, "name": 3}, 2)
    assert tree == Mapping({"rules": Sequence((inner,), 2)}, {"rules": 1}, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x 1\nb: *x", "case.yaml:第1行 SCH003 不支持 YAML 的锚点（&名字）；请删去。"),
        ("a: 1\nb: *x", "case.yaml:第2行 SCH003 不支持 YAML 的别名（*名字）；请把内容原样再写一遍。"),
        ("a: !!float 3", "case.yaml:第1行 SCH003 不支持 YAML 的类型标记（!标记）；请删去，只写文字。"),
        ("a: !!map\n  b: 1", "case.yaml:第1行 SCH003 不支持 YAML 的类型标记（!标记）；请删去，只写文字。"),
        (
            "a: 1\n---\nb: 2",
            "case.yaml:第2行 SCH003 一个文件只能写一份内容；请删去第二个“---”以下的部分，或另存一个文件。",
        ),
        (
            "? [1]\n: 2",
            "case.yaml:第1行 SCH003 冒号前只能写文字，不能写列表或映射；请检查这一行的括号和缩进。",
        ),
        ("a: \x07", "case.yaml:第1行 SCH001 有不能出现在文本里的控制字符；请删去。"),
        (
            "a: 1\n b: 2",
            "case.yaml:第2行 SCH001 不是有效的 YAML（mapping values are not allowed in this context）；"
            "请检查这一行及上一行的缩进、冒号后的空格和引号。",
        ),
    ],
)
def test_what_could_mean_something_else_is_refused(text: str, problem: str) -> None:
    assert problems(text.encode()) == [problem]


def test_another_encoding_is_refused_with_its_line() -> None:
    assert problems("a: 1\nb: 中文".encode("gb18030")) == [
        "case.yaml:第2行 SCH001 第2行不是 UTF-8 编码的文字；请用文本编辑器另存为 UTF-8。"
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 50_000])
def test_deep_nesting_neither_crashes_nor_hangs(text: str) -> None:
    assert problems(text.encode()) == ["case.yaml:第1行 SCH003 嵌套超过40层；请检查缩进。"]
