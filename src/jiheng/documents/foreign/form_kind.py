"""Which of the usual forms a sheet is: it decides what is asked for."""

from jiheng.core.choice import Choice
from jiheng.schema.form_tables.indicator_header import IndicatorHeader
from jiheng.schema.form_tables.vocabulary import Meaning


class FormKind(Choice):
    """What a sheet was made for."""

    SELF_EVALUATION = "self_evaluation", "自评表"
    TARGETS = "targets", "目标申报表"
    INDICATOR_LIST = "indicator_list", "指标清单"


def form_kind(header: IndicatorHeader, title: str) -> FormKind:
    """Told by the columns, not by the title alone: a form with actual values or points is a self-evaluation."""
    if header.has(Meaning.ACTUAL) or header.has(Meaning.POINTS):
        return FormKind.SELF_EVALUATION
    return FormKind.TARGETS if "目标" in title or "申报" in title else FormKind.INDICATOR_LIST
