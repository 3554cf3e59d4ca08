"""Documents of a loan are kept with it, listed, verified, and opened by the unit's own people alone."""

from django.core.files.uploadedfile import SimpleUploadedFile

from jiheng.web.home import Home
from jiheng.web.records.evidence import path_of
from jiheng.web.records.models import Event, Evidence
from tests.web.conftest import District
from tests.web.loans.test_loans import UNIT, apply, told

PDF = b"%PDF-1.7\ncontract"
LOAN = f"{UNIT}loan/D001/"


def put(district: District, name: str, content: bytes) -> str:
    upload = SimpleUploadedFile(name, content)
    return told(district.client("preparer").post(f"{LOAN}documents/", {"file": upload}, follow=True))


def test_a_document_is_kept_listed_and_verified(district: District, home: Home) -> None:
    client = district.client("preparer")
    apply(client)
    assert "已收下“借款合同.pdf”" in put(district, "借款合同.pdf", PDF)
    kept = Evidence.objects.get()
    page = told(client.get(LOAN))
    assert "借款合同.pdf" in page
    assert kept.sha256[:16] in page
    assert b"".join(client.get(f"{LOAN}documents/{kept.pk}/").streaming_content) == PDF  # type: ignore[attr-defined]
    assert "与存入时一致" in told(client.post(f"{LOAN}documents/{kept.pk}/verify/", follow=True))
    assert b"contract" not in path_of(home, kept.sha256).read_bytes()
    path_of(home, kept.sha256).unlink()
    assert "缺失或已被改动" in told(client.post(f"{LOAN}documents/{kept.pk}/verify/", follow=True))
    assert Event.objects.filter(words__contains="上传材料“借款合同.pdf”").exists()


def test_only_the_unit_s_own_people_open_it(district: District) -> None:
    apply(district.client("preparer"))
    put(district, "借款合同.pdf", PDF)
    address = f"{LOAN}documents/{Evidence.objects.get().pk}/"
    opened = district.client("unit_reviewer").get(address)
    assert b"".join(opened.streaming_content) == PDF  # type: ignore[attr-defined]
    for name, status in (("auditor", 404), ("bureau_officer", 404), ("stranger", 404), ("nobody", 302)):
        assert district.client(name).get(address).status_code == status, name
    page = told(district.client("auditor").get(LOAN))
    assert "共1份，只有本单位的人能打开" in page
    assert "借款合同.pdf</a>" not in page


def test_what_is_no_document_is_refused(district: District) -> None:
    apply(district.client("preparer"))
    assert "内容认不出" in put(district, "合同.pdf", b"MZ\x00\x00")
    assert "没有选择文件" in told(district.client("preparer").post(f"{LOAN}documents/", follow=True))
    district.client("auditor").post(f"{LOAN}documents/", {"file": SimpleUploadedFile("合同.pdf", PDF)})
    assert not Evidence.objects.exists()
