import inspect

from playlist import Playlist


def test_source():
    source = inspect.getsource(Playlist)
    assert "len(self.songs) >= " in source or "own_longest" in source
