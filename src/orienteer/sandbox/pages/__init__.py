"""Pages: a learner's component, shown in a headless Chromium, and what one can read and do there.

The browser runs as nobody, without a network, under its own sandbox. A page gets the learner's script and nothing that
says what is right; what it shows is read from outside by the browser's accessibility tree.
"""

from __future__ import annotations

from orienteer.sandbox.pages.browser import IN_LINUX, ONLY_LINUX, find_browser
from orienteer.sandbox.pages.runner import PageRunner

__all__ = ["IN_LINUX", "ONLY_LINUX", "PageRunner", "find_browser"]
