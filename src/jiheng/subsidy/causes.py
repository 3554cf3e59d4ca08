"""Why a bank's claim differs from the recomputation: each known mistake as the amount it would have given."""

from collections.abc import Callable

import polars as pl

from jiheng.core.choice import Choice
from jiheng.subsidy.engine import Reason
from jiheng.subsidy.frames import RATE_SCALE, rounded


class Cause(Choice):
    """What a claim line turned out to be, in the order in which it is asked."""

    UNKNOWN_LOAN = "unknown_loan", "台账里没有这笔贷款"
    NOT_DISBURSED = "not_disbursed", "台账里没有放款"
    NO_PERIOD = "no_period", "起止日不成立"
    REPEATED = "repeated", "与另一行重复申报"
    AGREES = "agrees", "一致"
    ROUNDING = "rounding", "分位舍入"
    BOTH_ENDS = "both_ends", "首尾两天都算，多1天"
    NEITHER_END = "neither_end", "首尾两天都不算，少1天"
    CONTRACT_RATE = "contract_rate", "按合同利率申报，没有按方案的贴息利率"
    OVERDUE_DAYS = "overdue_days", "计入了逾期期间"
    EXTENDED_DAYS = "extended_days", "计入了展期期间"
    PAST_DUE_DAYS = "past_due_days", "计入了到期以后"
    WINDOW_DAYS = "window_days", "计入了贴息年限以外"
    LENT_AMOUNT = "lent_amount", "按放款金额计息，没有减去已还本金"
    ABOVE_CAP = "above_cap", "没有按单户额度上限"
    ALL_DAYS = "all_days", "按申报期全部天数计息，没有剔除不贴息的天数"
    FLAT_PERIOD = "flat_period", "按季度平摊（年利率÷4），没有按实际天数"
    OTHER_YEAR = "other_year", "日利率除数不同（360与365混用）"
    END_NOT_COUNTED = "end_not_counted", "止日写成了下一期的第一天，应写含在内的最后一天"
    EARLIER_PERIOD = "earlier_period", "起日早于本结息期，之前的天数属于上一期"
    NOTHING_DUE = "nothing_due", "申报期内没有应贴息的天数"
    STATED = "stated", "申报的天数、本金或利率与台账不同"
    OTHER = "other", "原因不明，请银行提供利息清单"


def _paid(*also: Reason) -> pl.Expr:
    return pl.col("reason").is_in([Reason.SUBSIDISED.value, *(each.value for each in also)])


def _interest(principal: pl.Expr, rate: pl.Expr, days: pl.Expr, counts: pl.Expr) -> pl.Expr:
    return (principal.cast(pl.Int128) * rate * days * counts.cast(pl.Int128)).sum()


_PRINCIPAL, _RATE, _DAYS = pl.col("principal"), pl.col("subsidy_rate"), pl.col("days")
_LENT = pl.min_horizontal("lent", "cap")

_MISTAKES: dict[Cause, pl.Expr] = {
    Cause.CONTRACT_RATE: _interest(_PRINCIPAL, pl.col("rate"), _DAYS, _paid()),
    Cause.OVERDUE_DAYS: _interest(_PRINCIPAL, _RATE, _DAYS, _paid(Reason.OVERDUE)),
    Cause.EXTENDED_DAYS: _interest(_PRINCIPAL, _RATE, _DAYS, _paid(Reason.EXTENDED)),
    Cause.PAST_DUE_DAYS: _interest(_PRINCIPAL, _RATE, _DAYS, _paid(Reason.PAST_DUE)),
    Cause.WINDOW_DAYS: _interest(_PRINCIPAL, _RATE, _DAYS, _paid(Reason.WINDOW)),
    Cause.LENT_AMOUNT: _interest(_LENT, _RATE, _DAYS, _paid()),
    Cause.ABOVE_CAP: _interest(pl.col("balance"), _RATE, _DAYS, _paid()),
    Cause.ALL_DAYS: _interest(_LENT, _RATE, _DAYS, pl.lit(True)),
}
_ONE_DAY = (_PRINCIPAL.cast(pl.Int128) * _RATE).filter(_paid()).last().fill_null(0)
_ONE_PERIOD = (_PRINCIPAL.cast(pl.Int128) * _RATE).filter(_paid()).first().fill_null(0)


