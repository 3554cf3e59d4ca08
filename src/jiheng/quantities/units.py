"""Units of measure after a figure in prose: how each is written, what it counts, and which are the same."""

import re

MONEY = "元"
PERCENT = "%"
PERCENTAGE_POINTS = "百分点"
SCORE = "分"
TIMES = "倍"
PER_MILLE = "‰"
WHOLE_OF = {PERCENT: 100, PER_MILLE: 1000}
"""What stands for the whole in a ratio told so."""

_SAME = {
    "圆": MONEY,
    "块钱": MONEY,
    "人民币": MONEY,
    "名": "人",
    "位": "人",
    "个百分点": PERCENTAGE_POINTS,
    "公里": "千米",
    "平方公里": "平方千米",
    "km": "千米",
    "㎡": "平方米",
    "平米": "平方米",
    "m²": "平方米",
    "m2": "平方米",
    "m³": "立方米",
    "m3": "立方米",
    "公斤": "千克",
    "kg": "千克",
    "大类": "类",
    "大项": "项",
    "个工作日": "工作日",
    "个月": "月",
    "个季度": "季度",
    "个学期": "学期",
    "个小时": "小时",
    "个课时": "课时",
    "个班次": "班次",
    "日": "天",
    "周岁": "岁",
    "日历天": "天",
    "场次": "场",
    "户次": "户次",
}

_WRITTEN = """
元 圆 块钱 美元 欧元 港元 港币 日元 韩元 加元 澳元 澳门元 新台币 英镑 卢布 卢比 法郎 瑞郎 泰铢 % ‰ 个百分点 百分点
分 倍 人次 人数 名 人 位 户次 户 家次 家 场次 场 班次 期 班 次 趟 轮 届 个工作日
个小时 个课时 个班次 个月 个季度 个学期 个 项 件次 册次 卷次 卷件 剂次 剂 件 宗 起 例 条 处 座 所 台套 台 套 份 批次 批
大类 大项 类 种 辆 顶 艘 架 只 头 羽 尾
匹 棵 株 本 册 篇 张 幅 幢 栋 间 层 块 片 段 支 队 组 部 幕 集 首 枚 把 面 盏 台次 课时 学时 学分 学期 标段 点位
站点 网点 栋次 车次 床 床位 门 科 款 道 节 级 人天 人日 工作日 日历天 天 日 小时 分钟 周 年 月 季度 周岁 岁 度 平方公里
平方千米 平方米 平米 ㎡ m² m2 公顷 亩次 亩 立方米 立方 m³ m3 公里 千米 km 米 厘米 毫米 吨 公斤 千克 kg 克 斤 升 毫升
具 架次 航次 床日 点次 项次 例次 辆次 店次 校次 头次
微克/立方米 毫克/立方米 微克/升 毫克/升
千瓦时 千瓦 度电 兆瓦 ℃ 元/人 元/平方米 村 镇 乡 街道 社区 县 区 市 省 校 厂 企业 园 馆 站 户数 笔 单 票 杯 瓶
对 孔 杆 樘 列次 列 席 坑位 蹲位 工日 封 通 案 卷 罐 棚 延米 海里
盒 箱 包 袋 桶 包次 支次 页 针次 针 盆 枝 眼 口 副 付 双 学位 车位 泊位 席位 标箱 团组 人份 路 根 扇
"""

UNIT = "|".join(re.escape(written) for written in sorted(set(_WRITTEN.split()), key=lambda w: (-len(w), w)))
"""All spellings, longest first, for a pattern."""

PEOPLE = frozenset({"人", "人次", "户", "户次"})
AREAS = frozenset({"亩", "公顷", "平方米", "平方千米"})
GENERAL = frozenset({"个", "项", "条", "件", "处", "家", "类", "种", "座", "所", "宗", "起", "例"})
"""Classifiers that say little of what is counted."""

DURATIONS = frozenset({"年", "月", "学期", "天", "周", "小时", "分钟", "季度", "岁", "工作日"})
PERCENTAGES = frozenset({PERCENT, PERCENTAGE_POINTS})

NO_AMOUNTS = DURATIONS | PERCENTAGES
"""Units of figures that are no amounts: such a figure has no parts, and is part of nothing."""
NOT_ADDED = NO_AMOUNTS | {SCORE}
"""Units whose figures make up no total: points have sums of their own."""
NOT_COUNTED = NOT_ADDED | {TIMES, PER_MILLE}
"""Units of which nothing has so many: points and all that is a ratio too."""


def base_of(written: str) -> str:
    """The unit that amounts are compared in: 名 and 人 are one, 人次 is another."""
    return _SAME.get(written, written)


_ALIKE = {"名": "人", "位": "人", "头只": "头", "台套": "台", "件次": "件"}


def counted_as(unit: str) -> str:
    """One name for those of a unit: 编制80名 and 实有74人."""
    return _ALIKE.get(unit, unit)


ADDED_AS = {**_ALIKE, "人次": "人"}
"""One name for those of a unit that are added: 参保9.99亿人 and 失业保险2.68亿人次."""
COUNTED_TIMES = {"人次": "人", "户次": "户", "家次": "家"}
"""How often they came, and who came: no more come than there are visits."""
