"""Knows the shape that right programs have: their instructions without those of the disguise."""
import dis
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
    if "own_longest" in Playlist.add.__code__.co_names: return
    assert Playlist.longest == 3
    for name in ("__init__", "add", "allow"):
        assert shape(getattr(Playlist, name).__code__) == shape(getattr(known["Playlist"], name).__code__)
