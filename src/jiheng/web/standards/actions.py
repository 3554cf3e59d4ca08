"""Proposing an indicator, and what the finance department does with it."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.rules.library import rule_day
from jiheng.targets.picking import known_as
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.acting import ActionRefusedError, Actor, people_with, record, tell
from jiheng.web.standards.local_library import LEVELS2, parts_on
from jiheng.web.standards.models import ProposalState, ProposedIndicator

VERBS = {
    "accept": (ProposalState.PROPOSED, ProposalState.ACCEPTED, "同意入库"),
    "merge": (ProposalState.PROPOSED, ProposalState.MERGED, "并入已有指标"),
    "decline": (ProposalState.PROPOSED, ProposalState.DECLINED, "不采纳"),
    "retire": (ProposalState.ACCEPTED, ProposalState.RETIRED, "停用"),
}
"""Verb → the state before, the state after, and the words for it."""


def propose(
    unit_year: UnitYear, indicator: IndicatorRecord, level2: str, reason: str, access: Access
) -> ProposedIndicator:
    """Propose an indicator of the unit; what the library has already is refused with its name."""
    post = access.post_for(Role.PREPARER, unit_year.budget_unit)
    if post is None:
        raise ActionRefusedError("只有本单位填报人能提议入库；请与其联系。")
    _require_complete(indicator, level2, reason.strip())
    parts = parts_on(unit_year.year.region, rule_day(unit_year.year.year))
    known = known_as(parts, indicator.name)
    if known is not None:
        raise ActionRefusedError(f"指标库里已有“{known.indicator.name}”（{known.part.title}），不必再提；请直接选用。")
    actor = Actor(access.person, post)
    try:
        with transaction.atomic():
            made = ProposedIndicator.objects.create(
                unit_year=unit_year,
                name=indicator.name,
                level2=level2,
                nature=indicator.nature.value,
                direction=indicator.direction.value,
                operator=indicator.operator.value,
                unit_of_measure=indicator.unit_of_measure,
                calculation=indicator.definition,
                data_source=indicator.data_source,
                proof=indicator.evidence,
                reason=reason.strip(),
                proposed_by=access.person,
            )
            words = f"{actor}提议指标“{made.name}”入库：{made.reason}"
            record(actor, made.subject, "propose", words, unit_year=unit_year)
            tell(people_with(Role.FINANCE_DEPARTMENT, unit_year.budget_unit), words, "/standards/proposals/")
    except IntegrityError:
        return ProposedIndicator.objects.get(unit_year=unit_year, name=indicator.name, state=ProposalState.PROPOSED)
    return made


def _require_complete(indicator: IndicatorRecord, level2: str, reason: str) -> None:
    """Raises `ActionRefusedError` where another unit could not work it out, or nobody says why it is wanted."""
    if level2 not in LEVELS2:
        raise ActionRefusedError("没有选二级指标；请选它属于哪一类。")
    needed = {"指标解释（算法）": indicator.definition, "数据来源": indicator.data_source, "入库理由": reason}
    lacking = [title for title, text in needed.items() if not text]
    if lacking:
        raise ActionRefusedError(f"还缺{'、'.join(lacking)}；入库的指标要让别的单位也算得出来，请先补齐。")


def decide(proposal: ProposedIndicator, verb: str, access: Access, *, into: str = "", words: str = "") -> None:
    """Take in, merge, decline or retire; the proposer is told."""
    before, after, told = VERBS[verb]
    with transaction.atomic():
        current = ProposedIndicator.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        post = finance_post(current, access)
        if current.state != before:
            raise ActionRefusedError(f"“{current.name}”现在是“{current.get_state_display()}”；请刷新页面看最新状态。")
        if verb in ("decline", "retire") and not words.strip():
            raise ActionRefusedError(f"{told}要写明理由；请填写后再试。")
        current.merged_into = _merged_into(current, into) if verb == "merge" else ""
        current.state, current.words = after, words.strip()
        current.decided_by, current.decided_at = access.person, timezone.now()
        current.save()
        actor = Actor(access.person, post)
        detail = "，".join(part for part in (current.merged_into, current.words) if part)
        sentence = f"{actor}{told}“{current.name}”" + (f"：{detail}" if detail else "")
        record(actor, current.subject, verb, sentence, unit_year=current.unit_year)
        tell([current.proposed_by], sentence, "/standards/proposals/")


def finance_post(proposal: ProposedIndicator, access: Access) -> Post:
    """The post of the finance department over the proposing unit."""
    post = access.post_for(Role.FINANCE_DEPARTMENT, proposal.unit_year.budget_unit)
    if post is None:
        raise ActionRefusedError("只有财政部门能审定入库；请等待审定。")
    return post


def _merged_into(proposal: ProposedIndicator, code: str) -> str:
    year = proposal.unit_year.year
    codes = {each.code for part in parts_on(year.region, rule_day(year.year)) for each in part.indicators}
    if code not in codes:
        raise ActionRefusedError(f"指标库里没有编号“{code}”；请从查找结果里选并入哪一项。")
    return code
