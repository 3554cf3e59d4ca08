"""The forms of coming in."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from jiheng.web.accounts.first_administrator import is_right
from jiheng.web.accounts.models import USERNAME, USERNAME_REFUSED, Person


class AccountName(forms.RegexField):
    """账号, as a new one may be."""

    def __init__(self) -> None:
        super().__init__(
            rf"^{USERNAME.pattern}\Z",
            label="账号",
            help_text="登录用，只用字母、数字和 . _ - @，开立后不能改",
            error_messages={"invalid": USERNAME_REFUSED, "required": "账号没有填；请补上。"},
        )


class LoginForm(AuthenticationForm):
    """账号 and 密码."""

    error_messages = {  # noqa: RUF012  # Django's form of it
        "invalid_login": "账号或密码不对；请核对大小写后再试，连续错5次将锁定15分钟。",
        "inactive": "这个账号已停用；请联系系统管理员。",
    }


class ChosenPassword(forms.Form):
    """A new password, twice. Every fault is told at once."""

    password = forms.CharField(
        label="新密码",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="至少10个字符，不能全是数字，不要与账号、姓名相近",
    )
    repeated = forms.CharField(
        label="再输一次新密码", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def whose(self) -> Person:
        """Whom the password is for: it must not resemble the name."""
        raise NotImplementedError

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.whose())
        return password

    def clean_repeated(self) -> str:
        repeated: str = self.cleaned_data["repeated"]
        if repeated != self.data.get("password"):
            raise ValidationError("两次输入的密码不一样；请重新输入。")
        return repeated


class OwnPasswordForm(ChosenPassword):
    """The old password and a new one."""

    old_password = forms.CharField(
        label="旧密码",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
    )
    field_order = ("old_password",)

    def __init__(self, person: Person, *args: Any) -> None:
        super().__init__(*args)
        self.person = person

    def whose(self) -> Person:
        return self.person

    def clean_old_password(self) -> str:
        old: str = self.cleaned_data["old_password"]
        if not self.person.check_password(old):
            raise ValidationError("旧密码不对；请重新输入，忘记了请系统管理员重置。")
        return old

    def save(self) -> None:
        """The person's password from now on."""
        self.person.set_password(self.cleaned_data["password"])
        self.person.must_change_password = False
        self.person.save()


class FirstAdministratorForm(ChosenPassword):
    """The code that the terminal printed, and the first administrator's account."""

    code = forms.CharField(label="一次性代码", help_text="启动服务的终端窗口里显示的代码")
    username = AccountName()
    name = forms.CharField(label="姓名", max_length=60)
    field_order = ("code", "username", "name")

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["password"].label, self.fields["repeated"].label = "密码", "再输一次密码"

    def whose(self) -> Person:
        return Person(username=self.data.get("username", ""), name=self.data.get("name", ""))

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        if not is_right(settings.HOME, code):
            raise ValidationError("代码不对；请照启动服务的终端窗口里最后显示的一次性代码输入。")
        return code
