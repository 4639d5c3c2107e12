"""All versions in their order, in groups that are equal: every pair is compared once in each direction."""

from version import Version

GROUPS = [["0", "0.0"], ["0.1"], ["1", "1.0", "1.0.0"], ["1.0.1"], ["1.2.3"], ["1.2.4"], ["1.9"], ["1.10"], ["2.0"]]


def pairs():
    for i, group in enumerate(GROUPS):
        for j, other in enumerate(GROUPS):
            for one in group:
                for two in other:
                    yield i, j, Version(one), Version(two)


def test_order():
    for i, j, one, two in pairs():
        assert (one < two) is (i < j), (str(one), str(two))
        assert (one > two) is (i > j), (str(one), str(two))


def test_equality():
    for i, j, one, two in pairs():
        assert (one == two) is (i == j), (str(one), str(two))
        assert (one != two) is (i != j), (str(one), str(two))


def test_each_group_is_one_key():
    names = {Version(text): place for place, group in enumerate(GROUPS) for text in group}
    assert len(names) == len(GROUPS)


def test_strangers():
    version = Version("1.0")
    for stranger in ("1.0", "1", "5", 1.0, None, (1,)):
        assert (version == stranger) is False
        raised = False
        try:
            version < stranger
        except TypeError:
            raised = True
        assert raised


def test_str():
    assert [str(Version(text)) for group in GROUPS for text in group] == [text for group in GROUPS for text in group]
