"""Whatever is handed over from a case names nobody on a restricted list: report, form, data file, figures."""

import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from jiheng.core.case import TABLES, Case
from jiheng.core.publication import restricted_columns
from jiheng.documents.results import ResultFiles
from jiheng.evaluation.evaluate import evaluate
from jiheng.figures.filtered import filtered_figure
from jiheng.reports.evaluation_record import evaluation_record
from jiheng.rules.library import load_library, rule_day
from tests.schema.full_case import FULL_CASE

SECRETS = tuple(
    getattr(record, column.name)
    for table in TABLES
    for column in restricted_columns(table)
    for record in getattr(FULL_CASE, table.name)
)
"""Every restricted cell of the full case; each is unlike anything else in it."""


@pytest.fixture(scope="module")
def named(womens_federation: Case) -> Case:
    """The worked case with named complaints, rights cases and relief, counted in its own words."""
    task = replace(
        womens_federation.tasks[4],
        result="受理维权{{ 维权.受理件数 }}，救助{{ 救助名单.人数 }}、{{ 救助名单.金额（对象类别=困难读者） }}，"
        "受理投诉{{ 投诉.受理件数 }}。",
    )
    return replace(
        womens_federation,
        tasks=(*womens_federation.tasks[:4], task),
        complaints=tuple(replace(each, task="", on=womens_federation.profile.as_of) for each in FULL_CASE.complaints),
        rights_cases=tuple(replace(each, task="R5") for each in FULL_CASE.rights_cases),
        relief_recipients=tuple(replace(each, activity="H35") for each in FULL_CASE.relief_recipients),
        indicators=tuple(
            replace(each, actual_measure="", actual=Decimal(100)) if each.code == "26" else each
            for each in womens_federation.indicators
        ),
    )


@pytest.fixture(scope="module")
def folder(named: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    library, day = load_library(), rule_day(named.year)
    standard = library.standard(named.profile.standard, day)
    files = ResultFiles(
        evaluate(named, standard), library.outline(standard.outline, day), library.form(standard.form, day)
    )
    folder = tmp_path_factory.mktemp("results")
    files.write(folder)
    return folder


def text_of(path: Path) -> str:
    """Everything that can be read in a file, unpacked."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(content)
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return "\n".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())
    return content.decode("utf-8")


def test_there_are_secrets_to_keep() -> None:
    assert len(set(SECRETS)) == len(SECRETS) == 15


@pytest.mark.parametrize(
    "name", ["自评表.xlsx", "自评表.docx", "自评报告.docx", "自评报告.pdf", "自评报告.html", "evaluation.json"]
)
def test_no_file_that_is_handed_over_names_anybody(folder: Path, name: str) -> None:
    text = text_of(folder / name).replace("\n", "").replace("\r", "")
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_people_are_counted_all_the_same(folder: Path) -> None:
    text = text_of(folder / "自评报告.html")
    for told in ("1件", "1名", "0.05万元"):
        assert told in text


def test_the_data_of_an_evaluation_holds_no_restricted_cell(named: Case) -> None:
    library = load_library()
    evaluation = evaluate(named, library.standard(named.profile.standard, rule_day(named.year)))
    record = json.dumps(evaluation_record(evaluation), ensure_ascii=False)
    assert [secret for secret in SECRETS if secret in record] == []
    assert [secret for secret in SECRETS if secret in repr(evaluation.case)] == []


def test_no_restricted_column_can_be_asked_for() -> None:
    for table in TABLES:
        for column in restricted_columns(table):
            for base in ("投诉.受理件数", "维权.受理件数", "救助名单.人数"):
                assert filtered_figure(f"{base}（{column.title}=某）", FULL_CASE) is None or column.title == "佐证材料"
