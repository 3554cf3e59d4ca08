import pytest

from jiheng.checks.manuscript.unit_name import unit_name
from jiheng.core.document import Document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甲县林场2023年度部门整体支出绩效自评报告\n一、概况", "甲县林场"),
        ("2023年度甲县教育局部门整体支出绩效自评报告", "甲县教育局"),
        ("乙市卫生健康委员会\n2023年度部门整体支出绩效自评报告", "乙市卫生健康委员会"),
        ("附件3\n乙市民政局2022年度城乡低保项目绩效自评报告", "乙市民政局"),
        ("丙区交通运输局预算绩效自评报告", "丙区交通运输局"),
        ("关于2023年度丙区水务局项目支出绩效自评情况的报告", "丙区水务局"),
        ("封面\n单位名称：丁镇人民政府（盖章）\n2023年度绩效自评报告", "丁镇人民政府"),
        ("绩效自评报告\n\n一、基本情况", ""),
        ("一、基本情况\n本单位2023年按要求开展自评，报告如下。", ""),
        ("", ""),
    ],
)
def test_the_unit_is_read_from_the_title(text: str, name: str) -> None:
    assert unit_name(Document.of_text(text).lines) == name
