import playlist


def test_file():
    assert "right" in playlist.__file__
