"""A small invented district, and one person for each post in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connections, transaction
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page, expect
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from jiheng.core.budget_unit import UnitKind
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
from jiheng.web.home import Home
from tests.web.browser import DESK, chromium_path, running_chromium

YEAR = 2022
QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""The real one is slow by design."""
NO_PASSWORD = make_password(None)
PATIENCE = 30_000
"""Milliseconds that a browser may take on a machine that does much else besides; nothing waits longer than it has to."""
SEEN_ON_THE_BRANCH = {
    "preparer": 200,
    "unit_reviewer": 200,
    "supervisor": 200,
    "bureau_officer": 200,
    "auditor": 200,
    "stranger": 404,
    "administrator": 404,
    "nobody": 302,
}
"""What each person is answered by a page that everyone on the unit's branch may see."""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,  # noqa: ARG001  # names the databases of parallel runs
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """SQLite keeps its file, as where it is used: in memory, two requests at once would share one connection."""
    default = connections.settings["default"]
    if default["ENGINE"].endswith("sqlite3"):
        default["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "jiheng.sqlite3")
        default["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"  # nobody misses it after a power cut


@pytest.fixture(scope="session")
def django_db_use_migrations(pytestconfig: pytest.Config) -> bool:
    """PostgreSQL is brought up to date as where it is used; SQLite takes the tables of the models, in a tenth of the time.

    `jiheng serve` brings up a SQLite of its own, and a test holds that the migrations leave the tables of the models.
    """
    is_sqlite = connections.settings["default"]["ENGINE"].endswith("sqlite3")
    return not is_sqlite or bool(pytestconfig.getoption("--prove"))


@pytest.fixture(scope="module")
def rows_of_the_module(
    django_db_setup: None,  # noqa: ARG001  # makes the database
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """What fixtures of a module put into the database is there for all its tests, and gone behind the last of them."""
    with override_settings(PASSWORD_HASHERS=QUICK_HASHERS), django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: Settings) -> Home:
    """A home folder of the test's own."""
    place = Home(tmp_path / "home")
    place.prepare()
    settings.HOME = place
    settings.PASSWORD_HASHERS = QUICK_HASHERS
    return place


@dataclass(frozen=True)
class District:
    """Bureau → women's federation with three units, and a second department, the stranger."""

    year: FiscalYear
    bureau: BudgetUnit
    department: BudgetUnit
    unit: BudgetUnit
    activity_centre: BudgetUnit
    other_department: BudgetUnit
    other_unit: BudgetUnit
    unit_year: UnitYear
    other_unit_year: UnitYear
    people: dict[str, Person]

    def person(self, name: str) -> Person:
        """`preparer`, `unit_reviewer`, `supervisor`, `bureau_officer`, `expert`, `auditor`, `administrator`, `stranger`."""
        return self.people[name]

    def client(self, name: str) -> Client:
        """A browser in which this person is logged in; `nobody` is not."""
        client = Client()
        if name != "nobody":
            client.force_login(self.people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client


@pytest.fixture
def district(db: None) -> District:  # noqa: ARG001  # opens the database
    return build_district()


def build_district() -> District:
    """Rows of the district; whoever needs them outside of a test's transaction calls this."""
    year = FiscalYear.objects.create(
        year=YEAR,
        region="440117",
        whole_unit_standard="conghua.whole_department",
        project_standard="cn.project_self_evaluation",
    )
    bureau = BudgetUnit.objects.create(code="CZ00", name="示例区财政局", level=Level.FINANCE_DEPARTMENT)
    department = _department(bureau, "FL00", "示例区妇女联合会")
    unit = BudgetUnit.objects.create(code="FL01", name="示例区妇女联合会（本级）", parent=department)
    centre = BudgetUnit.objects.create(
        code="FL02", name="示例区妇女儿童活动中心", parent=department, kind=UnitKind.SUBORDINATE.value
    )
    other_department = _department(bureau, "MZ00", "示例区民政局")
    other_unit = BudgetUnit.objects.create(code="MZ01", name="示例区民政局（本级）", parent=other_department)
    unit_year, other_year = (UnitYear.objects.create(budget_unit=each, year=year) for each in (unit, other_unit))
    people = _people(
        ("preparer", "填报人甲", Role.PREPARER, unit),
        ("unit_reviewer", "审核人乙", Role.UNIT_REVIEWER, unit),
        ("supervisor", "主管丙", Role.SUPERVISING_DEPARTMENT, department),
        ("bureau_officer", "财政丁", Role.FINANCE_DEPARTMENT, bureau),
        ("expert", "专家戊", Role.EXPERT, bureau),
        ("auditor", "审计己", Role.EXTERNAL_AUDITOR, bureau),
        ("administrator", "管理员庚", Role.ADMINISTRATOR, None),
        ("stranger", "外单位辛", Role.PREPARER, other_unit),
    )
    return District(year, bureau, department, unit, centre, other_department, other_unit, unit_year, other_year, people)


def _department(bureau: BudgetUnit, code: str, name: str) -> BudgetUnit:
    return BudgetUnit.objects.create(code=code, name=name, level=Level.SUPERVISING_DEPARTMENT, parent=bureau)


def _people(*told: tuple[str, str, Role, BudgetUnit | None]) -> dict[str, Person]:
    """By their names to log in with; rows of all of them at once, for hundreds of tests want them."""
    people = [Person(username=username, name=name, password=NO_PASSWORD) for username, name, _, _ in told]
    Person.objects.bulk_create(people)
    Post.objects.bulk_create(
        Post(person=person, role=role, budget_unit=unit)
        for person, (_, _, role, unit) in zip(people, told, strict=True)
    )
    return {person.username: person for person in people}


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    if chromium_path() is None:
        pytest.skip("没有 Chromium，浏览器测试没有运行")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright runs a loop in the thread of the tests
        expect.set_options(timeout=PATIENCE)
        with running_chromium(tmp_path_factory.mktemp("chromium")) as browser:
            yield browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window of 1366×768 with its own cookies and storage."""
    context = chromium.new_context(viewport=DESK, locale="zh-CN", timezone_id="Asia/Shanghai")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
