"""The stages of the work as the head of every page lists them."""

from dataclasses import dataclass

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import BUSINESS_ROLES, WHOLE_BRANCH_ROLES, Role


@dataclass(frozen=True, slots=True)
class Stage:
    """An entry of the navigation."""

    title: str
    address: str
    is_current: bool


STAGES: tuple[tuple[str, str], ...] = (
    ("预算", "/{year}/budgets/"),
    ("目标", "/{year}/targets/"),
    ("监控", "/{year}/monitoring/"),
    ("自评", "/{year}/self-evaluations/"),
    ("台账", "/{year}/activities/"),
    ("贷款", "/{year}/loans/"),
    ("体检", "/checkup/"),
    ("标准", "/standards/"),
)
"""Title and address of the list page of each stage; a stage adds itself here when its pages exist."""

SUMMARY = ("汇总", "/{year}/summary/")
HOME, YEARS, ADMINISTRATION = ("工作台", "/"), ("年度", "/years/"), ("管理", "/administration/")


def stages_for(access: Access, year: int, path: str) -> tuple[Stage, ...]:
    """What this person may open in this year."""
    entries = [HOME]
    if access.roles & BUSINESS_ROLES:
        entries += [(title, address.format(year=year)) for title, address in STAGES]
    if access.roles & WHOLE_BRANCH_ROLES:
        entries.append((SUMMARY[0], SUMMARY[1].format(year=year)))
    if Role.FINANCE_DEPARTMENT in access.roles:
        entries.append(YEARS)
    if access.is_administrator:
        entries.append(ADMINISTRATION)
    current = next(
        (address for _, address in entries[1:] if _name(address) in path.split("/")), "/" if path == "/" else ""
    )
    return tuple(Stage(title, address, address == current) for title, address in entries)


def _name(address: str) -> str:
    """What the stage is called in addresses: the last part, in lists and under a unit alike."""
    return address.strip("/").rpartition("/")[2]
