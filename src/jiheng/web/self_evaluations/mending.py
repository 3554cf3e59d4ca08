"""What is to be put right, each with the address of the field where it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from jiheng.core.finding import Finding
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.self_evaluations.sheet import COLUMN_OF_TITLE, GRID_COLUMNS

_IN_WORDS = ("叙述", "问题[", "措施[", "正文", "加减分", "目标[", "章节")


@dataclass(frozen=True, slots=True)
class Mend:
    """The words, and where to go; no address where it is not done on these pages."""

    words: str
    address: str
    check: str


def result_keys(evaluation: SelfEvaluation) -> dict[str, int]:
    """The keys of the results' rows by the indicator's code."""
    results = IndicatorResult.objects.filter(self_evaluation=evaluation)
    return dict(results.values_list("indicator__code", "pk"))


def mends_of(evaluation: SelfEvaluation, findings: Iterable[Finding], keys: Mapping[str, int]) -> list[Mend]:
    """In the order of the findings; one that was said twice is listed once. `keys` are the `result_keys`."""
    place = [evaluation.unit_year.year.year, evaluation.unit_year.budget_unit.code, evaluation.pk]
    sheet, words = (reverse(f"self_evaluations:{name}", args=place) for name in ("edit", "narrative"))
    found: dict[str, Mend] = {}
    for each in findings:
        where = each.location.place
        address = ""
        if where.startswith("指标["):
            code, _, title = where.removeprefix("指标[").partition("].")
            name = COLUMN_OF_TITLE.get(title, "")
            cell = f"#cell-{keys[code]}-{name}" if code in keys and name in GRID_COLUMNS else f"#why-{code}"
            address = sheet + cell
        elif where.startswith(_IN_WORDS):
            address = words
        found.setdefault(each.message, Mend(each.message, address, each.id))
    return list(found.values())
