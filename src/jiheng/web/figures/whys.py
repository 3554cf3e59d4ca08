"""Lights, scores and progress as chips: why a light shines, how points came about, opened beside the page."""

from django.utils.safestring import SafeString

from jiheng.web.face.addresses import address
from jiheng.web.face.badges import light_badge
from jiheng.web.face.chips import figure_chip
from jiheng.web.face.parts import ShownLight

LIGHT_SAYS = "点开看为什么、怎样恢复、依据哪条规则"
PROGRESS_SAYS = "目标进度＝各指标完成率按分值加权平均，每项最多计100%；有逐年累计的指标时只算这些"
SCORE_SAYS = "得分＝各指标得分合计，加上加减分；点开看每项怎样得分"


def light_chip(light: ShownLight, year: int, unit_code: str, sheet: int | None) -> SafeString:
    """The light of a sheet; without a sheet there is nothing to open."""
    badge = light_badge(light)
    return badge if sheet is None else figure_chip(badge, LIGHT_SAYS, _why(year, unit_code, sheet))


def progress_chip(told: str, year: int, unit_code: str, sheet: int | None) -> SafeString | str:
    """How far the targets are, as a sheet tells it."""
    return figure_chip(told, PROGRESS_SAYS, _why(year, unit_code, sheet)) if told and sheet is not None else told


def score_chip(told: str, year: int, unit_code: str, submission: tuple[int, int] | None) -> SafeString | str:
    """Points of a self-evaluation; `submission` is its key and the number of the submission."""
    if not told or submission is None:
        return told
    return figure_chip(told, SCORE_SAYS, score_address(year, unit_code, *submission))


def score_address(year: int, unit_code: str, evaluation: int, number: int) -> str:
    """Where the points of one submission are explained."""
    return address("self_evaluations:score", year, unit_code, evaluation, number)


def _why(year: int, unit_code: str, sheet: int) -> str:
    return address("monitoring:why", year, unit_code, sheet)
