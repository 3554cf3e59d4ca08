"""Addresses of the 工作台."""

from django.urls import path

from jiheng.web.desk.views import desk, notices, timeline

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("notices/", notices.notices, name="notices"),
    path("notices/read/", notices.read_all, name="notices_read"),
    path("notices/<int:key>/", notices.open_notice, name="notice"),
    path("<int:year>/remind/", desk.remind_all, name="remind"),
    path("<int:year>/<code:unit_code>/timeline/", timeline.timeline, name="timeline"),
]
