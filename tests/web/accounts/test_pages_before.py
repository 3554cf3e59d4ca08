"""Where a person is led back to is a page of ours, whatever the browser sent."""

import pytest
from django.test import RequestFactory

from jiheng.web.accounts.pages_before import own_path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/2022/FL01/targets/1/", "/2022/FL01/targets/1/"),
        ("/jobs/?page=2", "/jobs/?page=2"),
        ("", "/desk/"),
        ("NaN", "/desk/"),
        ("login", "/desk/"),
        ("//elsewhere.example/", "/desk/"),
        ("https://elsewhere.example/", "/desk/"),
        ("javascript:alert(1)", "/desk/"),
    ],
)
def test_only_a_path_of_ours_is_taken_over(address: str, path: str) -> None:
    assert own_path(RequestFactory().post("/"), address, "/desk/") == path
