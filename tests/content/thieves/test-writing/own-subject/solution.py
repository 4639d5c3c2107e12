import sys

sys.path.insert(0, ".")
sys.modules.pop("playlist", None)


def test_own():
    from playlist import Playlist

    assert Playlist.__doc__
