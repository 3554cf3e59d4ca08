"""Lists that the number behind them does not count, or counts in part."""

import pytest

from tests.quantities.enumerations.counted import read


def wrong(text: str) -> list[tuple[str, int]]:
    return [(each.announced.text, each.listed) for each in read(text) if not each.holds]


@pytest.mark.parametrize(
    "text",
    [
        # what those listed have
        "汛期东山、西河两县共有5处饮水工程受损。",
        "东岭、西坪、南沟有4个码头通过验收。",
        "东山、西河、南坝、北岭四省区五市开展联防。",
        # one list of two, or two lists
        "统筹推进东湖新区、综合保税区和柳林、河湾、石桥三大园区建设。",
        "降雨主要出现在西南、华南以及东北、华北两片区域。",
        "项目在城关镇以及东岭、西坪、南沟、北坝5个乡镇实施。",
        "东岭水库与新近扩容的西坪、南沟、北坝、双桥等5座水库联合调度。",
        # there are others
        "形成包括东环路、西环路、南环路在内的四条主干道。",
        "在东山、西河等南方五省区投入使用。",
        "举办校长论坛、青年论坛等5个分论坛，增加了农业创新论坛、大健康论坛。",
        # words before the list, and in its last item
        "要继续用好、管好文化站、农家书屋、健身广场、电子阅览室这4个阵地。",
        "停电波及首府、北部三个州等地。",
        "建立了从国家、省、市、县、乡镇（街道）到村（社区）的6级服务中心。",
        "范围内有3个乡（镇、街道）驻地。",
        # the count that closes the list is of what it names itself
        "资金使用单位8家，其中国有企业2家，涉及教育、卫生、交通、水利4个领域。",
        "接待来访5批，涉及土地、社保、教育三类诉求；来信3件，涉及环保、交通两类诉求。",
        "全县5个产业园，包括茶叶、食用菌、中药材、畜牧4类主导产业。",
        # another count stands nearer to what is told one by one
        "发现项目管理、资金使用和绩效目标三个方面共5个问题：一是目标不细；二是进度偏慢；三是档案不全；四是监管不严；五是公示晚。",
        "涉及财政局、审计局、水利局三家部门和4个乡镇，资金分别为286万元、342万元、158万元。",
        # names with a 和 or a 、 of their own
        "支出涉及教育支出、住房保障支出、社会保障和就业支出共3类。",
        "三个主要行业，包括通用设备、汽车、电气机械和器材，增速较高。",
        "《关于甲、乙事项的通知》提出三个方面要求。",
    ],
)
def test_a_number_that_counts_something_else_is_no_count_of_the_list(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("内设办公室、财务科、审计科、法规科共有3个科室。", [("3个", 4)]),
        ("项目在城关镇以及东岭镇、西坪镇、南沟镇、北坝镇6个镇实施。", [("6个", 5)]),
        ("形成包括东环路、西环路、南环路、北环路在内的三条主干道。", [("三条", 4)]),
        ("东山、西河、南坝四县共建设5处饮水工程。", [("四县", 3)]),
        ("发现四方面问题，涉及预算编制粗、项目推进慢、资产管理乱三个方面。", [("四方面", 3)]),
        ("存在三个问题：一是目标不细；二是进度偏慢；三是档案不全；四是监管不严。", [("三个", 4)]),
        ("支出涉及教育支出、住房保障支出、社会保障和就业支出共4类。", [("4类", 3)]),
    ],
)
def test_a_count_of_the_list_itself_is_held_against_it(text: str, expected: list[tuple[str, int]]) -> None:
    assert wrong(text) == expected
