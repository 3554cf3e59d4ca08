"""In which post accounts and units are administered."""

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, Actor


def administrator(access: Access) -> Actor:
    """The person as 系统管理员; refuses everybody else."""
    post = next((post for post in access.posts if post.role == Role.ADMINISTRATOR), None)
    if post is None:
        raise ActionRefusedError("只有系统管理员能管理单位和账号；请与其联系。")
    return Actor(access.person, post)
