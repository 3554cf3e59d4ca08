"""What one does with the register: apply, take a step, enter money, read a workbook. Refused where it cannot hold."""

import re
from collections.abc import Sequence
from dataclasses import MISSING, fields, replace
from typing import Any

from django.db import transaction

from jiheng.core.finding import Findings
from jiheng.core.record import columns_of
from jiheng.subsidy.funding import year_of_sources
from jiheng.subsidy.ledger import FundingSource as SourceRecord
from jiheng.subsidy.ledger import Ledger, LedgerLoan
from jiheng.subsidy.ledger import LoanEvent as EventRecord
from jiheng.subsidy.ledger import SubsidyPayment as PaymentRecord
from jiheng.subsidy.life import lives_of
from jiheng.web.accounts.access import Access
from jiheng.web.activities.keepers import keeper
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.loans.case_rows import count_to, follow, project_of, strangers
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.part import touched_by
from jiheng.web.loans.register import REGISTER
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError, record

_FIELDS = {
    LedgerLoan: ("ledger_loans", "loans"),
    EventRecord: ("loan_events", "events"),
    SourceRecord: ("funding_sources", "sources"),
    PaymentRecord: ("subsidy_payments", "payments"),
}


def enter(access: Access, unit_year: UnitYear, record_type: type[Any], told: dict[str, Any]) -> RecordRow:
    """A new row of the register under the code given or the next free one, if the register still holds together."""
    table, part = _FIELDS[record_type]
    model, prefix = REGISTER[table]
    with transaction.atomic():
        actor = keeper(access, unit_year)
        unit = unit_year.budget_unit
        held = model._default_manager.filter(unit_year__budget_unit=unit)
        taken = list(held.values_list("code", flat=True).order_by())
        code = told.get("code") or next_code(prefix, taken)
        if code in taken:
            raise ActionRefusedError(f"编号“{code}”已经有了；请换一个编号，或留空由系统编。")
        blanks = {each.name: each.default for each in fields(record_type) if each.default is not MISSING}
        made = record_type(**{**blanks, **told, "code": code})
        ledger = touched_by(made, unit)
        after = replace(ledger, **{part: (*getattr(ledger, part), made)})
        check(after, unit_year.year.year)
        row = model(unit_year=unit_year, position=len(taken), changed_by=access.person).fill(made)
        row.save()
        words = f"{actor}登记{model.case_table.title}{code}"
        record(actor, subject_of(row), "enter", words, unit_year=unit_year)
        follow(unit, after, access.person)
    return row


def change_loan(access: Access, unit_year: UnitYear, key: int, told: dict[str, Any], *, revision: int) -> RecordRow:
    """Change a loan; a blank identity number leaves the one that is kept."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        unit = unit_year.budget_unit
        row = RegisteredLoan.objects.select_for_update().filter(unit_year__budget_unit=unit, pk=key).first()
        if row is None:
            raise ActionRefusedError("这笔贷款已经删除；请刷新页面。")
        if row.revision != revision:
            raise ActionRefusedError("您打开之后，这笔贷款又有人改过；您填的内容还在下面，请核对后再保存。")
        before = LedgerLoan(**row.record_values())
        number = told.get("id_number") or before.id_number
        after = replace(before, **{**told, "code": before.code, "id_number": number})
        ledger = touched_by(after, unit)
        loans = tuple(after if each.code == before.code else each for each in ledger.loans)
        check(replace(ledger, loans=loans), unit_year.year.year)
        follow(unit, replace(ledger, loans=loans), access.person)
        row.fill(after)
        row.revision += 1
        row.changed_by = access.person
        row.save()
        changed = [
            each.title for each in columns_of(LedgerLoan) if getattr(before, each.name) != getattr(after, each.name)
        ]
        words = f"{actor}修改贷款{before.code}：{'、'.join(changed)}"
        record(actor, subject_of(row), "change", words, unit_year=unit_year)
    return row


def check(ledger: Ledger, year: int) -> None:
    """Whether every loan's life can have happened and no source goes below zero; refuses with the first reason."""
    findings = Findings()
    lives_of(ledger.loans, ledger.events, findings)
    year_of_sources(ledger, year, findings)
    if findings.has_errors:
        raise ActionRefusedError(next(each.message for each in findings.items if each.is_error))


def count_loans_to(access: Access, unit_year: UnitYear, project: str) -> None:
    """Count the year's loans to a project of the unit, or to none."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        if project and not Project.objects.filter(unit_year=unit_year, code=project).exists():
            raise ActionRefusedError("没有这个项目；请刷新页面后重新选择。")
        if project == project_of(unit_year):
            return
        count_to(unit_year, project)
        words = f"{actor}把贷款计入项目{project}" if project else f"{actor}不再把贷款计入项目"
        record(actor, f"loans.unityear:{unit_year.pk}", "count", words, unit_year=unit_year)


def leave_out_strangers(access: Access, unit_year: UnitYear) -> int:
    """Take the loans out of the year's case that the register does not have; how many."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        strange = strangers(unit_year)
        count = strange.count()
        if count:
            strange.delete()
            words = f"{actor}删去案卷里台账没有的贷款：{count}笔"
            record(actor, f"loans.unityear:{unit_year.pk}", "leave_out", words, unit_year=unit_year)
    return count


def next_code(prefix: str, taken: Sequence[str]) -> str:
    """One more than the highest number in use."""
    pattern = re.compile(rf"{prefix}(\d{{1,9}})")
    numbers = [int(found[1]) for code in taken if (found := pattern.fullmatch(code))]
    return f"{prefix}{max(numbers, default=0) + 1:03}"


def subject_of(row: RecordRow) -> str:
    """What the trail of a row is filed under."""
    return f"loans.{type(row).__name__.lower()}:{row.pk}"
