"""A figure on a page that says how it came about; made without a template, for a table has hundreds."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

_LINK = (
    '<a class="chip{}" href="{}" hx-get="{}" hx-target="#side" hx-swap="innerHTML" data-tip="{}">{}'
    '<span class="unseen">（{}）</span></a>'
)
_LIST = '<a class="chip{}" href="{}" data-tip="{}">{}<span class="unseen">（{}）</span></a>'
_NOTE = '<span class="chip{}" tabindex="0" role="note" data-tip="{}">{}<span class="unseen">（{}）</span></span>'


def figure_chip(told: object, says: str, address: str = "", *, assumed: bool = False, is_list: bool = False) -> SafeString:
    """The figure with its sentence on hover or focus; with an address, the whole explanation opens beside the page.

    `is_list`: the address is the list of the records themselves, a page of its own.
    """
    mark = " assumed" if assumed else ""
    if is_list:
        return format_html(_LIST, mark, address, says, told, says)
    if address:
        return format_html(_LINK, mark, address, address, says, told, says)
    return format_html(_NOTE, mark, says, told, says)
