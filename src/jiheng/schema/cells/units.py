"""Units of measure as written: their spellings, their scale (万, 亿), and whether two of them are the same."""

import re
from dataclasses import dataclass
from decimal import Decimal

PERCENT = "%"
MONEY = "元"

_SAME = (
    ("%", "百分比", "百分数", "百分率", "百分号", "%(百分比)", "百分之"),
    ("元", "人民币", "人民币元", "元人民币", "圆", "块"),
    ("人", "名", "位"),
    ("天", "日"),
    ("月", "个月"),
    ("千米", "公里", "km"),
    ("米", "m"),
    ("平方米", "㎡", "m2", "m²", "平米"),
    ("平方千米", "平方公里", "km2", "km²"),
    ("立方米", "m3", "m³", "方"),
    ("公顷", "hm2", "hm²"),
    ("千克", "公斤", "kg"),
    ("吨", "t"),
    ("小时", "h"),
    ("百分点", "个百分点"),
    ("工作日", "个工作日"),
    ("人次", "人(次)"),
    ("户次", "户(次)"),
)
_CANONICAL = {spelling: group[0] for group in _SAME for spelling in group}

GENERAL_CLASSIFIERS = frozenset({"个", "项", "件", "处", "座", "条", "所", "家", "台", "套", "台套", "份", "批"})
"""Classifiers that clerks swap without meaning another thing: never people, times, households or money."""

_LISTED = """
人次 户 户次 家次 次 场 场次 台次 条次 件次 车次 班次 批次 课时 学时 学分 人天 人日 人月 人年
期 班 届 亩 辆 只 头 棵 株 本 册 篇 张 幅 块 间 栋 幢 层 支 队 组 团 村 镇 乡 县 区 市 省 街道 社区
年 季度 季 周 月 分钟 秒 工作日 岁 度 分 倍 例 起 宗 款 门 科 级 类 种 点 点位 站 站点 标段 名次
部 片 段 孔 眼 口 盏 艘 架 卷 集 床 张床 克 斤 毫米 厘米 分米 千瓦 千瓦时 度电 升 毫升 立方 平方
dB dB(A) ℃ mg/L ‰ 户数 人数 个数
"""
KNOWN = frozenset(_LISTED.split()) | frozenset(_CANONICAL) | GENERAL_CLASSIFIERS

_SCALES = (("万亿", 10**12), ("千万", 10**7), ("百万", 10**6), ("亿", 10**8), ("万", 10**4))
_THOUSANDS = {"千元": "元", "千人": "人", "百元": "元", "百人": "人"}
_DROPPED = re.compile(r"^\(?(计量)?单位[:：]?")
_LONGEST = 12
_NOT_UNITS = ("完成", "达标", "合格", "以上", "以下", "以内", "左右", "全部", "已", "无", "未", "的")
_BLANK = frozenset({"", "-", "--", "/", "*", "无", "无单位"})
_WITH_DIGITS = re.compile(r"(k|h)?m[23]")


@dataclass(frozen=True, slots=True)
class UnitOfMeasure:
    """`text` as it will be printed, and what it is: `scale` times `base`. 万元 is 10000 元; 万 alone has no base."""

    text: str
    scale: Decimal
    base: str

    @property
    def is_percent(self) -> bool:
        return self.base == PERCENT

    @property
    def is_money(self) -> bool:
        return self.base == MONEY or self.base.startswith(MONEY + "/")

    @property
    def lacks_base(self) -> bool:
        """万, 亿 or 万/月: says how many times, not of what."""
        return self.scale != 1 and (not self.base or self.base.startswith("/"))


def read_unit(text: str) -> UnitOfMeasure | None:
    """The unit in normalised text of a unit column or after a number; None where there is none."""
    written = _DROPPED.sub("", text.replace(" ", "").replace("\n", ""))
    if written.startswith("(") and written.endswith(")") and written.count("(") == 1:
        written = written[1:-1]
    written = written.strip(":,;。")
    if written in _BLANK:
        return None
    if written in _CANONICAL:
        base = _CANONICAL[written]
        return UnitOfMeasure(PERCENT if base == PERCENT else written, Decimal(1), base)
    if written in _THOUSANDS:
        return UnitOfMeasure(written, Decimal(1000 if written[0] == "千" else 100), _THOUSANDS[written])
    for word, scale in _SCALES:
        if written.startswith(word):
            base = written.removeprefix(word)
            return UnitOfMeasure(written, Decimal(scale), _canonical_base(base))
    return UnitOfMeasure(written, Decimal(1), _canonical_base(written))


def looks_like_unit(text: str, *, known_only: bool = False) -> bool:
    """Whether the words after a number can be its unit."""
    unit = read_unit(text)
    if unit is None:
        return not text
    head = unit.base.split("/")[0]
    if unit.text in KNOWN or head in KNOWN or (unit.lacks_base and not re.search(r"[0-9]", unit.text)):
        return len(unit.text) <= _LONGEST and not re.search(r"[0-9]", _WITH_DIGITS.sub("", unit.text))
    if known_only or len(head) > 4 or re.search(r"[0-9,;:。!?、=≥≤<>~%\n\-]", unit.text):
        return False
    return not any(word in unit.text for word in _NOT_UNITS)


def same_base(one: UnitOfMeasure, other: UnitOfMeasure) -> bool:
    """Whether numbers in the two can be converted by their scale alone."""
    return one.base == other.base


def _canonical_base(base: str) -> str:
    head, slash, per = base.partition("/")
    return _CANONICAL.get(head, head) + slash + per
