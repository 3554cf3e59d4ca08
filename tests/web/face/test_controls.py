"""The controls of forms are those that Django's own templates make."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from jiheng.web.face.controls import Renderer

GROUPED = [("", "请选择"), ("收入", [("1", "<拨款>"), ("2", "自筹")]), ("3", "其他 & 未列")]
WIDGETS = {
    "text": (forms.TextInput({"maxlength": 5, "class": "a'b"}), '值 "引号" & <尖括号>'),
    "text without a value": (forms.TextInput(), None),
    "number": (forms.NumberInput({"required": True, "autofocus": False}), 0),
    "email": (forms.EmailInput(), "someone@example.org"),
    "password": (forms.PasswordInput(), "not shown"),
    "hidden": (forms.HiddenInput(), "7"),
    "date": (forms.DateInput({"type": "date"}), "2023-03-05"),
    "ticked": (forms.CheckboxInput(), True),
    "not ticked": (forms.CheckboxInput(), False),
    "file": (forms.FileInput({"accept": ".xlsx"}), None),
    "several lines": (forms.Textarea({"rows": 3}), "第一行\n<第二行>"),
    "no lines": (forms.Textarea(), None),
    "choice": (forms.Select(choices=GROUPED), "2"),
    "several choices": (forms.SelectMultiple(choices=GROUPED), ["1", "3"]),
    "radio buttons": (forms.RadioSelect(choices=GROUPED), "3"),
}


@pytest.mark.parametrize("name", WIDGETS)
def test_a_control_is_what_the_templates_of_django_make_of_it(name: str) -> None:
    widget, value = WIDGETS[name]
    attributes = {"id": "id_field", "aria-describedby": "id_field_hint"}
    own = widget.render("栏目", value, attributes, Renderer())
    assert own == widget.render("栏目", value, attributes, DjangoTemplates())
