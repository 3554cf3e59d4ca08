import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from jiheng.documents.checkup.many.sources import others_of, sources_of
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.documents.report_reader.refusal import UnreadableReportError


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return path


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("乙.docx", "甲/一.txt", "甲/一（批注）.docx", "~$乙.docx", "图.png", ".隐.txt", "表.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [each.name for each in sources_of([tmp_path])] == ["乙.docx", "甲/一.txt"]


def test_a_report_named_twice_is_one_report(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text("x")
    assert [each.name for each in sources_of([tmp_path, tmp_path / "甲.txt"])] == [f"{tmp_path.name}/甲.txt"]


def test_what_is_no_report_is_named_and_what_we_wrote_is_not(tmp_path: Path) -> None:
    own = (
        "体检.json",
        "体检.html",
        "体检.sarif",
        "汇总.xlsx",
        "summary.json",
        "乙（批注）.docx",
        "Thumbs.db",
        ".隐.ofd",
    )
    for name in ("乙.docx", "甲/扫描.jpg", "甲/一.ofd", "表.xlsx", *own):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    archive(tmp_path / "包.zip", {"二.txt": b"2", "三.png": b"3"})
    assert others_of([tmp_path]) == ("包.zip/三.png", "表.xlsx", "甲/一.ofd", "甲/扫描.jpg")
    assert others_of([tmp_path / "表.xlsx"]) == ()


def test_files_keep_their_names_unless_two_have_the_same(tmp_path: Path) -> None:
    for folder in ("一", "二"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "报告.txt").write_text("x")
    one, two = tmp_path / "一" / "报告.txt", tmp_path / "二" / "报告.txt"
    assert [each.name for each in sources_of([one])] == ["报告.txt"]
    assert [each.name for each in sources_of([one, two])] == ["一/报告.txt", "二/报告.txt"]
    assert [each.name for each in sources_of([one, one])] == ["报告.txt"]
    assert [each.name for each in sources_of([tmp_path / "一", tmp_path / "二"])] == ["一/报告.txt", "二/报告.txt"]


def test_an_archive_is_read_without_unpacking_it(tmp_path: Path) -> None:
    path = archive(tmp_path / "报告.zip", {"甲/一.txt": "造林".encode(), "../二.txt": b"2", "图.png": b"3", "三/": b""})
    sources = sources_of([path])
    assert [each.name for each in sources] == ["二.txt", "甲/一.txt"]
    assert [each.read() for each in sources] == [b"2", "造林".encode()]
    assert [each.name for each in tmp_path.iterdir()] == ["报告.zip"]


def test_names_written_by_chinese_windows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "旧.zip"
    archive(path, {"XXXX.txt": b"1"})
    path.write_bytes(path.read_bytes().replace(b"XXXX", "甲县".encode("gb18030")))
    assert [each.name for each in sources_of([path])] == ["甲县.txt"]


def test_names_written_by_a_mac_are_read(tmp_path: Path) -> None:
    path = tmp_path / "苹果.zip"
    archive(path, {"XXXXXX.txt": b"1"})
    path.write_bytes(path.read_bytes().replace(b"XXXXXX", "甲县".encode()))
    assert [each.name for each in sources_of([path])] == ["甲县.txt"]


def test_archives_in_a_folder_are_looked_into_and_those_in_an_archive_told(tmp_path: Path) -> None:
    inner = archive(tmp_path / "内.zip", {"二.txt": b"2"})
    archive(tmp_path / "甲.zip", {"一.txt": b"1", "内.zip": inner.read_bytes()})
    (tmp_path / "乙.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "丙.rar").write_bytes(b"Rar!\x1a\x07")
    found = {}
    for source in sources_of([tmp_path]):
        try:
            found[source.name] = read_report_bytes(source.name, source.read()).lines[0].text
        except UnreadableReportError as refusal:
            found[source.name] = refusal.finding.id
    assert found == {
        "丙.rar": "FILE204",
        "乙.zip": "FILE207",
        "内.zip/二.txt": "2",
        "甲.zip/一.txt": "1",
        "甲.zip/内.zip": "FILE204",
    }


def test_a_folder_that_cannot_be_walked_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "锁"
    folder.mkdir()
    (folder / "一.txt").write_text("x")
    folder.chmod(0)
    sources = sources_of([tmp_path])
    folder.chmod(0o700)
    if os.geteuid() == 0:
        assert [each.name for each in sources] == ["锁/一.txt"]  # nothing is locked for the system's owner
    else:
        assert [(each.name, type(each.problem)) for each in sources] == [("锁", PermissionError)]


def test_a_word_file_called_zip_is_a_report(tmp_path: Path) -> None:
    path = archive(tmp_path / "报告.zip", {"word/document.xml": b"<x/>"})
    assert [(each.name, each.member) for each in sources_of([path])] == [("报告.zip", "")]


def test_a_bomb_and_a_damaged_member_are_refused_one_by_one(tmp_path: Path) -> None:
    path = archive(tmp_path / "坏.zip", {"弹.txt": bytes(20_000_000), "破.txt": b"0123456789" * 9, "好.txt": b"1"})
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.getinfo("破.txt")
    data[entry.header_offset + 30 + len("破.txt".encode()) + 2] ^= 0xFF
    path.write_bytes(data)
    found = {}
    for source in sources_of([path]):
        try:
            found[source.name] = source.read().decode()
        except UnreadableReportError as refusal:
            found[source.name] = refusal.finding.id
    assert found == {"好.txt": "1", "弹.txt": "FILE209", "破.txt": "FILE207"}


def test_a_link_in_an_archive_is_no_report(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("链接.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "报告.zip", "w") as package:
        package.writestr(link, "../别处.txt")
    (source,) = sources_of([tmp_path / "报告.zip"])
    with pytest.raises(UnreadableReportError, match=r"链接\.txt FILE207 压缩包里只有它的快捷方式"):
        source.read()


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "断.zip"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UnreadableReportError, match=r"断\.zip FILE207 压缩包损坏"):
        sources_of([path])
