"""The layout of an official monitoring form: money and indicators with what the year is expected to bring."""

from dataclasses import dataclass

from jiheng.core.choice import Choice
from jiheng.rules.form import BasicEntry, MoneyRow, Signature
from jiheng.rules.standard import Provenance, StandardScope

PERIOD = "{期间}"
"""Stands in a head for the months told: 1-7月."""


WHOLE_FORM, PROJECT_FORM = "cn.whole_department_monitoring", "cn.project_monitoring"
"""The official forms, of a whole unit and of one project."""


class MonitoredMoney(Choice):
    """What a column of the money block holds."""

    SOURCE = "source", "资金来源"
    ORIGINAL_BUDGET = "original_budget", "年初预算数"
    REVISED_BUDGET = "revised_budget", "监控日的预算数"
    SPENT = "spent", "累计执行数"
    EXECUTION_RATE = "execution_rate", "执行率（以监控日的预算数为分母）"
    EXPECTED = "expected", "全年预计执行数"


class MonitoredIndicator(Choice):
    """What a column of the indicator block holds."""

    LEVEL1 = "level1", "一级指标"
    LEVEL2 = "level2", "二级指标"
    LEVEL3 = "level3", "三级指标"
    TARGET = "target", "年度指标值"
    VALUE = "value", "累计完成情况"
    EXPECTED = "expected", "全年预计完成情况"
    FUNDING = "funding", "偏差原因：经费保障（打√）"
    INSTITUTION = "institution", "偏差原因：制度保障（打√）"
    STAFF = "staff", "偏差原因：人员保障（打√）"
    EQUIPMENT = "equipment", "偏差原因：硬件条件保障（打√）"
    OTHER = "other", "偏差原因：其他（打√）"
    EXPLANATION = "explanation", "原因说明"
    CERTAIN = "certain", "完成目标可能性：确定能（打√）"
    POSSIBLE = "possible", "完成目标可能性：有可能（打√）"
    IMPOSSIBLE = "impossible", "完成目标可能性：完全不可能（打√）"
    NOTE = "note", "备注（拟采取的措施）"


@dataclass(frozen=True, slots=True)
class MonitoredMoneyColumn:
    """A column of the money block; `width` is its share of the table's width."""

    kind: MonitoredMoney
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class MonitoredIndicatorColumn:
    """A column of the indicator block; columns of one `group` stand beside one another under its head."""

    kind: MonitoredIndicator
    head: str
    width: int
    group: str


@dataclass(frozen=True, slots=True)
class MonitoringFormText:
    """One edition of a monitoring form as its file has it. The words are those of the official form."""

    title: str
    scope: StandardScope
    is_reconstruction: bool
    basic: tuple[BasicEntry, ...]
    money_title: str
    money_columns: tuple[MonitoredMoneyColumn, ...]
    money_rows: tuple[MoneyRow, ...]
    objective_title: str
    indicator_title: str
    columns: tuple[MonitoredIndicatorColumn, ...]
    remarks: tuple[str, ...]
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class MonitoringForm:
    """A form in force, with what is to be said of it."""

    id: str
    text: MonitoringFormText
    notes: tuple[str, ...]
    provenance: Provenance
