"""New notices by e-mail, one letter a person and day, where mail is set up. What cannot be sent is tried again."""

import logging
from collections import defaultdict
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Max
from django.utils import timezone

from jiheng.web.records.models import Notice

HOUR = 8
"""From this hour on the day's letters go out."""
MOST_LINES = 50
_LOG = logging.getLogger(__name__)


def is_set_up() -> bool:
    return bool(settings.EMAIL_HOST)


def is_due(now: datetime) -> bool:
    """Mail is set up, it is late enough, and no letter went out today."""
    local = timezone.localtime(now)
    if not is_set_up() or local.hour < HOUR:
        return False
    last = Notice.objects.aggregate(last=Max("mailed_at"))["last"]
    return last is None or timezone.localtime(last).date() < local.date()


def send_digests(now: datetime) -> int:
    """Write to everybody with an address and notices neither read nor mailed; the number of letters sent."""
    waiting: defaultdict[str, list[Notice]] = defaultdict(list)
    unread = Notice.objects.filter(read_at=None, mailed_at=None, person__is_active=True).exclude(person__email="")
    for notice in unread.select_related("person").order_by("person", "at", "pk"):
        waiting[notice.person.email].append(notice)
    sent = 0
    for address, notices in waiting.items():
        try:
            send_mail(f"绩衡：您有{len(notices)}条新通知", _letter(notices), None, [address])
        except (SMTPException, OSError):
            _LOG.exception("no letter to %s", address)
            continue
        Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(mailed_at=now)
        sent += 1
    return sent


def _letter(notices: list[Notice]) -> str:
    lines = [f"{notices[0].person.name}：", "", "您在绩衡有新的通知："]
    lines += [f"{at}. {notice.words}" for at, notice in enumerate(notices[:MOST_LINES], 1)]
    if len(notices) > MOST_LINES:
        lines.append(f"还有{len(notices) - MOST_LINES}条，请登录查看。")
    return "\n".join([*lines, "", "请登录绩衡，在“通知”里查看并办理。"])
