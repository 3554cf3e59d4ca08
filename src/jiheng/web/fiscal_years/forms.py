"""The form in which a year is opened or changed."""

from dataclasses import asdict, fields
from functools import partial
from typing import Any

from django import forms
from django.utils import timezone

from jiheng.rules.standard import Standard, StandardScope, StandardStatus
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.face.seen import SeenForm
from jiheng.web.fiscal_years.closing import terms_of
from jiheng.web.fiscal_years.opening import EARLIEST, Terms
from jiheng.web.library import library
from jiheng.web.rules_in_force import not_in_force

LATEST = 2099
STANDARDS = ("whole_unit_standard", "project_standard")


def _standards(scope: StandardScope) -> list[tuple[str, str]]:
    """All that can score, each with the years it is in force."""
    found = [
        each for each in library().standards() if each.scope is scope and each.status is not StandardStatus.SKELETON
    ]
    return [("", "请选择"), *((each.id, f"{each.title}（{_years(each)}）") for each in found)]


def _years(standard: Standard) -> str:
    if standard.effective_to is None:
        return f"{standard.effective_from.year}年起"
    return f"{standard.effective_from.year}—{standard.effective_to.year}年"


class YearForm(SeenForm):
    """`year` is left out where the year is there already."""

    year = forms.IntegerField(
        label="年度",
        min_value=EARLIEST,
        max_value=LATEST,
        error_messages={
            "required": "年度没有填；请写四位数的年份。",
            "invalid": "年度应为四位数的年份，如 2023；请改正。",
            "min_value": f"年度应为{EARLIEST}至{LATEST}；请改正。",
            "max_value": f"年度应为{EARLIEST}至{LATEST}；请改正。",
        },
    )
    region = forms.RegexField(
        r"^\d{6}$",
        label="行政区划代码",
        help_text="六位，如 440117",
        error_messages={"invalid": "行政区划代码应为六位数字；请改正。", "required": "行政区划代码没有填；请补上。"},
    )
    whole_unit_standard = forms.ChoiceField(
        label="整体自评标准", choices=partial(_standards, StandardScope.WHOLE_DEPARTMENT)
    )
    project_standard = forms.ChoiceField(label="项目自评标准", choices=partial(_standards, StandardScope.PROJECT))
    targets_due_on = forms.DateField(
        label="目标申报截止",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="过了这天列入逾期",
    )
    self_evaluations_due_on = forms.DateField(
        label="自评截止", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    requires_target = forms.BooleanField(
        label="无目标不入库", required=False, help_text="项目没有批复的绩效目标，不能录入预算"
    )

    def __init__(self, *args: Any, known: FiscalYear | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        if known is not None:
            del self.fields["year"]
            terms = terms_of(known)
            self.know(asdict(terms))

    def clean(self) -> dict[str, Any]:
        """A standard is in force for the whole of the year; targets come before they are weighed."""
        given = super().clean() or {}
        year = self.known.year if self.known else given.get("year")
        for name in STANDARDS:
            chosen = given.get(name)
            told = not_in_force(year, chosen) if year and chosen and chosen != self._held(name) else ""
            if told:
                self.add_error(name, told)
        declared, weighed = given.get("targets_due_on"), given.get("self_evaluations_due_on")
        if declared and weighed and weighed <= declared:
            self.add_error("self_evaluations_due_on", "不晚于目标申报截止；请核对这两个日期。")
        return given

    def _held(self, name: str) -> str:
        """What the year names already: its days may be changed without choosing anew."""
        return getattr(self.known, name) if self.known else ""

    def unusable(self) -> list[str]:
        """Why nothing can be scored under the standards that the year names now."""
        if self.known is None:
            return []
        told = (not_in_force(self.known.year, getattr(self.known, name)) for name in STANDARDS)
        return list(dict.fromkeys(each for each in told if each))

    def terms(self) -> Terms:
        """What was typed, once it is valid."""
        return Terms(**{each.name: self.cleaned_data[each.name] for each in fields(Terms)})


def next_year() -> dict[str, object]:
    """What is usual for the next one: as the last, without standards that end before it."""
    last = FiscalYear.objects.order_by("-year").first()
    if last is None:
        return {"year": timezone.localdate().year}
    usual = {"year": last.year + 1, "region": last.region, "requires_target": last.requires_target}
    named = {name: getattr(last, name) for name in STANDARDS}
    return usual | {name: id for name, id in named.items() if not not_in_force(last.year + 1, id)}


def ended() -> list[str]:
    """Why standards of the last year are not proposed for the next one."""
    last = FiscalYear.objects.order_by("-year").first()
    named = [getattr(last, name) for name in STANDARDS] if last else []
    return [told for id in dict.fromkeys(named) if last and (told := not_in_force(last.year + 1, id))]
