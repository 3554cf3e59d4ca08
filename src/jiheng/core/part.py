"""The parts of a document that are printed apart from its running text."""

from jiheng.core.choice import Choice


class Part(Choice):
    """Which part of a document text stands in. A composed report is all body."""

    BODY = "body", "正文"
    CONTENTS = "contents", "目录"
    TEXT_BOX = "text_box", "文本框"
    FOOTNOTE = "footnote", "脚注"
    ENDNOTE = "endnote", "尾注"
