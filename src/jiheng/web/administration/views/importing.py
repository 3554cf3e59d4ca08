"""Handing in units, people and posts as a workbook."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.importing import IMPORT_ROSTER
from jiheng.web.administration.roster import roster_template
from jiheng.web.face.parts import Problem
from jiheng.web.jobs.registry import hand_over
from jiheng.web.media_types import EXCEL
from jiheng.web.record_tables.handing_in import receive
from jiheng.web.records.evidence import UploadRefusedError, as_attachment


def importing(request: HttpRequest) -> HttpResponse:
    """The template, and the place to hand it in."""
    require_role(request, Role.ADMINISTRATOR)
    problems = []
    if request.method == "POST":
        upload = request.FILES.get("workbook")
        try:
            if upload is None:
                raise UploadRefusedError("没有选文件；请选填好的单位人员导入表。")
            kept = receive(upload)
        except UploadRefusedError as refusal:
            problems = [Problem(str(refusal), "workbook")]
        else:
            person = access_of(request).person
            title = f"导入单位和人员：{kept.name}"
            parameters = {"sha256": kept.sha256, "name": kept.name}
            return redirect(hand_over(person, IMPORT_ROSTER, title, came_from=request.path, **parameters))
    context = {"problems": problems, "tab": "import"}
    return render(request, "administration/import.html", context, status=422 if problems else 200)


def template(request: HttpRequest) -> HttpResponseBase:
    """The empty workbook."""
    require_role(request, Role.ADMINISTRATOR)
    return as_attachment(roster_template(), "单位人员导入表.xlsx", EXCEL)
