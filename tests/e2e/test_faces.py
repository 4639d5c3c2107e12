"""Faces are fetched in two parts: what a page in English is set with, and the rest where it is met."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.programs import TOPIC
from tests.e2e.server import Server

FACES = """() => performance.getEntriesByType('resource').map(({name}) => name.split('/').pop())
  .filter((name) => name.endsWith('.woff2'))"""
REST = """() => performance.getEntriesByType('resource')
  .some(({name}) => /literata-latin-opsz-normal-(?!basic)[^/]*[.]woff2$/.test(name))"""


def test_a_lesson_is_set_with_the_basic_parts_and_another_sign_brings_the_rest(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/topic/{TOPIC}")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_visible()
    page.evaluate("() => document.fonts.ready.then(() => undefined)")
    fetched = page.evaluate(FACES)
    assert fetched
    assert [name for name in fetched if "-basic-" not in name] == []
    heading.evaluate("heading => { heading.textContent = 'Café, naïve'; }")
    page.wait_for_function(REST)
