"""Opening, closing and resetting accounts. Accounts are never deleted."""

import secrets
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import USERNAME, USERNAME_REFUSED, Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.administrator import administrator
from jiheng.web.records.acting import ActionRefusedError, record

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Nothing that could be taken for something else when it is read out."""
_GROUPS, _GROUP_LENGTH = 3, 4
LONGEST_NAME, LONGEST_TELEPHONE = 60, 40


@dataclass(frozen=True, slots=True)
class NewAccess:
    """A person and the password that is told once, and has to be changed at the first login."""

    person: Person
    password: str


def one_time_password() -> str:
    """Three groups of four: 7k3m-x9qd-hr2w."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)


def add_person(access: Access, username: str, name: str, *, email: str = "", telephone: str = "") -> NewAccess:
    """A new account without posts."""
    with transaction.atomic():
        person = add_person_without_password(access, username, name, email=email, telephone=telephone)
        password = _give_password(person)
    return NewAccess(person, password)


def add_person_without_password(
    access: Access, username: str, name: str, *, email: str = "", telephone: str = ""
) -> Person:
    """A new account with which nobody can come in until a password is given out."""
    with transaction.atomic():
        actor = administrator(access)
        _check_details(username, name, email, telephone)
        if Person.objects.filter(username=username).exists():
            raise ActionRefusedError(f"账号“{username}”已经有人用了；请换一个，如姓名拼音加工号。")
        person = Person(username=username, name=name, email=email, telephone=telephone, must_change_password=True)
        person.set_unusable_password()
        person.save()
        record(actor, subject_of(person), "add", f"{actor}开立账号{username}（{name}）")
    return person


def change_person(access: Access, person: Person, *, name: str, email: str, telephone: str) -> None:
    """A new name or new ways to be reached; the account name stays."""
    with transaction.atomic():
        actor = administrator(access)
        if (person.name, person.email, person.telephone) == (name, email, telephone):
            return
        renamed = f"，姓名由“{person.name}”改为“{name}”" if person.name != name else ""
        person.name, person.email, person.telephone = name, email, telephone
        person.save(update_fields=["name", "email", "telephone"])
        record(actor, subject_of(person), "change", f"{actor}修改账号{person.username}的资料{renamed}")


def reset_password(access: Access, person: Person) -> NewAccess:
    """A new one-time password; the person is logged out everywhere."""
    with transaction.atomic():
        actor = administrator(access)
        password = _give_password(person)
        record(actor, subject_of(person), "reset", f"{actor}重置账号{person.username}的密码")
    return NewAccess(person, password)


def close_account(access: Access, person: Person, reason: str) -> None:
    """The person can no longer log in; everything the person did stays."""
    with transaction.atomic():
        actor = administrator(access)
        if not person.is_active:
            return
        check_not_last_administrator(person)
        person.is_active = False
        person.save(update_fields=["is_active"])
        words = f"{actor}停用账号{person.username}（{person.name}）" + (f"：{reason.strip()}" if reason.strip() else "")
        record(actor, subject_of(person), "close", words)


def open_account(access: Access, person: Person) -> None:
    """The person may log in again."""
    with transaction.atomic():
        actor = administrator(access)
        if person.is_active:
            return
        person.is_active = True
        person.save(update_fields=["is_active"])
        record(actor, subject_of(person), "open", f"{actor}恢复账号{person.username}（{person.name}）")


def _check_details(username: str, name: str, email: str, telephone: str) -> None:
    if not USERNAME.fullmatch(username):
        raise ActionRefusedError(f"写的是“{username[:40]}”；{USERNAME_REFUSED}")
    if len(name) > LONGEST_NAME or len(telephone) > LONGEST_TELEPHONE:
        raise ActionRefusedError(f"姓名最多{LONGEST_NAME}字，电话最多{LONGEST_TELEPHONE}个字符；请缩短。")
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise ActionRefusedError(f"“{email[:60]}”不是电子邮箱；请改正，没有就留空。") from None


def _give_password(person: Person) -> str:
    password = one_time_password()
    person.set_password(password)
    person.must_change_password = True
    person.save(update_fields=["password", "must_change_password"])
    return password


def subject_of(person: Person) -> str:
    """How the trail names a person."""
    return f"accounts.person:{person.pk}"


def check_not_last_administrator(person: Person) -> None:
    """Somebody must be left who can let others in."""
    held = Post.objects.held_on(timezone.localdate()).filter(role=Role.ADMINISTRATOR, person__is_active=True)
    if held.filter(person=person).exists() and not held.exclude(person=person).exists():
        raise ActionRefusedError(f"{person.name}是唯一的系统管理员；请先给另一位系统管理员岗位，再停用。")
