"""The list of the register, row by row."""

from collections.abc import Iterable
from datetime import date

from django.utils.safestring import SafeString

from jiheng.subsidy.life import LoanLife
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.face.addresses import address
from jiheng.web.face.shown import wan
from jiheng.web.face.tables import body, cell, head_cell, link, number_cell, row


def rows_html(lives: Iterable[LoanLife], unit_year: UnitYear) -> SafeString:
    """The loan, its stage, its money and its days."""
    place = (unit_year.year.year, unit_year.budget_unit.code)
    return body(
        row(
            head_cell(link(address("loans:loan", *place, life.loan.code), life.loan.code)),
            cell(life.loan.borrower, label="借款人"),
            cell(life.loan.town, label="镇街"),
            _day(life.loan.applied_on, "申请日期"),
            cell(f"{life.stage.label}：{life.rejection.label}" if life.rejection else life.stage.label, label="阶段"),
            number_cell(wan(life.loan.applied_amount), label="申请（万元）"),
            number_cell(wan(life.loan.amount), label="放款（万元）"),
            _day(life.loan.disbursed_on, "放款日"),
            _day(life.due_on, "到期日"),
            number_cell(wan(life.outstanding), label="未还（万元）"),
        )
        for life in lives
    )


def _day(told: date | None, label: str) -> str:
    return cell(told.isoformat() if told else "", label=label, look="nowrap")
