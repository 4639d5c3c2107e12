from version import Version


def test_numbers_are_compared_and_not_digits():
    assert Version("1.9") < Version("1.10")
    assert Version("1.10") > Version("1.9")
    assert not Version("1.10") < Version("1.9")
    assert not Version("1.9") > Version("1.10")


def test_every_number_counts():
    assert Version("1.2.3") < Version("1.2.4")
    assert Version("1.2.3") != Version("1.2.4")
    assert not Version("1.2.3") == Version("1.2.4")
    assert not Version("1.2.4") == Version("1.2.3")
    assert Version("1") < Version("1.0.1")
    assert Version("1.1") != Version("1")
    assert Version("1.2") != Version("1")


def test_noughts_at_the_end_do_not_count():
    assert Version("1.0") == Version("1") == Version("1.0.0")
    assert Version("0") == Version("0.0")
    assert not Version("1.0") != Version("1")
    assert not Version("1.0") < Version("1")
    assert not Version("1") < Version("1.0")


def test_equal_versions_are_one_member():
    assert len({Version("1.0"), Version("1"), Version("1.0.0")}) == 1
    assert {Version("2.0"): "kept"}[Version("2")] == "kept"


def test_nothing_else_is_equal():
    for other in ("1.2", 1.2, (1, 2), [1, 2], None):
        assert (Version("1.2") == other) is False
        assert (Version("1.2") != other) is True


def raises_type_error(version, other):
    try:
        bool(version < other)
    except TypeError:
        return True
    return False


def test_less_than_something_else_raises():
    for other in ("9.9", 9.9, (9, 9)):
        assert raises_type_error(Version("1.2"), other)


def test_the_text_is_kept():
    for text in ("2.4", "1.0", "1.10.0"):
        assert str(Version(text)) == text
