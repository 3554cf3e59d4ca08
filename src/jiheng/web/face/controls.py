"""The controls of forms as HTML, made without a template: what Django's own templates make of them."""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.safestring import SafeString

_INPUTS = frozenset(
    f"django/forms/widgets/{kind}.html"
    for kind in ("text", "number", "email", "password", "hidden", "date", "checkbox", "file")
)
_SELECT = "django/forms/widgets/select.html"
_TEXTAREA = "django/forms/widgets/textarea.html"


class Renderer(DjangoTemplates):
    """A form has a dozen controls, and each would be a template with another in it; other kinds go on being ones."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString | str:
        widget = context.get("widget")
        if template_name in _INPUTS and widget:
            return SafeString(_input(widget))
        if template_name == _SELECT and widget:
            return SafeString(_select(widget))
        if template_name == _TEXTAREA and widget:
            told = escape(str(widget["value"] or ""))
            return SafeString(f'<textarea name="{escape(widget["name"])}"{_told(widget)}>\n{told}</textarea>')
        return super().render(template_name, context, request)


def _input(widget: Mapping[str, Any]) -> str:
    value = "" if widget["value"] is None else f' value="{escape(str(widget["value"]))}"'
    return f'<input type="{widget["type"]}" name="{escape(widget["name"])}"{value}{_told(widget)}>'


def _select(widget: Mapping[str, Any]) -> str:
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{escape(widget["name"])}"{_told(widget)}>{groups}\n</select>'


def _group(name: str | None, options: list[Mapping[str, Any]]) -> str:
    told = "".join(
        f'\n  <option value="{escape(str(each["value"]))}"{_told(each)}>{escape(str(each["label"]))}</option>\n'
        for each in options
    )
    return f'\n  <optgroup label="{escape(str(name))}">{told}\n  </optgroup>' if name else told


def _told(widget: Mapping[str, Any]) -> str:
    """The attributes: False is none, True is one without a value."""
    return "".join(
        f" {escape(name)}" if value is True else f' {escape(name)}="{escape(str(value))}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )
