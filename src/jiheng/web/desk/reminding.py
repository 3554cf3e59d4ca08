"""催办: one click tells everybody who holds something late, once a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db import transaction

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import OVERSEEING_ROLES, WHOLE_BRANCH_ROLES, Role
from jiheng.web.desk.unbegun import late_units
from jiheng.web.desk.works import KINDS, StageCounts, late
from jiheng.web.monitoring.lateness import late_rectifications
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.records.transitions import HOLDERS

AT_ONCE = 500


def count_late(access: Access, year: int, today: date, stages: Iterable[StageCounts]) -> int:
    """How many works, beginnings and replies are late among the units that the person oversees."""
    begun_or_not = sum(each.late + each.late_units for each in stages)
    return begun_or_not + late_rectifications(access, year, today).count()


def may_remind(access: Access) -> bool:
    return bool(access.roles & frozenset(OVERSEEING_ROLES))


def remind(access: Access, year: int, today: date) -> int:
    """Tell each holder how much is late; the number of people told. Who was told today is not told again."""
    actor = next((Actor(access.person, post) for post in access.posts if Role(post.role) in OVERSEEING_ROLES), None)
    if actor is None:
        raise ActionRefusedError("只有主管部门和财政部门能催办；请与上级联系。")
    owed = _owed(access, year, today)
    address = f"/?year={year}"
    with transaction.atomic():
        told = set(Notice.objects.filter(address=address, at__date=today).values_list("person", flat=True))
        due = {person: number for person, number in _by_person(owed, today).items() if person not in told}
        Notice.objects.bulk_create(
            (
                Notice(
                    person_id=person,
                    words=f"{actor}催办：{year}年度有{number}件事已逾期，请尽快办理。",
                    address=address,
                )
                for person, number in due.items()
            ),
            batch_size=AT_ONCE,
        )
        if due:
            record(
                actor, f"budget_units.fiscalyear:{year}", "remind", f"{actor}催办{year}年度逾期事项，通知{len(due)}人"
            )
    return len(due)


def _owed(access: Access, year: int, today: date) -> Counter[tuple[Role, str]]:
    """(role that holds, path of the unit) → how much is late."""
    owed: Counter[tuple[Role, str]] = Counter()
    for kind in KINDS:
        rows = late(kind.of_year(access, year), today).order_by().values_list("state", "unit_year__budget_unit__path")
        owed.update((HOLDERS[State(state)], path) for state, path in rows)
    for units in late_units(access, year, today).values():
        owed.update((Role.PREPARER, path) for path in units.order_by().values_list("budget_unit__path", flat=True))
    replies = late_rectifications(access, year, today).order_by()
    paths = replies.values_list("sheet__unit_year__budget_unit__path", flat=True)
    owed.update((Role.PREPARER, path) for path in paths)
    return owed


def _by_person(owed: Counter[tuple[Role, str]], today: date) -> Counter[int]:
    posts: Iterable[tuple[int, str, str]] = (
        Post.objects.held_on(today)
        .filter(role__in={role for role, _ in owed}, person__is_active=True, budget_unit__isnull=False)
        .values_list("person", "role", "budget_unit__path")
    )
    holding: dict[tuple[Role, str], list[int]] = {}
    for person, role, path in posts:
        holding.setdefault((Role(role), path), []).append(person)
    found: Counter[int] = Counter()
    for (role, path), number in owed.items():
        for place in _places(role, path):
            found.update(dict.fromkeys(holding.get((role, place), ()), number))
    return found


def _places(role: Role, path: str) -> list[str]:
    """Where a post may be held that acts on the unit: there, or above it for roles that reach a branch."""
    if role not in WHOLE_BRANCH_ROLES:
        return [path]
    keys = path.strip("/").split("/")
    return ["/" + "/".join(keys[: end + 1]) + "/" for end in range(len(keys))]
