"""A plain form that notices when somebody else has changed the same thing since its page was drawn."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django import forms

SEEN = "seen"


class SeenForm(forms.Form):
    """A form that changes what is there: whoever makes it calls `know` with what is there now."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    now: Mapping[str, object] = {}

    def know(self, now: Mapping[str, object]) -> None:
        """The fields start with what is there; the page remembers it."""
        self.now = now
        self.initial = {**self.initial, **now, SEEN: _digest(now)}

    def clean(self) -> dict[str, Any]:
        """Refuses, once, to write over what the person has not seen; everything typed stays in the form."""
        given = super().clean() or {}
        seen = self.data.get(SEEN, "")
        if not seen or seen == _digest(self.now):
            return given
        changed = [name for name, held in self.now.items() if name in given and _text(held) != _text(given[name])]
        if changed:
            told = "，".join(f"{self.fields[name].label}现在是“{self._shown(name)}”" for name in changed)
            self.add_error(None, f"您打开之后，别人改过：{told}。您填的还在下面，请核对后再按一次。")
        self.data = {**{name: self.data.get(name) for name in self.data}, SEEN: _digest(self.now)}
        return given

    def _shown(self, name: str) -> str:
        """What is there now, in the words of the list where one is chosen from."""
        held = _text(self.now[name])
        field = self.fields[name]
        offered = field.widget.choices if isinstance(field.widget, forms.Select) else ()
        return next((str(words) for key, words in offered if str(key) == held), held) or "空"


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else str(value)


def _digest(now: Mapping[str, object]) -> str:
    told = "\0".join(f"{name}={_text(held)}" for name, held in now.items())
    return hashlib.sha256(told.encode()).hexdigest()[:20]
