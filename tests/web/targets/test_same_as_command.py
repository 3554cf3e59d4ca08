"""The form from the browser is, byte for byte, the one that `jiheng targets form` writes of the same case."""

from pathlib import Path

import pytest

from jiheng.documents.case_json import case_to_json
from jiheng.documents.target_files import write_target_form
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District
from tests.web.targets.test_pages import address


@pytest.mark.any_database
@pytest.mark.parametrize("ending", ["xlsx", "docx", "pdf"])
def test_the_downloaded_form_is_the_commands(district: District, draft: TargetSet, ending: str, tmp_path: Path) -> None:
    case = target_case(draft, whole=True)
    write_target_form(case, law_of(draft, case).form, tmp_path)
    answer = district.client("preparer").get(address(draft, f"files/{ending}/"))
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert content == (tmp_path / f"绩效目标申报表.{ending}").read_bytes()


def test_the_declared_case_holds_what_was_declared(draft: TargetSet, womens_federation: object) -> None:
    text = case_to_json(target_case(draft, whole=True))
    assert "妇女小额贴息贷款发放金额完成率" in text
    assert womens_federation


def test_an_unknown_kind_of_file_is_not_there(district: District, draft: TargetSet) -> None:
    assert district.client("preparer").get(address(draft, "files/odt/")).status_code == 404
