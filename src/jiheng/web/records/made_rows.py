"""A new row of a grid that is sent twice is made once: the answer to the first sending may have been lost."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone

from jiheng.web.accounts.models import Person
from jiheng.web.face.grid import Posted
from jiheng.web.records.models import MadeRow

KEPT = timedelta(days=2)


def rows_made(posted: Posted, person: Person) -> dict[str, str]:
    """Keys that rows of the page have got at an earlier sending, by the keys under which it sends them again."""
    if not posted.tokens:
        return {}
    known = MadeRow.objects.filter(person=person, token__in=posted.tokens.values())
    made = dict(known.values_list("token", "key"))
    return {key: made[token] for key, token in posted.tokens.items() if token in made}


def remember_rows(posted: Posted, made: Mapping[str, str], person: Person) -> None:
    """Within the transaction that makes them."""
    told = [
        MadeRow(person=person, token=posted.tokens[key], key=row) for key, row in made.items() if key in posted.tokens
    ]
    if told:
        MadeRow.objects.filter(person=person, at__lt=timezone.now() - KEPT).delete()
        MadeRow.objects.bulk_create(told)
