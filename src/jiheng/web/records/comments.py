"""Comments at fields: said by those who review, until the preparer has dealt with them."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, Actor, record, require_open
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import EDITABLE, ReviewedWork, State

LONGEST = 1000
WHOLE_ROW = "整行"
REVIEWERS = (Role.UNIT_REVIEWER, Role.SUPERVISING_DEPARTMENT, Role.FINANCE_DEPARTMENT, Role.EXPERT)
UNDER_REVIEW = frozenset(State) - EDITABLE - {State.APPROVED}


def may_comment(work: ReviewedWork, access: Access) -> bool:
    """Whether this person may say something at a field now."""
    is_open = State(work.state) in UNDER_REVIEW and not work.unit_year.year.is_closed
    return is_open and _reviewing_post(work, access) is not None


def may_settle(work: ReviewedWork, access: Access) -> bool:
    """Whether this person may tell comments as dealt with: the preparer, while the work is in the preparer's hands."""
    return work.is_editable and access.has_role(Role.PREPARER, work.unit_year.budget_unit)


def add_comment(work: ReviewedWork, access: Access, field: str, words: str) -> Comment:
    """Say something at a field, `行编号.栏名`, or blank for the whole. The same words twice are one comment."""
    post = _reviewing_post(work, access)
    if post is None:
        raise ActionRefusedError("只有单位审核人、主管部门、财政部门和复核专家能提意见；请由其办理。")
    if State(work.state) not in UNDER_REVIEW:
        raise ActionRefusedError(f"现在是“{work.get_state_display()}”，不在审核中，不能提意见；请等提交以后再提。")
    require_open(work.unit_year.year)
    told = words.strip()
    if not told:
        raise ActionRefusedError("意见是空的；请写明哪里不对、要怎样改。")
    if len(told) > LONGEST:
        raise ActionRefusedError(f"意见有{len(told)}字，超过{LONGEST}字；请分几条写，或写在对应的栏目上。")
    with transaction.atomic():
        comment, is_new = Comment.objects.get_or_create(
            subject=work.subject, field=field, words=told, person=access.person, settled_at=None
        )
        if is_new:
            actor = Actor(access.person, post)
            place = f"对“{field}”" if field else ""
            _record(actor, work, "comment", f"{actor}{place}提出意见：{told}")
    return comment


def settle_comment(work: ReviewedWork, access: Access, comment: Comment) -> None:
    """Tell a comment as dealt with. Whoever said it may take it back as long as it is open."""
    require_open(work.unit_year.year)
    is_own = comment.person_id == access.person.pk
    if not is_own and not may_settle(work, access):
        raise ActionRefusedError("意见由填报人修改后标为已处理，或由提出的人撤回；您不能代办。")
    role = Role.PREPARER if not is_own else None
    post = access.post_for(role, work.unit_year.budget_unit) if role else _reviewing_post(work, access)
    with transaction.atomic():
        changed = Comment.objects.filter(pk=comment.pk, settled_at=None).update(settled_at=timezone.now())
        if changed and post is not None:
            actor = Actor(access.person, post)
            done = "撤回意见" if is_own else "已处理意见"
            _record(actor, work, "settle", f"{actor}{done}：{comment.words}")


def open_comments(work: ReviewedWork) -> dict[str, list[Comment]]:
    """What is still open, by field."""
    return by_field(Comment.objects.filter(subject=work.subject, settled_at=None).select_related("person"))


def by_field(comments: Iterable[Comment]) -> dict[str, list[Comment]]:
    """Comments under the field that each is about."""
    found: dict[str, list[Comment]] = {}
    for each in comments:
        found.setdefault(each.field, []).append(each)
    return found


def comments_at(code: str, said: Mapping[str, list[Comment]]) -> list[Comment]:
    """Those at a row and at its columns. Codes may hold dots, titles of columns do not."""
    return [each for field, found in said.items() if field.rpartition(".")[0] == code for each in found]


def fields_of(code: str, titles: Iterable[str]) -> list[tuple[str, str]]:
    """Where one may comment on a row: (field, what people call it), the whole row first."""
    return [(f"{code}.{title}", title) for title in (WHOLE_ROW, *titles)]


def _reviewing_post(work: ReviewedWork, access: Access) -> Post | None:
    posts = (access.post_for(role, work.unit_year.budget_unit) for role in REVIEWERS)
    return next((post for post in posts if post is not None), None)


def _record(actor: Actor, work: ReviewedWork, verb: str, words: str) -> None:
    record(actor, work.subject, verb, words, unit_year=work.unit_year, project=work.project)
