from version import Version


def test_order():
    Version("1.9") < Version("1.10")
    Version("1.2.3") < Version("1.2.4")
    not Version("1.0") < Version("1")


def test_equality():
    Version("1.0") == Version("1")
    len({Version("1.0"), Version("1")}) == 1


def test_strangers():
    Version("1.2") == "1.2"
    Version("1.2") == None
    try:
        Version("1.2") < "9"
    except TypeError:
        pass


def test_text():
    str(Version("1.0")) == "1.0"
