"""Pages of the tree of units, for the administrator."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.moving import move_unit
from jiheng.web.administration.actions.units import (
    activate_unit,
    add_unit,
    change_unit,
    deactivate_unit,
    level_below,
    subject_of,
)
from jiheng.web.administration.unit_forms import MoveForm, UnitForm
from jiheng.web.budget_units.models import BudgetUnit, Level
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event

NEXT_STEPS = {
    Level.FINANCE_DEPARTMENT: "请在它下面新增主管部门，并到“人员”里给经办人登记财政部门的岗位。",
    Level.SUPERVISING_DEPARTMENT: "请在它下面新增预算单位（先本级，再所属），并到“人员”里给经办人登记主管部门的岗位。",
    Level.BUDGET_UNIT: "请到“人员”里为它登记填报人和单位审核人的岗位，两人不能相同。",
}


def tree(request: HttpRequest) -> HttpResponse:
    """The whole tree, department by department."""
    require_role(request, Role.ADMINISTRATOR)
    sought = request.GET.get("q", "").strip()
    today = timezone.localdate()
    held = Q(posts__since__isnull=True) | Q(posts__since__lte=today)
    held &= Q(posts__until__isnull=True) | Q(posts__until__gte=today)
    units = BudgetUnit.objects.annotate(post_count=Count("posts", filter=held)).order_by("path")
    if sought:
        units = units.filter(Q(name__icontains=sought) | Q(code__icontains=sought))
    context = {"units": units, "sought": sought, "tab": "units"}
    return render(request, "administration/units.html", context)


def new_unit(request: HttpRequest) -> HttpResponse:
    """Add a unit below the one that `under` names; without it, the finance bureau."""
    require_role(request, Role.ADMINISTRATOR)
    under = request.GET.get("under", "")
    parent = get_object_or_404(BudgetUnit, code=under) if under else None
    form = UnitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            unit = add_unit(access_of(request), form.cleaned_data["code"], form.details(), parent)
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"已新增“{unit.name}”。{NEXT_STEPS[Level(unit.level)]}")
            return redirect("administration:unit", code=unit.code)
    context = {"form": form, "parent": parent, "level": level_below(parent), "tab": "units"}
    return render(request, "administration/new_unit.html", context, status=422 if form.errors else 200)


def unit(request: HttpRequest, code: str) -> HttpResponse:
    """One unit: its name, its people, its years."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(BudgetUnit.objects.select_related("parent"), code=code)
    form = UnitForm(request.POST or None, unit=found)
    if request.method == "POST" and form.is_valid():
        change_unit(access_of(request), found, form.details())
        messages.success(request, "已保存。")
        return redirect("administration:unit", code=code)
    posts = Post.objects.held_on(timezone.localdate()).filter(budget_unit=found)
    context = {
        "unit": found,
        "form": form,
        "posts": posts.select_related("person", "lent_by", "budget_unit").order_by("role", "person__name"),
        "children": found.children.order_by("path"),
        "level_below": level_below(found) if found.is_active and found.level != Level.BUDGET_UNIT else None,
        "events": Event.objects.filter(subject=subject_of(found)).order_by("-at", "-pk"),
        "tab": "units",
    }
    return render(request, "administration/unit.html", context, status=422 if form.errors else 200)


def move(request: HttpRequest, code: str) -> HttpResponse:
    """Hand the unit over to another department."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(BudgetUnit.objects.select_related("parent"), code=code, level=Level.BUDGET_UNIT)
    form = MoveForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            move_unit(access_of(request), found, told["department"], told["since"], told["reason"])
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"已划转到{told['department'].name}，自{told['since']}年度起。")
            return redirect("administration:unit", code=code)
    context = {"unit": found, "form": form, "tab": "units"}
    return render(request, "administration/move_unit.html", context, status=422 if form.errors else 200)


@require_POST
def deactivate(request: HttpRequest, code: str) -> HttpResponse:
    """Take out of use."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(BudgetUnit, code=code)
    try:
        deactivate_unit(access_of(request), found, request.POST.get("words", ""))
        messages.success(request, "已停用；以前年度的内容仍可查看。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("administration:unit", code=code)


@require_POST
def activate(request: HttpRequest, code: str) -> HttpResponse:
    """Take into use again."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(BudgetUnit.objects.select_related("parent"), code=code)
    try:
        activate_unit(access_of(request), found)
        messages.success(request, "已恢复。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("administration:unit", code=code)
