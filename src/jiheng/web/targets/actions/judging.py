"""What reviewers do: give points, assess a project beforehand; and moving the work on."""

from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from jiheng.core.numbers import plain
from jiheng.figures.registry import figures_of
from jiheng.reports.named_figures import named_figures
from jiheng.reports.target_blocks.figures import declared_money
from jiheng.reports.target_form import compose_target_form
from jiheng.rules.library import Governed
from jiheng.rules.target_rules import ExAnteScheme, ReviewPath, ReviewScheme
from jiheng.targets.ex_ante import assess
from jiheng.targets.review import review
from jiheng.targets.submission import check_submission
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budgets.models import Project
from jiheng.web.figures.telling import keep_told
from jiheng.web.records.acting import ActionRefusedError, Actor, act, record, require_open
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import GivenPoints, TargetSet
from jiheng.web.targets.questions import approved

REVIEWERS = (Role.SUPERVISING_DEPARTMENT, Role.FINANCE_DEPARTMENT, Role.EXPERT)
ASSESSORS = (Role.PREPARER, Role.SUPERVISING_DEPARTMENT, Role.FINANCE_DEPARTMENT, Role.EXPERT)
_STOPS = frozenset({ReviewPath.RESUBMIT.label, ReviewPath.REFUSE.label})
_SHOWN = 5


def move_on(
    target_set: TargetSet, verb: str, access: Access, words: str = "", *, revision: int | None = None
) -> TargetSet:
    """Move the set on; what is not complete is not submitted, and what was graded 中 or 差 is not approved."""
    if verb == "submit":
        case = target_case(target_set)
        refusals = check_submission(case, law_of(target_set, case)).refusals
        if refusals and target_set.is_editable:
            told = " ".join(each.message for each in refusals[:_SHOWN]) + ("……" if len(refusals) > _SHOWN else "")
            raise ActionRefusedError(f"还有{len(refusals)}处必须改，不能提交：{told}")
    if verb == "approve":
        last = last_review(target_set)
        if last is not None and last.follows in _STOPS:
            if _is_resubmitted(target_set, last):
                told = "已修改后重新报审；请先重新审核打分，再批复。"
                raise ActionRefusedError(f"上次审核得{last.total}分，等次“{last.outcome}”，{told}")
            raise ActionRefusedError(f"审核得{last.total}分，等次“{last.outcome}”：{last.follows}；请退回修改。")
    with transaction.atomic():
        moved = act(target_set, verb, access, words, revision=revision)
        if verb == "submit":
            _keep_told(target_set)
        if verb == "approve":
            approved(moved, timezone.localdate())
    return moved


def _keep_told(target_set: TargetSet) -> None:
    """What the form prints of the records: its money, and figures that its words name.

    What was only asked for gives way to the budget that is granted; that puts nothing out of date.
    """
    case = target_case(target_set, whole=True)
    form = compose_target_form(case, law_of(target_set, case).form)
    money = declared_money(case)
    is_asked = any(source.table == Project.case_table.name for figure in money.values() for source in figure.sources)
    keep_told(target_set, (*(() if is_asked else money), *named_figures(form.sections)), {**figures_of(case), **money})


def _is_resubmitted(target_set: TargetSet, review: GivenPoints) -> bool:
    return Event.objects.filter(subject=target_set.subject, verb="submit", at__gt=review.at).exists()


def last_review(target_set: TargetSet) -> GivenPoints | None:
    """The newest review, also one from before the set was returned."""
    reviews = target_set.given_points.filter(purpose=GivenPoints.Purpose.REVIEW)
    return reviews.order_by("-at", "-pk").first()


def give_review(
    target_set: TargetSet, access: Access, rule: Governed[ReviewScheme], given: Mapping[str, Decimal], words: str
) -> GivenPoints:
    """Give points under the review table. Raises `CaseError` with every item that is wrong."""
    role, post = _post(target_set, access, REVIEWERS)
    if target_set.is_editable or target_set.state == State.APPROVED:
        raise ActionRefusedError(f"现在是“{target_set.get_state_display()}”；提交以后、批复以前才审核打分。")
    outcome = review(rule.value, given)
    made = GivenPoints(
        purpose=GivenPoints.Purpose.REVIEW, outcome=outcome.grade.label, follows=outcome.grade.path.label
    )
    return _keep(made, target_set, Actor(access.person, post), role, rule, given, outcome.total, words)


def give_assessment(
    target_set: TargetSet,
    access: Access,
    rule: Governed[ExAnteScheme],
    project: str,
    given: Mapping[str, Decimal],
    words: str,
) -> GivenPoints:
    """Assess a project before it enters the pipeline; the conclusion is written into the project's record."""
    role, post = _post(target_set, access, ASSESSORS)
    if target_set.state == State.APPROVED:
        raise ActionRefusedError("目标已经批复，不再作事前评估；要改请办理调整。")
    row = Project.objects.filter(unit_year=target_set.unit_year, code=project).first()
    if row is None:
        raise ActionRefusedError(f"没有编号为“{project}”的项目；请刷新页面。")
    outcome = assess(rule.value, given)
    conclusion = outcome.conclusion
    follows = "可以入库" if conclusion.may_enter else "不得入库"
    made = GivenPoints(purpose=GivenPoints.Purpose.EX_ANTE, project=project, outcome=conclusion.label, follows=follows)
    with transaction.atomic():
        told = f"{conclusion.label}（{plain(outcome.total)}分，{timezone.localdate():%Y-%m-%d}）"
        Project.objects.filter(pk=row.pk).update(ex_ante_assessment=told if conclusion.may_enter else "")
        return _keep(made, target_set, Actor(access.person, post), role, rule, given, outcome.total, words)


def _post(target_set: TargetSet, access: Access, roles: tuple[Role, ...]) -> tuple[Role, Post]:
    require_open(target_set.unit_year.year)
    for role in roles:
        post = access.post_for(role, target_set.unit_year.budget_unit)
        if post is not None:
            return role, post
    raise ActionRefusedError(f"只有{'、'.join(role.label for role in roles)}能打分；请由其办理。")


def _keep(
    made: GivenPoints,
    target_set: TargetSet,
    actor: Actor,
    role: Role,
    rule: Governed[ReviewScheme] | Governed[ExAnteScheme],
    given: Mapping[str, Decimal],
    total: Decimal,
    words: str,
) -> GivenPoints:
    made.target_set, made.person, made.post, made.role = target_set, actor.person, str(actor.post), role.value
    made.points = {code: plain(points) for code, points in given.items()}
    made.total, made.words = plain(total), words.strip()
    made.rule, made.rule_hash = rule.provenance.id, rule.provenance.content_hash
    with transaction.atomic():
        made.save()
        told = f"{actor}{made.get_purpose_display()}打分：{made.total}分，{made.outcome}，{made.follows}"
        told += f"；{made.words}" if made.words else ""
        record(
            actor,
            target_set.subject,
            made.purpose,
            told,
            unit_year=target_set.unit_year,
            project=target_set.project,
        )
    return made
