from version import Version


def test_the_text_is_kept():
    assert str(Version("2.4")) == "2.4"


def test_smaller_and_larger():
    assert Version("1.2") < Version("1.3")
    assert Version("2.0") > Version("1.9")
