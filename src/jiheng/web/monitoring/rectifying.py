"""整改: notice → reply with evidence → verified: closed, or reopened with a new term."""

from datetime import date

from django.db import transaction

from jiheng.core.dates import written_date
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.monitoring import RectificationTerms, RuleInForce
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import OVERSEEING_ROLES, Role
from jiheng.web.library import library
from jiheng.web.monitoring.models import AWAITING_REPLY, MonitoringSheet, Rectification, RectificationState
from jiheng.web.records.acting import ActionRefusedError, Actor, people_with, record, require_open, tell
from jiheng.web.records.models import Evidence
from jiheng.web.records.preparing import preparer


def terms_of(sheet: MonitoringSheet, on: date) -> RuleInForce[RectificationTerms] | None:
    """The region's terms of rectification on a day."""
    return library().monitoring(sheet.unit_year.year.region, on).rectification


def due_date(today: date, workdays: int) -> date:
    """The last of so many working days after today. Refuses, with what to do, where the calendar is not known."""
    try:
        return library().working_days().after(today, workdays)
    except UnknownRuleError as problem:
        raise ActionRefusedError(f"{problem}，或者直接填写回复期限。") from None


def supervisor(sheet: MonitoringSheet, access: Access) -> Actor:
    """In which post somebody supervises the unit; refuses everybody else, and everybody when the year is closed."""
    require_open(sheet.unit_year.year)
    for role in OVERSEEING_ROLES:
        post = access.post_for(role, sheet.unit_year.budget_unit)
        if post is not None:
            return Actor(access.person, post)
    raise ActionRefusedError("只有主管部门和财政部门能发出、核验整改通知；请由其办理。")


def issue(
    sheet: MonitoringSheet,
    access: Access,
    *,
    problem: str,
    demand: str,
    today: date,
    due_on: date | None = None,
) -> Rectification:
    """Send a notice to the unit; its term is the rule's, or the day given."""
    actor = supervisor(sheet, access)
    if not problem.strip() or not demand.strip():
        raise ActionRefusedError("整改通知要写明问题和整改要求；请填写后再发出。")
    terms = terms_of(sheet, today)
    if terms is None and due_on is None:
        raise ActionRefusedError("本地区没有整改时限的规定；请直接填写回复期限。")
    workdays = terms.value.reply_workdays if terms else 0
    until = due_on or due_date(today, workdays)
    if until <= today:
        raise ActionRefusedError(f"回复期限写的是{written_date(until)}，应在今天以后；请改日期，或留空按规定计算。")
    with transaction.atomic():
        MonitoringSheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
        notice = Rectification.objects.create(
            sheet=sheet,
            number=sheet.rectifications.count() + 1,
            problem=problem.strip(),
            demand=demand.strip(),
            issued_on=today,
            reply_workdays=0 if due_on else workdays,
            due_on=until,
            basis=_basis(terms, due_on),
            on_timeout=terms.value.on_timeout if terms else "",
            issued_by=actor.person,
        )
        _tell_unit(
            notice, actor, "issue", f"{actor}发出整改通知，{until.month}月{until.day}日前回复：{problem.strip()}"
        )
    return notice


def _basis(terms: RuleInForce[RectificationTerms] | None, due_on: date | None) -> str:
    if due_on is not None or terms is None:
        return "发出时指定的日期"
    return f"{terms.value.reply_workdays}个工作日，{terms.provenance.reference}"[:300]


def reply(
    notice: Rectification, access: Access, *, choice: str, words: str, today: date, revision: int | None = None
) -> Rectification:
    """The unit's answer. Evidence is uploaded beside it beforehand."""
    sheet = notice.sheet
    actor = preparer(access, sheet.unit_year, "回复整改通知")
    terms = terms_of(sheet, notice.issued_on)
    options = terms.value.options if terms else ()
    if options and choice not in options:
        raise ActionRefusedError(f"处置方式要从{'、'.join(options)}里选一种；请选择。")
    if not words.strip():
        raise ActionRefusedError("请写明整改情况，再提交回复。")
    with transaction.atomic():
        current = _locked(notice, revision, AWAITING_REPLY)
        current.choice, current.reply = choice, words.strip()
        current.replied_on, current.replied_by = today, actor.person
        _move(current, RectificationState.REPLIED)
        late = "（已过期限）" if today > current.due_on else ""
        told = f"{actor}回复整改通知{late}：{choice}。{words.strip()}"
        record(actor, current.subject, "reply", told, unit_year=sheet.unit_year, project=sheet.project)
        tell([current.issued_by], f"{sheet.unit_year.budget_unit.name}：{told}", current.get_absolute_url())
    return current


def verify(
    notice: Rectification,
    access: Access,
    *,
    is_accepted: bool,
    words: str,
    today: date,
    revision: int | None = None,
) -> Rectification:
    """Close the rectification, or reopen it with the rule's term from today."""
    actor = supervisor(notice.sheet, access)
    if not is_accepted and not words.strip():
        raise ActionRefusedError("退回继续整改要写明还差什么；请填写核验意见。")
    with transaction.atomic():
        current = _locked(notice, revision, (RectificationState.REPLIED,))
        if current.replied_by_id == actor.person.pk:
            raise ActionRefusedError("您自己回复的，不能由您核验；请由另一位同事办理。")
        current.verdict = words.strip()
        if is_accepted:
            current.closed_on = today
            _move(current, RectificationState.CLOSED)
            told = f"{actor}核验通过，销号" + (f"：{words.strip()}" if words.strip() else "")
        else:
            current.due_on = due_date(today, current.reply_workdays or _workdays(current))
            _move(current, RectificationState.REOPENED)
            told = f"{actor}退回继续整改，{current.due_on.month}月{current.due_on.day}日前再回复：{words.strip()}"
        _tell_unit(current, actor, "close" if is_accepted else "reopen", told)
    return current


def _workdays(notice: Rectification) -> int:
    terms = terms_of(notice.sheet, notice.issued_on)
    if terms is None:
        raise ActionRefusedError("本地区没有整改时限的规定，不能自动定下新的期限；请另发一份整改通知并写明期限。")
    return terms.value.reply_workdays


def _locked(notice: Rectification, revision: int | None, states: tuple[RectificationState, ...]) -> Rectification:
    current = (
        Rectification.objects.select_for_update(of=("self",))
        .select_related("sheet__unit_year__budget_unit", "sheet__unit_year__year", "sheet__period", "issued_by")
        .get(pk=notice.pk)
    )
    if revision is not None and current.revision != revision:
        raise ActionRefusedError("内容在您打开之后又有修改；请刷新页面，看过最新内容再操作。")
    if current.state not in states:
        raise ActionRefusedError(f"现在是“{RectificationState(current.state).label}”，不能这样办理；请刷新页面。")
    return current


def _move(notice: Rectification, state: RectificationState) -> None:
    notice.state = state
    notice.revision += 1
    notice.save()


def _tell_unit(notice: Rectification, actor: Actor, verb: str, words: str) -> None:
    sheet = notice.sheet
    record(actor, notice.subject, verb, words, unit_year=sheet.unit_year, project=sheet.project)
    people = people_with(Role.PREPARER, sheet.unit_year.budget_unit)
    tell(people, f"{sheet.title}：{words}", notice.get_absolute_url())


def evidence_of(notice: Rectification) -> list[Evidence]:
    """What was uploaded with the replies."""
    found = Evidence.objects.filter(subject=notice.subject, withdrawn_at=None)
    return list(found.select_related("added_by"))
