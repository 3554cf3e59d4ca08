from dataclasses import replace
from datetime import date

from jiheng.checks.baseline import baseline_of, fingerprint, texts_by_place, without_known
from jiheng.checks.suppression import suppress
from jiheng.core.document import Document
from tests.checks.invented import CHECKUP, CONFLICT, LINES, REPORT, SUM, TEXT, decision

TEXTS = texts_by_place(REPORT.lines)


def test_known_findings_are_kept_apart_from_new_ones() -> None:
    known = [each for each in baseline_of(CHECKUP, TEXTS) if each.check == "TST101"]
    checkup = without_known(CHECKUP, TEXTS, known)
    assert (checkup.findings, checkup.known) == ((CONFLICT,), (SUM,))


def test_a_finding_is_known_again_when_its_paragraph_has_moved() -> None:
    moved = {line.number: line for line in Document.of_text("新加的一段\n" + TEXT.replace("，其", "， 其")).lines}
    finding = replace(SUM, location=moved[3].at(12, 25))
    assert finding.location.quote == SUM.location.quote
    assert fingerprint(finding, texts_by_place(tuple(moved.values()))) == fingerprint(SUM, TEXTS)


def test_another_check_other_words_or_other_surroundings_are_another_finding() -> None:
    changed = Document.of_text(TEXT.replace("全年造林120亩", "全年造林125亩"))
    marks = {
        fingerprint(SUM, TEXTS),
        fingerprint(replace(SUM, id="TST102"), TEXTS),
        fingerprint(replace(SUM, location=LINES[2].at(11, 16)), TEXTS),
        fingerprint(SUM, texts_by_place(changed.lines)),
    }
    assert len(marks) == 4


def test_each_entry_of_a_baseline_accounts_for_one_finding() -> None:
    twice = replace(CHECKUP, findings=(SUM, SUM))
    checkup = without_known(twice, TEXTS, baseline_of(replace(CHECKUP, findings=(SUM,)), TEXTS))
    assert (checkup.findings, checkup.known) == ((SUM,), (SUM,))


def test_what_is_there_no_more_is_mended_unless_it_was_suppressed() -> None:
    known = baseline_of(CHECKUP, TEXTS)
    assert without_known(replace(CHECKUP, findings=(SUM,)), TEXTS, known).mended == (known[1],)
    suppressed = suppress(CHECKUP, [decision("TST201", quote="130")], date(2024, 1, 1))
    assert without_known(suppressed, TEXTS, known).mended == ()


def test_a_new_baseline_keeps_what_was_known() -> None:
    known = baseline_of(CHECKUP, TEXTS)
    assert baseline_of(without_known(CHECKUP, TEXTS, known), TEXTS) == known
