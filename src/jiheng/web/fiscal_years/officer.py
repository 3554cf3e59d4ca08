"""In which post years are opened and closed."""

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, Actor


def officer(access: Access) -> Actor:
    """The person as 财政部门; refuses everybody else."""
    post = next((post for post in access.posts if post.role == Role.FINANCE_DEPARTMENT), None)
    if post is None:
        raise ActionRefusedError("只有财政部门能开放和关闭年度；请与其联系。")
    return Actor(access.person, post)
