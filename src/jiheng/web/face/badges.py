"""Small signs that tables repeat: the light of a row, the state of a piece of work."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from jiheng.web.face.parts import ShownLight

STATE_LOOKS = {
    "draft": "active",
    "submitted": "active",
    "confirmed": "active",
    "reviewed": "active",
    "approved": "done",
    "returned": "returned",
}
"""Which states of work look alike; anything else is plain."""


@lru_cache(maxsize=200)
def light_badge(light: ShownLight, word: str = "") -> SafeString:
    """● 正常 ▲ 关注 ■ 预警, or the same shape with a word of one's own."""
    return format_html(
        '<span class="light {}"><i aria-hidden="true">{}</i>{}</span>', light.value, light.shape, word or light.label
    )


@lru_cache(maxsize=200)
def state_badge(state: str, word: str, look: str = "") -> SafeString:
    """Where a piece of work stands, as a small bordered word."""
    return format_html('<span class="state {}">{}</span>', look or STATE_LOOKS.get(state, ""), word)
