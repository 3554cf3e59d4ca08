"""What is told in words: passages of the report, problems and improvements. Figures in them are named, never typed."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unit's own words for one section of the report outline."""

    section: str = column("章节编号", Kind.CODE, note="评分标准的报告提纲里的编号", example="performance_management")
    text: str = column("正文", Kind.PARAGRAPHS, note="空行分段；数字写 {{ 数字名 }}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """存在的问题. Each is tied to at least one improvement."""

    code: str = column("问题编号", Kind.CODE, example="W1")
    title: str = column("问题")
    text: str = column("说明和原因", Kind.PARAGRAPHS, default="")
    indicators: tuple[str, ...] = column("涉及指标", Kind.REFERENCES, table="indicators", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """下一步改进措施, and the problems it answers."""

    code: str = column("措施编号", Kind.CODE, example="G1")
    title: str = column("措施")
    text: str = column("内容", Kind.PARAGRAPHS, default="")
    problems: tuple[str, ...] = column("针对问题", Kind.REFERENCES, table="problems")
    responsible: str = column("责任人", default="")
    due: str = column("完成时限", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """Something an example supposes because its source does not say it. Printed with † and listed on a page."""

    code: str = column("假定编号", Kind.CODE, example="A1")
    subject: str = column("事项")
    text: str = column("假定内容", Kind.PARAGRAPHS)
    indicators: tuple[str, ...] = column("涉及指标", Kind.REFERENCES, table="indicators", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """A total that somebody typed: it must equal what the records give, or the case is refused with the difference."""

    name: str = column("数字名", Kind.CODE, example="部门整体.全年预算数")
    value: Decimal = column("填报数", Kind.NUMBER, note="金额按本表的金额单位，百分率写98.01")
