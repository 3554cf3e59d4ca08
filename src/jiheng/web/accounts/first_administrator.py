"""The first administrator of an empty installation, let in by a one-time code printed on the terminal."""

import hmac
import secrets

from django.db import transaction

from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.home import Home, write_privately

_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LENGTH = 10


def is_wanted() -> bool:
    """Whether nobody has an account yet."""
    return not Person.objects.exists()


def new_code(home: Home) -> str:
    """A fresh code; earlier ones are void."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    write_privately(home.first_code_file, code)
    return code


def is_right(home: Home, typed: str) -> bool:
    """Whether this is the code, however it was spaced or cased."""
    if not home.first_code_file.is_file():
        return False
    expected = home.first_code_file.read_text(encoding="utf-8").strip()
    given = typed.strip().upper().replace("-", "").replace(" ", "")
    return bool(expected) and hmac.compare_digest(expected.encode(), given.encode())


def make(home: Home, username: str, name: str, password: str) -> Person:
    """The account; the code is used up."""
    with transaction.atomic():
        person = Person.objects.create_person(username, name, password)
        Post.objects.create(person=person, role=Role.ADMINISTRATOR)
    home.first_code_file.unlink(missing_ok=True)
    return person
