"""Who sees what: the posts a person holds today, and the units they reach."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import BUSINESS_ROLES, WHOLE_BRANCH_ROLES, Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear


@dataclass(frozen=True, slots=True)
class Access:
    """The posts of one person on one day. Made once per request: `access_of(request)`."""

    person: Person
    posts: tuple[Post, ...]

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(Role(post.role) for post in self.posts)

    @property
    def is_administrator(self) -> bool:
        return Role.ADMINISTRATOR in self.roles

    def reached(self, unit: str = "", roles: Iterable[Role] = BUSINESS_ROLES) -> Q:
        """The rows of units that posts of these roles reach; `unit` is the way to it, as `unit_year__budget_unit`."""
        wanted = frozenset(roles)
        way = f"{unit}__" if unit else ""
        reached = Q(pk__in=[])
        for post in self.posts:
            if Role(post.role) not in wanted or post.budget_unit is None:
                continue
            if Role(post.role) in WHOLE_BRANCH_ROLES:
                reached |= Q(**{f"{way}path__startswith": post.budget_unit.path})
            else:
                reached |= Q(**{f"{way}pk": post.budget_unit.pk})
        return reached

    def reached_years(self, way: str = "") -> Q:
        """The years of units that the person sees; `way` leads to the unit's year, as `unit_year__`.

        A department goes on seeing the years in which a unit belonged to it.
        """
        seen = self.reached(f"{way}budget_unit")
        for department in self._departments_overseen():
            seen |= Q(**{f"{way}former_department": department})
        return seen

    def seen_in(self, year: int, way: str = "unit_year__") -> Q:
        """The same of one year alone."""
        return self.reached_years(way) & Q(**{f"{way}year__year": year})

    def _departments_overseen(self) -> list[BudgetUnit]:
        held = [post.budget_unit for post in self.posts if Role(post.role) in WHOLE_BRANCH_ROLES and post.budget_unit]
        return [unit for unit in held if unit.level == Level.SUPERVISING_DEPARTMENT]

    def units(self, roles: Iterable[Role] = BUSINESS_ROLES) -> QuerySet[BudgetUnit]:
        """The units that posts of these roles reach."""
        return BudgetUnit.objects.filter(self.reached(roles=roles))

    def reaches(self, budget_unit: BudgetUnit) -> bool:
        """Whether the unit is among those that posts of business roles reach."""
        for post in self.posts:
            if Role(post.role) not in BUSINESS_ROLES or post.budget_unit is None:
                continue
            branch = Role(post.role) in WHOLE_BRANCH_ROLES and budget_unit.path.startswith(post.budget_unit.path)
            if branch or post.budget_unit.pk == budget_unit.pk:
                return True
        return False

    def reaches_year(self, unit_year: UnitYear) -> bool:
        """Whether the person sees the unit in that year."""
        formerly = unit_year.former_department_id
        return self.reaches(unit_year.budget_unit) or (
            formerly is not None and formerly in [each.pk for each in self._departments_overseen()]
        )

    def departments(self, year: int) -> tuple[tuple[str, str], ...]:
        """Code and name of the supervising departments to which the units that the person sees belonged in that year.

        In the order of the tree.
        """
        seen = UnitYear.objects.filter(self.seen_in(year, "")).order_by()
        department = Coalesce("former_department", "budget_unit__parent")
        known = BudgetUnit.objects.filter(
            pk__in=seen.values_list(department, flat=True), level=Level.SUPERVISING_DEPARTMENT
        )
        return tuple(known.order_by("path").values_list("code", "name"))

    def unit_years(self, year: int) -> QuerySet[UnitYear]:
        """What the person sees of one year."""
        return UnitYear.objects.filter(self.seen_in(year, "")).select_related("budget_unit", "year")

    def unit_years_as(self, role: Role, year: int) -> QuerySet[UnitYear]:
        """The units for which the person holds the role; nobody asks the database about a role that is not held."""
        known = self.unit_years(year) if role in self.roles else UnitYear.objects.none()
        return known.filter(self.reached("budget_unit", [role]))

    def overseen_years(self, year: int) -> QuerySet[UnitYear]:
        """The units whose work the person oversees, in the tree of that year: a unit counts where it belonged then."""
        overseen = Q(pk__in=[])
        for post in self.posts:
            if Role(post.role) not in WHOLE_BRANCH_ROLES or post.budget_unit is None:
                continue
            branch = Q(budget_unit__path__startswith=post.budget_unit.path)
            if post.budget_unit.level == Level.SUPERVISING_DEPARTMENT:
                branch = branch & Q(former_department=None) | Q(former_department=post.budget_unit)
            overseen |= branch
        return UnitYear.objects.filter(overseen, year__year=year)

    def has_role(self, role: Role, budget_unit: BudgetUnit) -> bool:
        """Whether the person holds the role for this unit."""
        return self.post_for(role, budget_unit) is not None

    def post_for(self, role: Role, budget_unit: BudgetUnit) -> Post | None:
        """The post with which the person acts on a unit in a role."""
        for post in self.posts:
            if post.role != role or post.budget_unit is None:
                continue
            branch = budget_unit.path.startswith(post.budget_unit.path) and role in WHOLE_BRANCH_ROLES
            if branch or post.budget_unit.pk == budget_unit.pk:
                return post
        return None


def access_of(request: HttpRequest) -> Access:
    """The access of whoever asks, read once per request."""
    known = getattr(request, "jiheng_access", None)
    if isinstance(known, Access):
        return known
    assert isinstance(request.user, Person)
    found = access_of_person(request.user)
    request.jiheng_access = found  # type: ignore[attr-defined]  # kept on the request it belongs to
    return found


def access_of_person(person: Person) -> Access:
    """The access of a person today."""
    today = timezone.localdate()
    posts = person.posts.held_on(today).select_related("budget_unit", "lent_by").order_by("pk")
    return Access(person, tuple(posts))


def unit_year_or_404(request: HttpRequest, year: int, unit_code: str) -> UnitYear:
    """One unit in one year, if whoever asks may see it; for everybody else it does not exist."""
    found = UnitYear.objects.filter(year__year=year, budget_unit__code=unit_code)
    unit_year = found.select_related("budget_unit__parent", "year").order_by().first()
    if unit_year is None or not access_of(request).reaches_year(unit_year):
        raise Http404
    return unit_year


def year_or_404(request: HttpRequest, year: int) -> FiscalYear:
    """An opened year, for those who see business data; for the administrator there is none."""
    require_role(request, *BUSINESS_ROLES)
    return get_object_or_404(FiscalYear, year=year)


def require_role(request: HttpRequest, *roles: Role) -> None:
    """Pages for some roles alone do not exist for others."""
    if not access_of(request).roles & frozenset(roles):
        raise Http404
