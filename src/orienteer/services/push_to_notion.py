"""Push the roadmap, or a part of it, into a page of a Notion workspace."""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.exports.form import Tell
from orienteer.exports.notion_push.push import Pushed
from orienteer.services.export_course import Selection, bind, half_a_character

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

_ID = re.compile(r"([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})(?:[?#].*)?$", re.IGNORECASE)


def push_to_notion(
    page: str, token: str, url: str, *, selection: Selection, course: Course, store: Store | None, tell: Tell
) -> Pushed:
    """Make or update the databases under a page.

    Args:
        page: the page's address or id.
        token: of an integration that the page is shared with.
        url: where the API is.
        store: the learner's, to add solutions, notes and progress; None leaves them out.

    Raises:
        UsageError: there is no token, or the page or the token isn't right.
        ContentError: half of a character stands in a text.
        OrienteerError: Notion refuses, or can't be reached.
    """
    from notion_client import Client

    from orienteer.exports.forms import form_called
    from orienteer.exports.notion_push.politeness import Polite
    from orienteer.exports.notion_push.push import push

    if not token:
        remedy = "Make an integration in Notion, share the page with it, and put its token into NOTION_TOKEN."
        raise UsageError("There is no token for Notion.", remedy=remedy)
    found = _ID.search(page)
    if found is None:
        raise UsageError(f"{page} isn't the address of a page in Notion.", remedy="Copy the page's link in Notion.")
    book = bind(form_called("notion"), selection, course=course, store=store, tell=tell)
    with Client(auth=token, base_url=url, retry=False, log_level=logging.CRITICAL) as client:
        polite = Polite(client, now=time.monotonic, sleep=time.sleep)
        try:
            return push(book, found[1].replace("-", ""), polite, tell, sleep=time.sleep)
        except UnicodeEncodeError as error:
            raise half_a_character(error) from error
