"""The digest as a mail server receives it, over the wire of this machine."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from socketserver import StreamRequestHandler, TCPServer
from zoneinfo import ZoneInfo

import pytest
from pytest_django.fixtures import Settings

from jiheng.web.desk.digest import send_digests
from jiheng.web.records.acting import tell
from jiheng.web.records.models import Notice
from tests.web.conftest import District

MORNING = datetime(2024, 3, 8, 8, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
EVENING = datetime(2024, 3, 7, 17, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


class MailServer(TCPServer):
    """Takes letters by SMTP and keeps them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters: list[bytes] = []
        self.unknown: set[bytes] = set()


class Conversation(StreamRequestHandler):
    """As much of SMTP as a letter needs."""

    server: MailServer

    def handle(self) -> None:
        self._say("220 ready")
        for line in iter(self.rfile.readline, b""):
            verb = line[:4].upper()
            if verb == b"DATA":
                self._say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
            if any(each in line for each in self.server.unknown):
                self._say("550 no such mailbox")
                continue
            self._say("221 bye" if verb == b"QUIT" else "250 ok")
            if verb == b"QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@pytest.fixture
def mail_server(settings: Settings) -> Iterator[MailServer]:
    """Listening, and named in the settings as an installation would."""
    with MailServer() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]
        yield server
        server.shutdown()


def test_everybody_with_an_address_gets_one_letter_with_all_that_is_new(
    district: District, mail_server: MailServer
) -> None:
    clerk, reviewer = district.person("preparer"), district.person("unit_reviewer")
    clerk.email = "jia@example.invalid"
    clerk.save()
    for words in ("退回修改：样本量未填", "1—7月监控已开放"):
        tell([clerk, reviewer], words, "/")
    Notice.objects.update(at=EVENING)
    assert (send_digests(MORNING), send_digests(MORNING)) == (1, 0)
    letter = message_from_bytes(mail_server.letters[0], policy=policy.default)
    body = letter.get_body()
    assert body is not None
    assert (letter["To"], letter["Subject"]) == ("jia@example.invalid", "绩衡：您有2条新通知")
    assert body.get_content().splitlines()[3:5] == ["1. 退回修改：样本量未填", "2. 1—7月监控已开放"]
    assert Notice.objects.filter(mailed_at=None).count() == 2


def test_a_server_that_is_down_is_asked_once_and_leaves_the_notices_for_later(
    district: District, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with MailServer() as closed:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", closed.server_address[1]
    _tell_two_with_addresses(district)
    assert (send_digests(MORNING), Notice.objects.filter(mailed_at=None).count(), len(caplog.records)) == (0, 2, 1)


def test_whoever_missed_a_letter_gets_it_the_same_day(district: District, mail_server: MailServer) -> None:
    _tell_two_with_addresses(district)
    mail_server.unknown = {b"unit_reviewer@"}
    assert (send_digests(MORNING), len(mail_server.letters)) == (1, 1)
    mail_server.unknown = set()
    assert (send_digests(MORNING + timedelta(minutes=10)), len(mail_server.letters)) == (1, 2)


def _tell_two_with_addresses(district: District) -> None:
    for name in ("preparer", "unit_reviewer"):
        person = district.person(name)
        person.email = f"{name}@example.invalid"
        person.save()
        tell([person], "退回修改", "/")
    Notice.objects.update(at=EVENING)
