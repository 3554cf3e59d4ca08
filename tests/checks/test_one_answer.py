"""A report is told the same today and tomorrow, though Python orders its sets by chance each time it starts."""

import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "benchmarks/check_accuracy/corpus"
_TELLING = """
import sys
from pathlib import Path
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document
for path in sys.argv[1:]:
    checkup = check_report(Document.of_text(Path(path).read_text(encoding="utf-8")))
    print(checkup.findings, checkup.passed, sorted(checkup.not_applicable))
"""


def _answers(reports: list[Path], seed: int) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", _TELLING, *map(str, reports)],
        env={"PYTHONHASHSEED": str(seed), "PYTHONUTF8": "1", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.splitlines()


def test_sentences_equally_like_a_clause_are_asked_in_their_order() -> None:
    first, other = (_answers([CORPUS / "tune/video_network_operation.txt"], seed) for seed in (0, 1))
    assert first
    assert other == first


@pytest.mark.prove
def test_every_report_is_told_the_same_whatever_the_order_of_sets() -> None:
    reports = sorted(CORPUS.glob("*/*.txt"))
    first, other = (_answers(reports, seed) for seed in (10, 11))
    assert len(first) == len(reports)
    assert other == first
