"""Every form as units fill them."""

from collections.abc import Callable

from tests.documents.foreign.form import Form
from tests.documents.foreign.self_evaluation_forms import anhui, hubei, national, troubled, untidy, yunnan
from tests.documents.foreign.target_forms import (
    central,
    central_two_rows,
    jiaxian,
    plain_list,
    whole_unit,
    wuhai,
    yueyanglou,
)

FORMS: tuple[Callable[[], Form], ...] = (
    *(national, yunnan, anhui, hubei, wuhai, yueyanglou, jiaxian, plain_list, central, central_two_rows),
    *(whole_unit, troubled, untidy),
)