def mistaken(pieces: pl.DataFrame) -> pl.DataFrame:
    """What each mistake would have made of a span, in fen: a column for each. `pieces` are in order."""
    raw = pieces.group_by("span").agg(
        pl.col("numerator").sum(),
        pl.col("days_in_year").first(),
        one_day=_ONE_DAY,
        one_period=_ONE_PERIOD,
        **{str(cause.value): total for cause, total in _MISTAKES.items()},
    )
    year = pl.col("days_in_year").cast(pl.Int128) * RATE_SCALE
    other_year = (360 + 365 - pl.col("days_in_year")).cast(pl.Int128) * RATE_SCALE
    quarter = pl.lit(4 * RATE_SCALE, pl.Int128)
    more, fewer = pl.col("numerator") + pl.col("one_day"), pl.col("numerator") - pl.col("one_day")
    return raw.select(
        "span",
        *(rounded(pl.col(str(cause.value)), year).cast(pl.Int64).alias(str(cause.value)) for cause in _MISTAKES),
        rounded(more, year).cast(pl.Int64).alias(str(Cause.BOTH_ENDS.value)),
        rounded(pl.max_horizontal(fewer, 0), year).cast(pl.Int64).alias(str(Cause.NEITHER_END.value)),
        rounded(pl.col("one_period"), quarter).cast(pl.Int64).alias(str(Cause.FLAT_PERIOD.value)),
        rounded(pl.col("numerator"), other_year).cast(pl.Int64).alias(str(Cause.OTHER_YEAR.value)),
    )


def cause_of() -> pl.Expr:
    """The first cause that holds of a claim line that differs, with its mistakes beside it."""
    claimed, expected = pl.col("claimed"), pl.col("expected")
    asked: list[tuple[Cause, Callable[[], pl.Expr]]] = [
        (Cause.UNKNOWN_LOAN, lambda: ~pl.col("is_known")),
        (Cause.NOT_DISBURSED, lambda: pl.col("loan").is_null()),
        (Cause.NO_PERIOD, lambda: pl.col("last_day") < pl.col("first_day")),
        (Cause.REPEATED, lambda: pl.col("is_repeated")),
        (Cause.ROUNDING, lambda: (claimed - expected).abs() == 1),
    ]
    asked += [(cause, _matches(cause)) for cause in Cause if cause in _GUESSED]
    asked += [
        (Cause.END_NOT_COUNTED, lambda: _starts_earlier() & (pl.col("last_day") == pl.col("period_start"))),
        (Cause.EARLIER_PERIOD, _starts_earlier),
        (Cause.NOTHING_DUE, lambda: pl.col("expected") == 0),
        (Cause.STATED, _states_otherwise),
    ]
    chosen = pl.lit(Cause.OTHER.value)
    for cause, holds in reversed(asked):
        chosen = pl.when(holds().fill_null(False)).then(pl.lit(cause.value)).otherwise(chosen)
    return chosen


_GUESSED = frozenset((*_MISTAKES, Cause.BOTH_ENDS, Cause.NEITHER_END, Cause.FLAT_PERIOD, Cause.OTHER_YEAR))


def _matches(cause: Cause) -> Callable[[], pl.Expr]:
    return lambda: pl.col("claimed") == pl.col(str(cause.value))


def _starts_earlier() -> pl.Expr:
    return pl.col("first_day") < pl.col("period_start")


def _states_otherwise() -> pl.Expr:
    return (
        pl.col("days").ne(pl.col("expected_days")).fill_null(False)
        | pl.col("principal").ne(pl.col("expected_principal")).fill_null(False)
        | pl.col("rate").ne(pl.col("expected_rate")).fill_null(False)
    )
