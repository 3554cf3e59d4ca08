"""Evidence of a row, and the ledgers as one workbook: taken away, handed in, read all or nothing."""

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jiheng.web.activities.models import Activity, CaseWorker, RightsCase
from jiheng.web.cases.records import record_of
from jiheng.web.home import Home
from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.running import run_next
from jiheng.web.records.evidence import content_of, path_of
from jiheng.web.records.models import Evidence
from tests.web.conftest import District

UNIT = "/2022/FL01/activities/"
PHOTO = b"\xff\xd8\xff\xe0" + b"0" * 64


def told(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def register(client: Client, **cells: Any) -> Activity:
    form = {"name": "讲座", "short_name": "讲座", "kind": "lecture", "sessions": "3", **cells}
    assert client.post(f"{UNIT}activities/new/", form).status_code == 302
    return Activity.objects.order_by("-pk")[0]


def test_a_photo_taken_with_the_entry_is_kept_under_its_digest(district: District, home: Home) -> None:
    client = district.client("preparer")
    row = register(client, file=SimpleUploadedFile("现场.jpg", PHOTO, "image/jpeg"))
    (kept,) = Evidence.objects.all()
    assert (kept.name, content_of(kept.sha256)) == ("现场.jpg", PHOTO)
    assert kept.sha256[:16] in told(client.get(f"{UNIT}activities/{row.pk}/"))
    taken = client.get(f"{UNIT}evidence/{kept.pk}/")
    assert b"".join(taken.streaming_content) == PHOTO  # type: ignore[attr-defined]
    assert "与存入时一致" in told(client.post(f"{UNIT}evidence/{kept.pk}/verify/", follow=True))
    seen = district.client("auditor").get(f"{UNIT}evidence/{kept.pk}/")
    assert b"".join(seen.streaming_content) == PHOTO  # type: ignore[attr-defined]
    path_of(home, kept.sha256).write_bytes(PHOTO + b"!")
    assert "已被改动" in told(client.post(f"{UNIT}evidence/{kept.pk}/verify/", follow=True))
    assert district.client("auditor").get(f"{UNIT}evidence/{kept.pk}/").status_code == 404
    assert district.client("stranger").get(f"{UNIT}evidence/{kept.pk}/").status_code == 404


def test_what_is_no_photo_is_refused_and_the_row_stays(district: District) -> None:
    client = district.client("preparer")
    row = register(client, file=SimpleUploadedFile("现场.jpg", b"MZ\x00\x00", "image/jpeg"))
    assert not Evidence.objects.exists()
    assert row.pk


def workbook(client: Client, folder: Path) -> Path:
    response = client.get(f"{UNIT}workbook/")
    path = folder / "台账.xlsx"
    path.write_bytes(b"".join(response.streaming_content))  # type: ignore[attr-defined]
    return path


def fill(path: Path, row: int, **cells: str | int) -> None:
    book = openpyxl.load_workbook(path)
    titles = {str(cell.value).split("\n")[0].rstrip("＊"): cell.column or 0 for cell in book["活动"][4]}
    for title, value in cells.items():
        book["活动"].cell(4 + row, titles[title]).value = value
    book.save(path)


def hand_in(client: Client, path: Path) -> Job:
    upload = SimpleUploadedFile(path.name, path.read_bytes())
    assert client.post(f"{UNIT}import/", {"file": upload}).status_code == 302
    assert run_next()
    return Job.objects.order_by("-pk")[0]


def test_a_workbook_goes_out_is_filled_in_and_comes_back(district: District, tmp_path: Path) -> None:
    client = district.client("preparer")
    register(client)
    path = workbook(client, tmp_path)
    fill(path, 1, 场次="近10")
    fill(path, 2, 活动编号="H02", 活动名称="义诊", 活动简称="义诊", 类别="健康筛查", 人数=120)
    job = hand_in(client, path)
    assert (job.state, job.outcome) == (JobState.DONE, "活动新增1行、更改1行。")
    records = {each.code: each for each in (record_of(row, district.unit) for row in Activity.objects.all())}
    assert (records["H01"].sessions.wording, records["H02"].people.wording) == ("近10", "120")
    assert hand_in(client, path).outcome == "与台账相同，没有改动。"


def test_one_bad_cell_and_nothing_is_read_and_the_marked_workbook_comes_back(
    district: District, tmp_path: Path
) -> None:
    client = district.client("preparer")
    register(client)
    path = workbook(client, tmp_path)
    fill(path, 1, 场次="近10")
    fill(path, 2, 活动编号="H02", 活动名称="义诊", 活动简称="义诊", 类别="郊游")
    job = hand_in(client, path)
    assert (job.state, job.result_name) == (JobState.REFUSED, "台账（需修改）.xlsx")
    assert job.problem.startswith("没有导入：有1处要改正，一处也没有写入。\n活动!")
    assert "“类别”写的是“郊游”" in job.problem
    (row,) = Activity.objects.all()
    assert record_of(row, district.unit).sessions.wording == "3"


@pytest.mark.any_database
def test_the_workbook_holds_names_for_case_workers_alone_and_reading_it_back_loses_none(
    district: District, tmp_path: Path
) -> None:
    client = district.client("preparer")
    district.client("unit_reviewer").post(f"{UNIT}case-workers/", {"person": district.person("preparer").pk})
    case = {"on": "2022-04-01", "request": "legal", "name": "求助人某"}
    client.post(f"{UNIT}rights-cases/new/", case)
    assert "求助人某" in text_of(workbook(client, tmp_path))
    CaseWorker.objects.get().delete()
    path = workbook(client, tmp_path)
    assert "求助人某" not in text_of(path)
    hand_in(client, path)
    (row,) = RightsCase.objects.all()
    assert record_of(row, district.unit).name == "求助人某"


def text_of(path: Path) -> str:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)


def test_only_ledgers_are_handed_in_and_only_by_the_preparer(district: District) -> None:
    client = district.client("preparer")
    assert client.post(f"{UNIT}import/", {}).status_code == 422
    assert client.post(f"{UNIT}import/", {"file": SimpleUploadedFile("台账.pdf", b"%PDF-")}).status_code == 422
    assert district.client("unit_reviewer").get(f"{UNIT}import/").status_code == 404
    assert district.client("auditor").get(f"{UNIT}workbook/").status_code == 404
