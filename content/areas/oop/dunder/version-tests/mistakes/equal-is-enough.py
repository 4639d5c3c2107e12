from version import Version


def test_order():
    assert Version("1.9") < Version("1.10")
    assert Version("1.2.3") < Version("1.2.4")
    assert not Version("1.2.3") == Version("1.2.4")
    assert not Version("1.0") < Version("1")


def test_equality():
    assert Version("1.0") == Version("1")


def test_strangers():
    assert Version("1.2") != "1.2"
    assert Version("1.2") != None
    try:
        Version("1.2") < "9"
    except TypeError:
        return
    assert False


def test_text():
    assert str(Version("1.0")) == "1.0"
