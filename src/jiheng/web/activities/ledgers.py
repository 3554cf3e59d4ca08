"""The ledgers as pages: what each is called in addresses, which columns its list shows, who may open it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.record import Column, columns_of
from jiheng.web.activities.models import (
    Activity,
    Complaint,
    DevelopmentProgramme,
    Kindergarten,
    PayDay,
    ProgrammeIndicator,
    ProgrammeValue,
    ReliefRecipient,
    RightsCase,
    Survey,
    SurveyQuestion,
    Works,
)
from jiheng.web.record_tables.table import RecordRow


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """One ledger. `prefix` begins the codes that the system gives; `lesson` is what an empty page teaches."""

    slug: str
    model: type[RecordRow]
    prefix: str
    shown: tuple[str, ...]
    lesson: str

    @property
    def title(self) -> str:
        return self.model.case_table.title

    @property
    def columns(self) -> Mapping[str, Column]:
        return {column.name: column for column in columns_of(self.model.case_table.record_type)}

    @property
    def restricted(self) -> tuple[str, ...]:
        """The columns that only case workers see."""
        return tuple(name for name, column in self.columns.items() if column.restricted)

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        return tuple(self.columns[name] for name in self.shown)

    @property
    def day_column(self) -> str:
        """The date by which the list can be narrowed to a month, "" where it has none."""
        return next((name for name in ("on", "due_on") if name in self.columns), "")

    def form_columns(self, *, with_names: bool) -> tuple[str, ...]:
        """What the form asks; what an example supposes is no matter of a real ledger."""
        hidden = {"code", "assumed"} | (set() if with_names else set(self.restricted))
        return ("code", *(name for name in self.columns if name not in hidden))


LEDGERS: Mapping[str, LedgerPage] = {
    page.slug: page
    for page in (
        LedgerPage(
            "activities", Activity, "H",
            ("name", "kind", "on", "place", "sessions", "people", "person_times", "amount"),
            "一场或一批活动登记一行；场次、人数、人次、户数各记各的，只知道大概的数照原话写，如近300、超3万。",
        ),
        LedgerPage(
            "surveys", Survey, "DC", ("name", "on", "respondents", "handed_out", "valid"),
            "先登记一次调查，再到“调查题目”逐题填写有效回答和满意回答；没有有效回答就没有满意率。",
        ),
        LedgerPage(
            "questions", SurveyQuestion, "TM", ("survey", "text", "answered", "satisfied", "is_left_out"),
            "一道题一行：有多少人回答，其中多少人满意。",
        ),
        LedgerPage(
            "complaints", Complaint, "TS", ("on", "channel", "subject", "due_on", "closed_on", "outcome"),
            "一件投诉一行；到了应办结日期才计入有效处理率，没有到期的不算。",
        ),
        LedgerPage(
            "works", Works, "GC", ("name", "due_on", "finished_on", "progress", "supervisor", "accidents"),
            "一项维护（维修）工程一行；没有发生安全事故写0，留空是没有填。",
        ),
        LedgerPage(
            "kindergartens", Kindergarten, "YE",
            ("name", "planned_enrolment", "enrolment", "teaching_posts", "teachers", "accidents"),
            "一所幼儿园一行：招生、教师和事故；没有发生事故写0。",
        ),
        LedgerPage(
            "pay-days", PayDay, "GZ", ("kindergarten", "due_on", "paid_on", "people", "amount"),
            "一次工资发放一行；到了应发日期才计入及时发放率。",
        ),
        LedgerPage(
            "programmes", DevelopmentProgramme, "GH",
            ("name", "first_year", "last_year", "quantified_indicators", "reported_on"),
            "妇女、儿童发展规划一部一行：报告、论证、覆盖和分发。",
        ),
        LedgerPage(
            "programme-indicators", ProgrammeIndicator, "GZB", ("programme", "name", "unit_of_measure", "target"),
            "发展规划的可量化指标一项一行，写明终期目标值。",
        ),
        LedgerPage(
            "programme-values", ProgrammeValue, "GN", ("indicator", "year", "target", "actual"),
            "规划指标每年一行：年度目标值和实际值。",
        ),
        LedgerPage(
            "rights-cases", RightsCase, "WQ", ("on", "request", "channel", "place", "outcome", "closed_on"),
            "一件维权个案一行；姓名、电话等各栏只有承办人能看，统计只计数。",
        ),
        LedgerPage(
            "relief", ReliefRecipient, "JZ", ("activity", "person", "on", "place", "group", "amount"),
            "救助、慰问一人一次一行；姓名等各栏只有承办人能看，统计只计数。",
        ),
    )
}  # fmt: skip
"""Every ledger by the word that stands for it in addresses."""

NAMED = frozenset(page.slug for page in LEDGERS.values() if page.restricted)
"""Ledgers that name people: for others than the unit itself they are only counted."""
