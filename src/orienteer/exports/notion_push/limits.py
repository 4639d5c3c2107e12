"""What Notion's API takes at most. One row a limit.

Source of all: Notion's reference, as read in November 2026: "Request limits"
(https://developers.notion.com/reference/request-limits), "Append block children"
(https://developers.notion.com/reference/patch-block-children), "Pagination" and "Property objects".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit and where it is stated."""

    most: int
    of: str
    source: str


REQUESTS_A_SECOND = Limit(3, "requests a second, on average, of one connection", "Request limits, Rate limits")
TEXT_UNITS = Limit(2000, "UTF-16 units in one text", "Request limits, Size limits: text.content")
RICH_TEXTS = Limit(100, "texts in one list", "Request limits, Size limits: any array of rich text objects")
BLOCKS_A_CALL = Limit(100, "blocks in one list of children", "Append block children: up to 100 children a request")
NESTING = Limit(2, "levels of blocks in one request", "Append block children: up to two levels of nesting")
BLOCKS_A_REQUEST = Limit(1000, "blocks in one request, all levels", "Request limits, Size limits: payload")
PAYLOAD_BYTES = Limit(500_000, "bytes in one request", "Request limits, Size limits: payload")
RELATED_PAGES = Limit(100, "pages in one relation", "Request limits, Size limits: any relation")
CHOICES = Limit(100, "choices in one multi-select", "Request limits, Size limits: any multi-select")
PAGE_SIZE = Limit(100, "results in one page of a list", "Pagination: page_size")
CHOICE_UNITS = Limit(100, "UTF-16 units in a choice's name", "Property objects, select: name; the API's own refusal")
ADDRESS_UNITS = Limit(2000, "UTF-16 units in an address", "Request limits, Size limits: text.link.url")
