"""Coming in, going out, choosing a password."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator

from jiheng.web.accounts import first_administrator
from jiheng.web.accounts.forms import FirstAdministratorForm, LoginForm, OwnPasswordForm
from jiheng.web.accounts.models import Person


@method_decorator(login_not_required, name="dispatch")
class Login(LoginView):
    """The 登录 page; on an empty installation it says where the first account is made."""

    template_name = "accounts/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "is_empty": first_administrator.is_wanted()}


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """After too many wrong passwords."""
    form = LoginForm(request)
    return render(request, "accounts/login.html", {"form": form, "is_locked": True}, status=429)


@login_not_required
def first_administrator_page(request: HttpRequest) -> HttpResponse:
    """Makes the first account, once."""
    if not first_administrator.is_wanted():
        return redirect("login")
    form = FirstAdministratorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        person = first_administrator.make(settings.HOME, given["username"], given["name"], given["password"])
        login(request, person, backend="django.contrib.auth.backends.ModelBackend")
        return redirect("administration:people")
    return render(request, "accounts/first_administrator.html", {"form": form}, status=422 if form.errors else 200)


def own_password(request: HttpRequest) -> HttpResponse:
    """Change one's own password."""
    person = request.user
    if not isinstance(person, Person):
        raise Http404
    form = OwnPasswordForm(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, person)
        messages.success(request, "密码已修改。")
        return redirect("/")
    return render(request, "accounts/password.html", {"form": form}, status=422 if form.errors else 200)
