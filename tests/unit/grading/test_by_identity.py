"""What is kept by identity."""

from orienteer.grading.by_identity import KeptFor


def test_equal_owners_have_values_of_their_own() -> None:
    kept = KeptFor[str](most=4)
    one, same = [1], [1]
    kept.keep("of one", one)
    kept.keep("of both", one, same)
    assert kept.get(one) == "of one"
    assert kept.get(same) is None
    assert kept.get(one, same) == "of both"
    assert kept.get(same, one) is None


def test_the_oldest_goes_first() -> None:
    kept = KeptFor[int](most=2)
    owners = [[number] for number in range(3)]
    for number, owner in enumerate(owners):
        kept.keep(number, owner)
    assert [kept.get(owner) for owner in owners] == [None, 1, 2]


def test_an_owner_lives_as_long_as_its_value_so_that_no_other_takes_its_place() -> None:
    kept = KeptFor[int](most=1000)
    for number in range(1000):
        kept.keep(number, [number])
    assert all(kept.get([number]) is None for number in range(1000))
