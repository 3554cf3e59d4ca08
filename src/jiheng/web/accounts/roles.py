"""The roles of the work, and what each may do in principle."""

from django.db import models


class Role(models.TextChoices):
    """A post's role; where it is held says for which units."""

    PREPARER = "preparer", "填报人"
    UNIT_REVIEWER = "unit_reviewer", "单位审核人"
    SUPERVISING_DEPARTMENT = "supervising_department", "主管部门"
    FINANCE_DEPARTMENT = "finance_department", "财政部门"
    EXPERT = "expert", "复核专家"
    EXTERNAL_AUDITOR = "external_auditor", "审计监督"
    ADMINISTRATOR = "administrator", "系统管理员"


BUSINESS_ROLES = frozenset(Role) - {Role.ADMINISTRATOR}
"""Roles that see business data. The administrator sees accounts and settings only."""

OVERSEEING_ROLES = (Role.FINANCE_DEPARTMENT, Role.SUPERVISING_DEPARTMENT)
"""Roles that urge others, issue notices of rectification and verify the replies."""

WHOLE_BRANCH_ROLES = frozenset(
    {Role.SUPERVISING_DEPARTMENT, Role.FINANCE_DEPARTMENT, Role.EXPERT, Role.EXTERNAL_AUDITOR}
)
"""Roles that see everything below the unit where they are held; the others see that unit alone."""
