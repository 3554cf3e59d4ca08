"""What is said about the reading of a cell: interpretations that are stated, and questions that are asked."""

from dataclasses import dataclass

from jiheng.core.choice import Choice


class RemarkKind(Choice):
    """CEL1xx: read, and the reading is told. CEL2xx: not read, the person is asked."""

    REPEATED_SIGN = "CEL101", "符号重复"
    FLOAT_RESIDUE = "CEL102", "浮点残留"
    SIGN_IN_ACTUAL = "CEL103", "实际完成值带符号"
    TARGET_IN_NAME = "CEL104", "名称里带目标"
    NO_SIGN = "CEL105", "没有写符号"
    DEADLINE = "CEL106", "时限按“不晚于”读"
    YEAR_ADDED = "CEL107", "日期补年份"
    PERIOD = "CEL108", "期间按末日读"
    DATE_SERIAL = "CEL109", "日期序列号"
    PERCENT_FORMAT = "CEL110", "分值写成百分比"
    UNIT_CONVERTED = "CEL111", "换算计量单位"
    UNIT_INFERRED = "CEL112", "推得计量单位"
    STAR_IS_EMPTY = "CEL113", "星号按空读"
    NOT_APPLICABLE = "CEL114", "占位符按不适用读"
    WORDS_WITH_NUMBER = "CEL115", "文字目标里有数"
    LEFT_OUT = "CEL116", "没有读入的字"
    CHINESE_NUMERAL = "CEL117", "中文数字"
    SPAN = "CEL118", "区间"
    ZERO_TARGET = "CEL119", "目标为零"
    LONG_DECIMAL = "CEL120", "小数位过多"
    SPACED_DIGITS = "CEL121", "数字间有空格"
    NO_UNIT = "CEL122", "没有计量单位"
    MEASURED_NOT_JUDGED = "CEL123", "标定性而有数"
    NONE_AS_WORDS = "CEL124", "“无”按文字读"
    POINTS_IN_NAME = "CEL125", "名称里带分值"
    TIER_READ = "CEL126", "读出定性等次"

    BROKEN_NUMBER = "CEL201", "数字破损"
    SUSPECT_SIGN = "CEL202", "疑为符号误写成数字"
    SEVERAL_TARGETS = "CEL203", "一格多目标"
    WORDS_FOR_NUMBER = "CEL204", "目标是数，实际是文字"
    NUMBER_FOR_WORDS = "CEL205", "目标是文字，实际是数"
    BARE_FRACTION = "CEL206", "单位为%而写小数"
    UNIT_CONFLICT = "CEL207", "计量单位不一致"
    UNIT_UNKNOWN = "CEL208", "缺计量单位"
    CONTRADICTING_SIGNS = "CEL209", "符号相互矛盾"
    VAGUE_NUMBER = "CEL210", "约数"
    UNCLEAR_DATE = "CEL211", "日期不清"
    FORMULA_ERROR = "CEL212", "公式出错"
    NONE_OR_ZERO = "CEL213", "“无”是零还是没有数据"
    NATURE_CONFLICT = "CEL214", "标定量而是文字"
    MISTAKEN_DATE = "CEL215", "数字被存成日期"
    NOT_A_NUMBER = "CEL216", "不是数"
    NOT_A_CHARACTER = "CEL217", "指标性质不认识"
    NAME_AND_CELL_DIFFER = "CEL218", "名称与指标值不一致"


@dataclass(frozen=True, slots=True)
class Remark:
    """`message` is one Chinese sentence that ends with what to do; the caller adds the place."""

    kind: RemarkKind
    message: str

    @property
    def asks(self) -> bool:
        """Whether the cell was not read and the person has to answer."""
        return str(self.kind.value).startswith("CEL2")
