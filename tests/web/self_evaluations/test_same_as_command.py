"""Form, report and score from the browser are those of `jiheng evaluate`, byte for byte."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from jiheng.cli.main import run
from jiheng.core.case import Case
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District
from tests.web.put_case import put_case

EXAMPLE = Path(__file__).parents[3] / "examples" / "conghua-2022"


@pytest.fixture
def worked(district: District, womens_federation: Case) -> SelfEvaluation:
    """The worked case under the names of its own units."""
    for record in womens_federation.budget_units:
        known = {"name": record.name, "kind": record.kind.value, "note": record.note, "parent": district.department}
        unit, _ = BudgetUnit.objects.update_or_create(code=record.code, defaults=known)
        UnitYear.objects.get_or_create(budget_unit=unit, year=district.year)
    district.department.name = womens_federation.own_unit.supervising_department
    district.department.save()
    return put_case(womens_federation, district.unit_year)


@pytest.fixture(scope="module")
def made_by_the_command(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("结果")
    assert run(["evaluate", str(EXAMPLE), "--out", str(folder), "--quiet"]) == 0
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.any_database
@pytest.mark.parametrize("is_submitted", [False, True])
def test_every_file_equals_that_of_the_command(
    district: District, worked: SelfEvaluation, made_by_the_command: dict[str, bytes], *, is_submitted: bool
) -> None:
    client = district.client("preparer")
    address = f"/2022/FL01/self-evaluations/{worked.pk}/"
    if is_submitted:
        client.post(f"{address}step/", {"verb": "submit"})
        assert worked.submissions.count() == 1
    assert sorted(made_by_the_command) == sorted(
        ["evaluation.json", "自评报告.docx", "自评报告.html", "自评报告.pdf", "自评表.docx", "自评表.xlsx"]
    )
    for name, content in made_by_the_command.items():
        answer = client.get(f"{address}files/{name}/")
        assert answer.status_code == 200, name
        assert _content(name, b"".join(answer)) == _content(name, content), name


def _content(name: str, file: bytes) -> object:
    """The file, or the parts of an archive without the time at which it was packed."""
    if not name.endswith((".docx", ".xlsx")):
        return file
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}
