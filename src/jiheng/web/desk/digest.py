"""New notices by e-mail, one letter a person and day, where mail is set up. Whoever's letter failed gets it later."""

import logging
from collections import defaultdict
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone

from jiheng.web.records.models import Notice

HOUR = 8
"""From this hour on the day's letters go out."""
MOST_LINES = 50
_LOG = logging.getLogger(__name__)


def is_set_up() -> bool:
    return bool(settings.EMAIL_HOST)


def is_due(now: datetime) -> bool:
    """Mail is set up, and it is late enough."""
    return is_set_up() and timezone.localtime(now).hour >= HOUR


def send_digests(now: datetime) -> int:
    """Write to everybody with an address and notices of before this morning that are neither read nor mailed."""
    waiting: defaultdict[str, list[Notice]] = defaultdict(list)
    morning = timezone.localtime(now).replace(hour=HOUR, minute=0, second=0, microsecond=0)
    unread = Notice.objects.filter(at__lt=morning, read_at=None, mailed_at=None, person__is_active=True)
    for notice in unread.exclude(person__email="").select_related("person").order_by("person", "at", "pk"):
        waiting[notice.person.email].append(notice)
    sent = 0
    for address, notices in waiting.items():
        try:
            send_mail(f"绩衡：您有{len(notices)}条新通知", _letter(notices), None, [address])
        except SMTPException:
            _LOG.exception("no letter to %s", address)
            continue
        except OSError:  # nobody answers: each further try would only hold up other work
            _LOG.exception("no mail server at %s", settings.EMAIL_HOST)
            break
        Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(mailed_at=now)
        sent += 1
    return sent


def _letter(notices: list[Notice]) -> str:
    lines = [f"{notices[0].person.name}：", "", "您在绩衡有新的通知："]
    lines += [f"{at}. {notice.words}" for at, notice in enumerate(notices[:MOST_LINES], 1)]
    if len(notices) > MOST_LINES:
        lines.append(f"还有{len(notices) - MOST_LINES}条，请登录查看。")
    return "\n".join([*lines, "", "请登录绩衡，在“通知”里查看并办理。"])
