import inspect

import pytest
from retrying import retry


def failing(count, error=TimeoutError):
    """A function that raises so often before it answers, and the list of what it was called with."""
    seen = []

    def work(*args, **kwargs):
        seen.append((args, kwargs))
        if len(seen) <= count:
            raise error(len(seen))
        return len(seen)

    return work, seen


@pytest.mark.parametrize(("times", "count"), [(1, 0), (2, 0), (2, 1), (3, 2)])
def test_it_is_tried_until_it_answers(times, count):
    work, seen = failing(count)
    assert retry(times)(work)() == count + 1
    assert len(seen) == count + 1


@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_last_failure_arrives(times):
    work, seen = failing(9)
    with pytest.raises(TimeoutError) as caught:
        retry(times)(work)()
    assert caught.value.args == (times,)
    assert len(seen) == times


@pytest.mark.parametrize("error", [ValueError, OSError])
def test_other_errors_arrive_at_once(error):
    work, seen = failing(1, error)
    with pytest.raises(error):
        retry(3)(work)()
    assert len(seen) == 1


def test_every_try_gets_all_arguments():
    work, seen = failing(1)
    retry(2)(work)("north", channel=7)
    assert seen == [(("north",), {"channel": 7})] * 2


work, seen = failing(2)
tried = retry(2)(work)


def test_the_first_call_uses_its_tries():
    with pytest.raises(TimeoutError):
        tried()


def test_every_call_begins_anew():
    assert tried() == 3


def test_two_functions_are_tried_apart():
    decorate = retry(2)
    for _ in range(2):
        work, seen = failing(1)
        assert decorate(work)() == 2


def test_the_label_is_kept():
    @retry(2)
    def ask(buoy, channel=7):
        """Ask a buoy."""

    assert (ask.__name__, ask.__doc__) == ("ask", "Ask a buoy.")
    assert str(inspect.signature(ask)) == "(buoy, channel=7)"


def test_methods_know_their_object():
    class Buoy:
        @retry(2)
        def me(self):
            return self

    buoy = Buoy()
    assert buoy.me() is buoy


@pytest.mark.parametrize("times", [0, -1])
def test_less_than_one_try_is_refused_at_once(times):
    with pytest.raises(ValueError):
        retry(times)
