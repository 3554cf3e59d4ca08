"""A browser's date field takes and gives 2024-03-05 and nothing else; people may also type it in other ways."""

DATE_INPUT_FORMATS = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"]
