"""Names on restricted lists lie sealed in the database, and in nothing that is handed out."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from jiheng.core.case import TABLES
from jiheng.core.publication import restricted_columns
from jiheng.web.activities.ledgers import LEDGERS
from jiheng.web.activities.models import Complaint, ReliefRecipient, RightsCase
from jiheng.web.figures.models import FiguresTold
from jiheng.web.home import Home
from jiheng.web.record_tables.fields import SealedTextField
from jiheng.web.records.evidence import content_of
from jiheng.web.sealing import SealError, key_for, sealed, unsealed
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from tests.web.conftest import YEAR, District
from tests.web.self_evaluations.conftest import evaluation as evaluation  # the fixture

NAMES = ("求助人虚构甲", "被救助人虚构乙", "投诉人虚构丙", "13900000001")


@pytest.fixture
def named(district: District) -> District:
    """One row on each restricted list; all names are invented."""
    place = {"unit_year": district.unit_year}
    RightsCase.objects.create(code="WQ01", on="2022-04-01", request="legal", name=NAMES[0], phone=NAMES[3], **place)
    ReliefRecipient.objects.create(code="JZ01", activity="H35", person="1", name=NAMES[1], amount=1000, **place)
    Complaint.objects.create(
        code="TS01", on="2022-04-01", due_on="2023-01-20", subject="场地", complainant=NAMES[2], **place
    )
    return district


def test_a_text_comes_back_and_never_looks_the_same_twice() -> None:
    once, again = sealed("虚构甲"), sealed("虚构甲")
    assert once != again
    assert "虚构甲" not in once
    assert unsealed(once) == unsealed(again) == "虚构甲"
    assert key_for(b"one") != key_for(b"another")


def test_another_installations_key_opens_nothing(tmp_path: Path, settings: Settings) -> None:
    kept = sealed("虚构甲")
    settings.HOME = Home(tmp_path / "another")
    settings.HOME.prepare()
    with pytest.raises(SealError, match="请从备份恢复密钥文件"):
        unsealed(kept)


def test_every_restricted_column_of_every_table_is_sealed() -> None:
    columns = {(table.name, column.name) for table in TABLES for column in restricted_columns(table)}
    models = {ledger.model.case_table.name: ledger.model for ledger in LEDGERS.values()}
    assert columns
    assert all(isinstance(models[table]._meta.get_field(name), SealedTextField) for table, name in columns)


@pytest.mark.parametrize("model", [RightsCase, ReliefRecipient, Complaint])
def test_the_database_holds_no_name(named: District, model: type[RightsCase | ReliefRecipient | Complaint]) -> None:
    row = model.objects.get(unit_year=named.unit_year)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # our own table
        held = " ".join(str(cell) for cell in cursor.fetchone())
    assert not [name for name in NAMES if name in held]
    told = " ".join(str(value) for value in row.record_values().values())
    assert [name for name in NAMES if name in told]
    blank = model(unit_year=named.unit_year, code="X")
    blank.save()
    again = model.objects.get(pk=blank.pk)
    assert {getattr(again, column.name) for column in restricted_columns(model.case_table)} == {""}


def _texts_of(content: bytes) -> Iterator[str]:
    """A file as text, and each part of one that is packed."""
    yield content.decode("utf-8", "ignore")
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield from (packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())


@pytest.mark.any_database
def test_nothing_that_was_submitted_shown_or_handed_out_names_anybody(
    named: District, evaluation: SelfEvaluation, home: Home
) -> None:
    client, address = named.client("preparer"), evaluation.get_absolute_url()
    client.post(f"{address}step/", {"verb": "submit"})
    submission, figures = Submission.objects.get(), FiguresTold.objects.get(kind="self_evaluations.selfevaluation")
    texts = [submission.case_json, submission.evaluation_json, json.dumps(figures.figures, ensure_ascii=False)]
    stored = [path.name for path in home.evidence.rglob("*") if path.is_file()]
    texts += [text for name in stored for text in _texts_of(content_of(name))]
    for more in ("", "rows/1/", "pages/report/", "pages/form/"):
        texts.append(client.get(address + more).content.decode())
    for page in ("/", f"/{YEAR}/FL01/activities/", f"/{YEAR}/FL01/activities/figures/"):
        texts.append(client.get(page).content.decode())
    for name in ("维权.受理件数", "救助名单.金额", "投诉.受理件数"):
        texts.append(client.get(f"/{YEAR}/FL01/figures/", {"name": name}).content.decode())
    assert not [name for name in NAMES for text in texts if name in text]
