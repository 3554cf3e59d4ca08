"""The fields of a form with their labels, hints and errors, wired for screen readers; made without a template."""

from django.forms import BaseForm, BoundField, CheckboxInput
from django.utils.safestring import SafeString

from jiheng.web.face.escaping import escaped

_OPTIONAL = ' <span class="optional">（选填）</span>'


def fields_html(form: BaseForm) -> SafeString:
    """All fields of a form in their order, hidden ones first."""
    hidden = [str(bound) for bound in form.hidden_fields()]
    return SafeString("".join([*hidden, *(field_html(bound) for bound in form.visible_fields())]))


def field_html(bound: BoundField, size: str = "", affix: str = "") -> SafeString:
    """One field. `size`: short, long; `affix`: what follows the control, as 万元."""
    control = _control(bound)
    hint = f'<p class="hint" id="{bound.auto_id}_hint">{escaped(str(bound.help_text))}</p>' if bound.help_text else ""
    named = f"{escaped(str(bound.label))}{'' if bound.field.required else _OPTIONAL}"
    if isinstance(bound.field.widget, CheckboxInput):
        inside = f'{_errors(bound)}<label for="{bound.id_for_label}">{control}{escaped(str(bound.label))}</label>{hint}'
    elif bound.use_fieldset:
        described = f' aria-describedby="{bound.auto_id}_hint"' if hint else ""
        legend = f"<legend>{named}</legend>"
        inside = f"<fieldset{described}>{legend}{hint}{_errors(bound)}{_affixed(control, affix)}</fieldset>"
    else:
        label = f'<label for="{bound.id_for_label}">{named}</label>'
        inside = f"{label}{hint}{_errors(bound)}{_affixed(control, affix)}"
    looks = " ".join(["field", *([size] if size else []), *(["invalid"] if bound.errors else [])])
    return SafeString(f'<div class="{looks}">{inside}</div>\n')


def _control(bound: BoundField) -> str:
    attributes: dict[str, bool | str] = {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    described = [f"{bound.auto_id}_hint"] if bound.help_text else []
    described += [f"{bound.auto_id}_error"] if bound.errors else []
    if described:
        attributes["aria-describedby"] = " ".join(described)
    return str(bound.as_widget(attrs=attributes))


def _affixed(control: str, affix: str) -> str:
    return f'<span class="affixed">{control}<span class="affix">{escaped(affix)}</span></span>' if affix else control


def _errors(bound: BoundField) -> str:
    if not bound.errors:
        return ""
    told = "<br>".join(escaped(str(words)) for words in bound.errors)
    return f'<p class="field-error" id="{bound.auto_id}_error">{told}</p>'
