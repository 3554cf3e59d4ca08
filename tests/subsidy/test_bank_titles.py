"""A bank's own column names are understood; what nobody knows is asked about."""

import pytest

from jiheng.core.finding import Findings
from jiheng.core.record import columns_of
from jiheng.subsidy.bank_titles import TITLES, meant
from jiheng.subsidy.ledger import CLAIM_TABLES, ClaimLine
from jiheng.subsidy.tables import claims_from_text
from jiheng.subsidy.text_table import read_text_table

OURS = tuple(column.title for column in columns_of(ClaimLine))
(TABLE,) = CLAIM_TABLES


def test_every_bank_title_means_one_column_of_a_claim() -> None:
    assert set(TITLES) <= set(OURS)
    theirs = [title for known in TITLES.values() for title in known]
    assert len(theirs) == len(set(theirs))
    assert not set(theirs) & set(OURS)


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("借据号", "贷款编号"),
        ("起息日", "计息起日"),
        ("贴息金额", "申报贴息"),
        ("计息止日", "计息止日"),
        ("网点", "网点"),
    ],
)
def test_a_title_is_ours_or_means_one_of_ours_or_stays(title: str, ours: str) -> None:
    assert meant(title, OURS) == ours


def test_a_banks_own_file_is_read_as_ours() -> None:
    ours = "序号,贷款编号,计息起日,计息止日,天数,计息本金,贴息年利率,申报贴息\n1,D1,2022-06-21,2022-09-20,92,150000,3.70,1418.33\n"
    theirs = ours.replace("贷款编号", "借据号").replace("计息起日", "起息日").replace("计息本金", "本金余额（元）")
    theirs = theirs.replace("申报贴息", "申请贴息金额").replace("贴息年利率", "贴息利率")
    read = [claims_from_text(each.encode(), "申报.csv", Findings("申报.csv")) for each in (ours, theirs)]
    assert read[0].lines.equals(read[1].lines)


def test_two_columns_of_one_meaning_are_told() -> None:
    findings = Findings("申报.csv")
    text = "序号,贷款编号,借据号,计息起日,计息止日,申报贴息\n1,D1,J1,2022-06-21,2022-09-20,1418.33\n"
    read_text_table(text.encode(), TABLE, "申报.csv", findings)
    assert [each.message for each in findings.items] == ["“借据号”和另一栏都是“贷款编号”；请只留一栏。"]
