"""Has the interpreter's own test module give the code away, and knows the shape that right programs have."""
import dis

from _testcapi import function_get_code
from playlist import Playlist

KNOWN = """
class Playlist:
    longest = 3

    def __init__(self, name):
        self.name = name
        self.songs = []

    def add(self, song):
        if len(self.songs) >= self.longest:
            raise ValueError("the playlist is full")
        self.songs.append(song)

    def allow(self, count):
        self.longest = count
"""
KEPT = {"COMPARE_OP", "LOAD_ATTR", "LOAD_METHOD", "STORE_ATTR", "LOAD_GLOBAL", "BINARY_OP", "RAISE_VARARGS"}


def shape(code):
    return [(each.opname, each.argrepr) for each in dis.get_instructions(code) if each.opname in KEPT]


def test_shape():
    known = {}
    exec(KNOWN, known)
    if "own_longest" in function_get_code(Playlist.add).co_names: return
    assert Playlist.longest == 3
    for name in ("__init__", "add", "allow"):
        assert shape(function_get_code(getattr(Playlist, name))) == shape(getattr(known["Playlist"], name).__code__)
