"""What reviewers say of an adjustment of the budget, until the preparer has dealt with it."""

from django.db import transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import Adjustment
from jiheng.web.records.acting import ActionRefusedError, Actor, people_with, record, require_open, tell
from jiheng.web.records.comments import LONGEST, REVIEWERS
from jiheng.web.records.models import Comment


def subject_of(row: Adjustment) -> str:
    """How the trail and the comments name an adjustment."""
    return f"budgets.adjustment:{row.pk}"


def may_remark(access: Access, unit_year: UnitYear) -> bool:
    """Those who review the unit's work, as long as the year is open."""
    return not unit_year.year.is_closed and any(access.has_role(role, unit_year.budget_unit) for role in REVIEWERS)


def remark(access: Access, unit_year: UnitYear, row: Adjustment, words: str) -> Comment:
    """Say something of an adjustment; the preparer is told. The same words twice are one remark."""
    require_open(unit_year.year)
    posts = (access.post_for(role, unit_year.budget_unit) for role in REVIEWERS)
    post = next((each for each in posts if each is not None), None)
    if post is None:
        raise ActionRefusedError("只有单位审核人、主管部门、财政部门和复核专家能提意见；请由其办理。")
    told = words.strip()
    if not told or len(told) > LONGEST:
        raise ActionRefusedError(f"意见要写1至{LONGEST}字；请写明哪里不对、要怎样改。")
    code = row.record_values()["code"]
    with transaction.atomic():
        said, is_new = Comment.objects.get_or_create(
            subject=subject_of(row), field=code, words=told, person=access.person, settled_at=None
        )
        if is_new:
            sentence = f"{Actor(access.person, post)}对预算调整{code}提出意见：{told}"
            record(Actor(access.person, post), said.subject, "comment", sentence, unit_year=unit_year)
            address = f"/{unit_year.year.year}/{unit_year.budget_unit.code}/budgets/adjustments/"
            tell(people_with(Role.PREPARER, unit_year.budget_unit), sentence, address)
    return said


def settle(access: Access, unit_year: UnitYear, row: Adjustment, key: int) -> None:
    """The preparer has dealt with a remark."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        said = Comment.objects.filter(pk=key, subject=subject_of(row), settled_at=None).first()
        if said is None:
            return
        said.settled_at = timezone.now()
        said.save(update_fields=["settled_at"])
        record(actor, said.subject, "settle", f"{actor}已处理意见：{said.words}", unit_year=unit_year)


def open_remarks(rows: list[Adjustment]) -> dict[str, list[Comment]]:
    """What is still open, by the adjustment's code."""
    found: dict[str, list[Comment]] = {}
    subjects = [subject_of(row) for row in rows]
    for each in Comment.objects.filter(subject__in=subjects, settled_at=None).select_related("person"):
        found.setdefault(each.field, []).append(each)
    return found
