"""What one document granted, told again otherwise."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def _wrong(text: str) -> list[tuple[str, str, str]]:
    found = Manuscript.of_text(text).restatements
    return [(each.name, each.earlier.mention.text, each.later.mention.text) for each in found if not each.agrees]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲农〔2023〕41号文件下达全县灌区维修资金5万元。\n根据甲农〔2023〕41号文件，下达全县灌区维修资金用于水渠清淤6万元。",
            [("全县灌区维修资金", "5万元", "6万元")],
        ),
        # what is granted for one thing is a part
        (
            "甲农〔2023〕41号文件下达全县灌区维修资金8万元。\n根据甲农〔2023〕41号文件，下达全县灌区维修资金用于水渠清淤6万元。",
            [],
        ),
        # other documents, batches and places, what was spent, two things
        ("甲农〔2023〕41号文件下达灌区维修资金5万元。\n根据甲农〔2023〕52号文件，下达灌区维修资金6万元。", []),
        ("甲农〔2022〕41号文件下达灌区维修资金5万元。\n甲农〔2023〕41号文件下达灌区维修资金6万元。", []),
        ("甲农〔2023〕41号文件下达灌区维修资金5万元。\n甲农〔2023〕41号文件第二批下达灌区维修资金6万元。", []),
        ("甲农〔2023〕41号文件下达东镇灌区维修资金5万元。\n甲农〔2023〕41号文件下达西镇灌区维修资金6万元。", []),
        ("甲农〔2023〕41号文件下达灌区维修资金5万元。\n甲农〔2023〕41号文件下达灌区维修资金已支出4万元。", []),
        ("甲社〔2022〕18号安排用于养老服务资金36万元。\n甲社〔2022〕18号安排用于儿童福利资金42万元。", []),
        ("甲社〔2022〕18号安排资金用于养老服务36万元。\n甲社〔2022〕18号安排资金用于儿童福利42万元。", []),
        ("甲社〔2022〕18号下达资金36万元，其中养老20万元。\n甲社〔2022〕18号安排的项目有养老、儿童福利。", []),
    ],
)
def test_what_a_document_granted_is_told_again(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _wrong(text) == expected
