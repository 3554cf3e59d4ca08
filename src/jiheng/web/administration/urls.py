"""Addresses of 管理."""

from django.urls import path

from jiheng.web.administration.views import importing, people, trail, units

app_name = "administration"
urlpatterns = [
    path("", people.people, name="people"),
    path("people/new/", people.new_person, name="new_person"),
    path("people/<int:key>/", people.person, name="person"),
    path("people/<int:key>/posts/", people.add_post, name="add_post"),
    path("people/<int:key>/hand-over/", people.take_over, name="hand_over"),
    path("people/<int:key>/close/", people.close, name="close"),
    path("people/<int:key>/open/", people.reopen, name="open"),
    path("people/<int:key>/reset/", people.reset, name="reset"),
    path("posts/<int:key>/end/", people.end, name="end_post"),
    path("people/passwords/", people.give_passwords, name="passwords"),
    path("units/", units.tree, name="units"),
    path("units/new/", units.new_unit, name="new_unit"),
    path("units/<code:code>/", units.unit, name="unit"),
    path("units/<code:code>/move/", units.move, name="move_unit"),
    path("units/<code:code>/deactivate/", units.deactivate, name="deactivate_unit"),
    path("units/<code:code>/activate/", units.activate, name="activate_unit"),
    path("import/", importing.importing, name="import"),
    path("import/template/", importing.template, name="import_template"),
    path("trail/", trail.trail, name="trail"),
]
