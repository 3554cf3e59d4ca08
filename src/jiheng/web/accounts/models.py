"""A person, the posts that the person holds, and posts lent to others for a time."""

import re
from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from jiheng.web.accounts.roles import Role

USERNAME = re.compile(r"[A-Za-z0-9._@-]{2,60}")
USERNAME_REFUSED = "账号只能有字母、数字和 . _ - @，2到60个字符；请改正。"


class People(BaseUserManager["Person"]):
    """Makes people."""

    def create_person(self, username: str, name: str, password: str, **more: Any) -> "Person":
        """A person who can log in at once."""
        person = self.model(username=username, name=name, **more)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody with an account. Accounts are closed, never deleted: the trail refers to them."""

    username = models.CharField("账号", max_length=60, unique=True)
    name = models.CharField("姓名", max_length=60)
    email = models.EmailField("电子邮箱", blank=True)
    telephone = models.CharField("电话", max_length=40, blank=True)
    is_active = models.BooleanField("可以登录", default=True)
    must_change_password = models.BooleanField("下次登录须改密码", default=False)
    created_at = models.DateTimeField("开户时间", auto_now_add=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar = ["name"]
    objects = People()

    def __str__(self) -> str:
        return self.name


class PostQuerySet(models.QuerySet["Post"]):
    """Posts by day."""

    def held_on(self, day: date) -> "PostQuerySet":
        return self.filter(Q(since__isnull=True) | Q(since__lte=day), Q(until__isnull=True) | Q(until__gte=day))


class Post(models.Model):
    """A role that a person holds at a unit, from one day to another. `lent_by` names whom the person stands in for."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts", verbose_name="人员")
    role = models.CharField("角色", max_length=40, choices=Role)
    budget_unit = models.ForeignKey(
        "budget_units.BudgetUnit",
        on_delete=models.PROTECT,
        related_name="posts",
        null=True,
        blank=True,
        verbose_name="单位",
    )
    since = models.DateField("自", null=True, blank=True)
    until = models.DateField("至", null=True, blank=True)
    lent_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="lent_posts", null=True, blank=True, verbose_name="委托人"
    )

    objects = PostQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "role", "budget_unit"], condition=Q(lent_by__isnull=True), name="post_held_once"
            ),
            models.UniqueConstraint(
                fields=["person", "role", "budget_unit", "lent_by"],
                condition=Q(lent_by__isnull=False),
                name="post_lent_once",
            ),
            models.UniqueConstraint(
                fields=["person", "role"], condition=Q(budget_unit__isnull=True), name="post_without_unit_held_once"
            ),
            models.CheckConstraint(
                condition=Q(role=Role.ADMINISTRATOR) | Q(budget_unit__isnull=False), name="post_names_its_unit"
            ),
        ]

    def __str__(self) -> str:
        place = f" · {self.budget_unit}" if self.budget_unit_id else ""
        stands_in = f"（代{self.lent_by.name}）" if self.lent_by else ""
        return f"{self.get_role_display()}{place}{stands_in}"
