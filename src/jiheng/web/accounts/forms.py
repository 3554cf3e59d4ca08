"""The forms of coming in."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from jiheng.web.accounts.models import Person


class LoginForm(AuthenticationForm):
    """账号 and 密码."""

    error_messages = {  # noqa: RUF012  # Django's form of it
        "invalid_login": "账号或密码不对；请核对大小写后再试，连续错5次将锁定15分钟。",
        "inactive": "这个账号已停用；请联系系统管理员。",
    }


class OwnPasswordForm(PasswordChangeForm):
    """Old password and the new one twice."""

    def save(self, commit: bool = True) -> Person:
        self.user.must_change_password = False
        super().save(commit)
        assert isinstance(self.user, Person)
        return self.user


class FirstAdministratorForm(forms.Form):
    """The code that the terminal printed, and the first administrator's account."""

    code = forms.CharField(label="一次性代码", help_text="启动服务的终端窗口里显示的代码")
    username = forms.CharField(label="账号", max_length=60)
    name = forms.CharField(label="姓名", max_length=60)
    password = forms.CharField(label="密码", widget=forms.PasswordInput, help_text="至少10个字符，不能全是数字")
    repeated = forms.CharField(label="再输一次密码", widget=forms.PasswordInput)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        password = given.get("password", "")
        if password and password != given.get("repeated"):
            self.add_error("repeated", "两次输入的密码不一样；请重新输入。")
        elif password:
            try:
                validate_password(password)
            except ValidationError as problem:
                self.add_error("password", problem)
        return given
