from playlist import Playlist


def test_nothing():
    assert Playlist
