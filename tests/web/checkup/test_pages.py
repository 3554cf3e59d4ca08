"""A report handed in is told with its marked words, for its owner alone."""

import io
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from jiheng.web.checkup.checking import check
from jiheng.web.checkup.models import Decision, UploadedReport
from jiheng.web.records.evidence import store_unjudged
from tests.web.conftest import District

EXAMPLE = Path(__file__).parents[3] / "examples" / "checkup" / "青石林场2023年自评报告.txt"
CONTRADICTION = "全年人工造林250亩，封山育林130亩，合计390亩。"


def _hand_in(client: Client, name: str = "自评报告.txt", content: bytes | None = None) -> UploadedReport:
    given = EXAMPLE.read_bytes() if content is None else content
    answer = client.post("/checkup/", {"report": SimpleUploadedFile(name, given)})
    report = UploadedReport.objects.latest("pk")
    assert answer.headers["Location"] == f"/checkup/{report.pk}/"
    return report


def _docx(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def test_a_report_is_told_beside_its_text(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client)
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert 'class="hit is-error"' in page
    assert "RPT101" in page
    assert "算式" in page
    assert "style=" not in page
    report.refresh_from_db()
    assert report.errors > 0
    assert "自评报告.txt" in client.get("/checkup/").content.decode()


@pytest.mark.parametrize(
    ("name", "status"), [("unit_reviewer", 404), ("bureau_officer", 404), ("administrator", 404), ("nobody", 302)]
)
def test_only_its_owner_sees_a_report(district: District, name: str, status: int) -> None:
    report = _hand_in(district.client("preparer"))
    client = district.client(name)
    for address in ("", "files/html/"):
        assert client.get(f"/checkup/{report.pk}/{address}").status_code == status
    for address in ("decisions/", "remove/"):
        assert client.post(f"/checkup/{report.pk}/{address}").status_code == status
    assert UploadedReport.objects.filter(pk=report.pk).exists()


def test_a_word_report_is_handed_back_with_comments(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client, "总结.docx", _docx("一、基本情况", CONTRADICTION))
    answer = client.get(f"/checkup/{report.pk}/files/docx/")
    assert answer["Content-Disposition"].endswith("%EF%BC%88%E6%89%B9%E6%B3%A8%EF%BC%89.docx")
    annotated = docx.Document(io.BytesIO(b"".join(answer)))
    assert any("合计" in comment.text for comment in annotated.comments)
    assert client.get(f"/checkup/{report.pk}/files/pdf/").status_code == 404
    assert client.get(f"/checkup/{report.pk}/files/exe/").status_code == 404


def test_a_finding_is_left_out_with_a_reason_and_told_again(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client, content=CONTRADICTION.encode())
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert "RPT101" in page
    given = {
        "check_id": "RPT101",
        "quote": "",
        "paragraph": "1",
        "reason": "另有说明",
        "until": (timezone.localdate() + timedelta(days=30)).isoformat(),
    }
    answer = client.post(f"/checkup/{report.pk}/decisions/", {**given, "number": "1"})
    assert answer.headers["Location"] == f"/checkup/{report.pk}/#finding-1"
    client.post(f"/checkup/{report.pk}/decisions/", given)
    decision = Decision.objects.get()
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert "另有说明（填报人甲" in page
    assert 'class="hit is-error"' not in page
    client.post(f"/checkup/{report.pk}/decisions/{decision.pk}/withdraw/")
    assert 'class="hit is-error"' in client.get(f"/checkup/{report.pk}/").content.decode()


@pytest.mark.parametrize(
    ("reason", "days", "told"),
    [("", 30, "这个字段是必填项"), ("另有说明", 400, "一年之内"), ("另有说明", -1, "一年之内")],
)
def test_a_decision_without_reason_or_for_too_long_is_refused(
    district: District, reason: str, days: int, told: str
) -> None:
    client = district.client("preparer")
    report = _hand_in(client, content=CONTRADICTION.encode())
    until = (timezone.localdate() + timedelta(days=days)).isoformat()
    answer = client.post(
        f"/checkup/{report.pk}/decisions/", {"check_id": "RPT101", "reason": reason, "until": until}, follow=True
    )
    assert told in answer.content.decode()
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("报告.exe", b"MZ", "不是能读的报告"),
        ("报告.txt", b"", "空"),
        ("坏.pdf", b"%PDF-1.7\n" + b"x" * 200, "“坏.pdf”：文件损坏或没有传完"),
        ("图.docx", b"\x89PNG\r\n\x1a\n" + b"x" * 200, "“图.docx”：这是一张图片"),
    ],
)
def test_what_cannot_be_read_is_refused_beside_the_field(
    district: District, name: str, content: bytes, told: str
) -> None:
    answer = district.client("preparer").post("/checkup/", {"report": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not UploadedReport.objects.exists()


def test_last_years_report_that_cannot_be_read_is_refused_beside_its_own_field(district: District) -> None:
    files = {
        "report": SimpleUploadedFile("报告.txt", EXAMPLE.read_bytes()),
        "last_year": SimpleUploadedFile("旧.doc", b"\x89PNG\r\n\x1a\n"),
    }
    answer = district.client("preparer").post("/checkup/", files)
    assert "上年报告：“旧.doc”：" in answer.content.decode().replace("</a>", "")
    assert not UploadedReport.objects.exists()


def test_what_a_report_was_held_against_stands_beside_its_name(district: District) -> None:
    client = district.client("preparer")
    files = {name: SimpleUploadedFile(f"{name}.txt", EXAMPLE.read_bytes()) for name in ("report", "last_year")}
    page = client.post("/checkup/", files, follow=True).content.decode()
    assert "核对了上年报告“last_year.txt”" in page


def test_a_report_that_can_no_longer_be_read_is_explained(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client)
    damaged = SimpleUploadedFile("坏.pdf", b"%PDF-1.7\n" + b"x" * 200)
    UploadedReport.objects.filter(pk=report.pk).update(name="坏.pdf", sha256=store_unjudged(damaged).sha256)
    answer = client.get(f"/checkup/{report.pk}/")
    assert answer.status_code == 422
    assert "坏.pdf" in answer.content.decode()


def test_what_was_odd_about_the_file_is_told_above_the_report(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client, "报告.pdf", _docx("全年修路36公里。【体检忽略 RPT101 尾差】"))
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert "扩展名是 .pdf，内容却是Word 文档" in page
    assert "第1段：忽略标记没有写全" in page


def test_what_was_decided_in_the_report_itself_is_listed(district: District) -> None:
    client = district.client("preparer")
    until = timezone.localdate().isoformat()
    written = f"{CONTRADICTION}【体检忽略 RPT101：口径不同（李某，{until}止）】"
    report = _hand_in(client, content=written.encode())
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert f"口径不同（李某，至{until}，写在报告里）" in page


def test_a_decision_that_is_over_says_so(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client, content=CONTRADICTION.encode())
    yesterday = timezone.localdate() - timedelta(days=1)
    person = district.person("preparer")
    Decision.objects.create(
        report=report, check_id="RPT101", quote="", reason="口径不同", until=yesterday, person=person
    )
    page = client.get(f"/checkup/{report.pk}/").content.decode()
    assert "已到期，照常列出" in page
    assert 'id="finding-1"' in page


def test_lists_do_not_ask_more_of_the_database_as_they_grow(district: District) -> None:
    client = district.client("preparer")
    _hand_in(client)
    first = _queries(client)
    person = district.person("preparer")
    UploadedReport.objects.bulk_create(
        UploadedReport(person=person, name=f"{number}.txt", sha256="0" * 64, size=1) for number in range(20)
    )
    assert _queries(client) == first


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get("/checkup/")
    return len(queries)


def test_a_report_is_checked_again_only_after_a_decision_or_on_another_day(district: District) -> None:
    client = district.client("preparer")
    report = _hand_in(client)
    today = timezone.localdate()
    first = check(report, today)
    assert check(report, today) is first
    assert check(report, today + timedelta(days=1)) is not first
    finding = check(report, today).checkup.findings[0]
    given = {"check_id": finding.id, "quote": finding.location.quote, "paragraph": finding.location.paragraph}
    client.post(f"/checkup/{report.pk}/decisions/", {**given, "reason": "已核实", "until": today})
    assert finding not in check(report, today).checkup.findings
