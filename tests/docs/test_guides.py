"""What the guides tell is so: their pages exist, their commands run with those options, their examples work."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from jiheng.checks.check import Check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.cli.main import COMMANDS, jiheng
from jiheng.documents.case_files import read_case
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.reader.scoring_rule import PARAMETERS

ROOT = Path(__file__).parent.parent.parent
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
WRITTEN = [page for page in GUIDES if page.parent.name != "reference"]
LOCAL_RULES = ROOT / "docs" / "how-to" / "write-local-rules.md"
NEW_CHECK = ROOT / "docs" / "how-to" / "add-a-check.md"
OF_ONE_BAND = {"lower", "included", "points", "share"}
CARE = ROOT / "examples" / "elderly-care-2023" / "case.yaml"


def named(pages: list[Path]) -> list[object]:
    return [pytest.param(page, id=str(page.relative_to(ROOT))) for page in pages]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)


def commands(page: Path) -> Iterator[list[str]]:
    """The words behind `jiheng` in every block and every span of code."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in blocks(page, "") for line in block.splitlines()]
    for line in [*lines, *re.findall(r"`([^`\n]+)`", text)]:
        told = re.match(r"(?:[A-Z_]+=\S+ )?(?:\.venv/bin/)?jiheng (.+)", line)
        if told:
            yield shlex.split(told[1].replace("…", ""), comments=True)


def test_the_page_of_the_house_names_every_room() -> None:
    told = re.findall(r"^\| `(\w+)/` \|", (ROOT / "docs" / "decisions" / "0001-the-house.md").read_text("utf-8"), re.M)
    assert sorted(told) == sorted(each.parent.name for each in (ROOT / "src" / "jiheng").glob("*/__init__.py"))


def test_the_page_of_the_checks_names_every_room_they_read_with() -> None:
    page = (ROOT / "docs" / "decisions" / "0004-reports-are-read-by-words-and-intervals.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[^|]*) \| ([^|]*) \|$", page, re.M)
    told = {name.strip("/") for row in rows for cell in row for name in re.findall(r"`([\w/]+)`", cell)}
    inside = [ROOT / "src" / "jiheng" / each for each in ("quantities", "checks/manuscript")]
    rooms = {path.parent.name for room in inside for path in room.rglob("__init__.py")} - {"relations", "manuscript"}
    assert {name.rpartition("/")[2] for name in told} == rooms


def test_every_name_of_the_glossary_is_in_the_code() -> None:
    rows = re.findall(r"^\|.*\|.*\|(.*)\|$", (ROOT / "docs" / "glossary.md").read_text("utf-8"), re.M)
    told = {name for row in rows for name in re.findall(r"\w+(?=`)", row)}
    code = set(re.findall(r"\w+", "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))))
    assert told - code == set()


@pytest.mark.parametrize("page", named(GUIDES))
def test_every_link_leads_to_a_page(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [each for each in links if "://" not in each and not (page.parent / each).exists()] == []


def test_the_guides_tell_of_every_command() -> None:
    told = {words[0] for page in WRITTEN for words in commands(page) if words}
    assert told == set(COMMANDS)


@pytest.mark.parametrize("page", named(WRITTEN))
def test_every_command_has_the_options_that_are_told(page: Path) -> None:
    for words in commands(page):
        command: click.Command | None = jiheng
        context = click.Context(jiheng)
        while isinstance(command, click.Group) and words:
            command = command.get_command(context, words.pop(0))
        assert command is not None, (page.name, words)
        known = {option for each in command.params for option in each.opts}
        assert {word.partition("=")[0] for word in words if word.startswith("--")} <= known, (page.name, words)


def test_the_rules_of_the_guide_score_a_case(tmp_path: Path) -> None:
    for number, block in enumerate(blocks(LOCAL_RULES, "yaml")):
        (tmp_path / f"{number}.yaml").write_text(block, encoding="utf-8")
    library = load_library(tmp_path)
    local = tmp_path / "case.yml"
    told = CARE.read_text(encoding="utf-8").replace("2023", "2024")
    local.write_text(told.replace("cn.project_self_evaluation", "qingshi.project"), encoding="utf-8")
    scored = evaluate(read_case(local), library.standard("qingshi.project", rule_day(2024)))
    assert scored.grade.label == "良好"
    lines = library.monitoring("990101", rule_day(2024)).execution
    assert lines is not None
    assert lines.provenance.id == "qingshi.execution_floor"


def test_the_guide_names_every_scoring_method_with_its_parameters() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([\u4e00-\u9fff（）]+) \|(.*)\|$", LOCAL_RULES.read_text("utf-8"), re.M)
    told = {name: (label, set(re.findall(r"`(\w+)`", words)) - OF_ONE_BAND) for name, label, words in rows}
    told.pop("method")
    assert told == {str(method.value): (method.label, set(each.names)) for method, each in PARAMETERS.items()}


def test_the_check_of_the_guide_finds_what_it_says() -> None:
    module = ModuleType("recent_years_without_a_beginning")
    exec(compile(blocks(NEW_CHECK, "python")[0], str(NEW_CHECK), "exec"), vars(module))
    made = next(each for each in vars(module).values() if isinstance(each, Check))
    assert made.id not in report_checks()
    told = [run_checks("", Manuscript.of_text(text), [made]).findings for text in (*made.good, made.bad[0].text)]
    assert [len(each) for each in told] == [0] * len(made.good) + [1]
    assert made.bad[0].says in told[-1][0].message
    alike = [each for each in report_checks().values() if each.kind is made.kind]
    assert run_checks("", Manuscript.of_text(made.bad[0].text), alike).findings == ()  # no other finds it
