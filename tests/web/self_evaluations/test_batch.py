"""Forms and reports of a whole year come in one archive, made beside the work."""

import zipfile
from io import BytesIO

import pytest

from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.running import run_next
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from tests.web.conftest import YEAR, District


@pytest.mark.any_database
def test_a_year_is_exported_with_what_could_not_be_made_listed(district: District, evaluation: SelfEvaluation) -> None:
    unfinished = SelfEvaluation.objects.create(
        unit_year=district.unit_year,
        project="X1",
        target_set=evaluation.target_set,
        case_title="没有填完的自评",
        standard=evaluation.standard,
        as_of=evaluation.as_of,
    )
    client = district.client("supervisor")
    answer = client.post(f"/{YEAR}/self-evaluations/export/")
    job = Job.objects.get()
    assert answer.headers["Location"] == job.get_absolute_url()
    assert run_next()
    job.refresh_from_db()
    assert (job.state, job.done, job.total) == (JobState.DONE, 2, 2)
    assert job.outcome == "导出1份自评的自评表和自评报告；1份没有填完，原因见“没有生成的.txt”。"
    content = b"".join(client.get(f"/jobs/{job.pk}/result/"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert sorted(archive.namelist()) == sorted(
            [
                f"FL01 {evaluation.case_title}/自评表.xlsx",
                f"FL01 {evaluation.case_title}/自评报告.docx",
                "没有生成的.txt",
            ]
        )
        assert "没有填完的自评" in archive.read("没有生成的.txt").decode()
    assert not IndicatorResult.objects.filter(self_evaluation=unfinished).exists()


@pytest.mark.any_database
def test_what_was_submitted_is_exported_as_it_was_made_that_day(district: District, evaluation: SelfEvaluation) -> None:
    preparer = district.client("preparer")
    preparer.post(f"{evaluation.get_absolute_url()}step/", {"verb": "submit"})
    form = b"".join(preparer.get(f"{evaluation.get_absolute_url()}files/自评表.xlsx/"))
    preparer.post(f"/{YEAR}/self-evaluations/export/")
    assert run_next()
    content = b"".join(preparer.get(f"/jobs/{Job.objects.get().pk}/result/"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.read(f"FL01 {evaluation.case_title}/自评表.xlsx") == form


def test_strangers_export_their_own_units_alone(district: District, evaluation: SelfEvaluation) -> None:
    assert district.client("administrator").post(f"/{YEAR}/self-evaluations/export/").status_code == 404
    client = district.client("stranger")
    client.post(f"/{YEAR}/self-evaluations/export/")
    assert run_next()
    assert Job.objects.get().outcome == "导出0份自评的自评表和自评报告。"
    assert evaluation.case_title not in b"".join(client.get(f"/jobs/{Job.objects.get().pk}/result/")).decode("latin-1")
