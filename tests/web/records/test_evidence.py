"""Evidence is kept once under its digest, and only what it says it is."""

import io
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404

from jiheng.web.home import Home
from jiheng.web.records.evidence import UploadRefusedError, content_of, download, is_sound, keep, path_of, safe_name
from jiheng.web.records.models import Evidence
from tests.web.conftest import District

PDF = b"%PDF-1.7\n1 0 obj\n"


def _keep(district: District, name: str, content: bytes) -> Evidence:
    upload = SimpleUploadedFile("x", content)
    upload._name = name  # type: ignore[attr-defined]  # as a browser may send it, before Django cleans it
    return keep(upload, unit_year=district.unit_year, subject="s:1", person=district.person("preparer"))


def _archive(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


def test_the_same_content_is_stored_once_under_its_digest(district: District, home: Home) -> None:
    first, second = _keep(district, "签到表.pdf", PDF), _keep(district, "签到表（副本）.pdf", PDF)
    assert first.sha256 == second.sha256
    stored = [path for path in home.evidence.rglob("*") if path.is_file()]
    assert stored == [path_of(home, first.sha256)]
    assert is_sound(first)


def test_what_lies_in_the_folder_shows_nothing_of_the_content(district: District, home: Home) -> None:
    evidence = _keep(district, "救助名单.txt", "对象：虚构甲".encode())
    assert "虚构甲".encode() not in path_of(home, evidence.sha256).read_bytes()
    assert content_of(evidence.sha256) == "对象：虚构甲".encode()


def test_changed_content_is_noticed(district: District, home: Home) -> None:
    evidence = _keep(district, "签到表.pdf", PDF)
    place = path_of(home, evidence.sha256)
    kept = place.read_bytes()
    for damaged in (PDF, kept[:-1], kept + b"x"):
        place.write_bytes(damaged)
        assert not is_sound(evidence)
        with pytest.raises(Http404, match="缺失或已被改动"):
            download(evidence)
    place.unlink()
    assert not is_sound(evidence)


def test_a_download_has_its_chinese_name_and_is_never_shown_in_a_page(district: District) -> None:
    response = download(_keep(district, "签到表.pdf", PDF))
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''%E7%AD%BE%E5%88%B0%E8%A1%A8.pdf"
    assert response["Content-Length"] == str(len(PDF))
    assert b"".join(response) == PDF
    response.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("名单.docx", _archive("[Content_Types].xml", "word/document.xml")),
        ("名单.xlsx", _archive("[Content_Types].xml", "xl/workbook.xml")),
        ("照片.zip", _archive("1.jpg")),
        ("照片.JPEG", b"\xff\xd8\xff\xe0JFIF"),
        ("名单.csv", "姓名,人数\n甲,3\n".encode("gb18030")),
    ],
)
def test_a_file_of_an_accepted_kind_is_kept(district: District, name: str, content: bytes) -> None:
    assert _keep(district, name, content).name == name


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("程序.exe", b"MZ\x90\x00\x03", "内容认不出"),
        ("程序.pdf", b"MZ\x90\x00\x03", "内容认不出"),
        ("页面.html", b"<html></html>", "内容是TXT，与扩展名不符"),
        ("图片.png", PDF, "内容是PDF，与扩展名不符"),
        ("锁着.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "设了打开密码"),
        ("空.pdf", b"", "是空文件"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    district: District, home: Home, name: str, content: bytes, message: str
) -> None:
    with pytest.raises(UploadRefusedError, match=message):
        _keep(district, name, content)
    assert [path for path in home.evidence.rglob("*") if path.is_file()] == []
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\我\\表.xlsx", "表.xlsx"),
        ('a"b\r\nc:<d>.pdf', "abcd.pdf"),
        ("..", "未命名"),
        ("长" * 200 + ".pdf", "长" * 116 + ".pdf"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_temporary_files_do_not_stay(district: District, home: Home) -> None:
    _keep(district, "签到表.pdf", PDF)
    assert [path.name for path in Path(home.evidence).iterdir() if path.name.startswith(".")] == []
