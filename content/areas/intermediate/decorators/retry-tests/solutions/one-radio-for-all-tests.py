"""One object plays the radio in every test; its script says what each try brings."""

import inspect

import pytest
from retrying import retry


class Radio:
    def __init__(self, *script):
        self.script = list(script)
        self.heard = []

    def ask(self, *args, **kwargs):
        self.heard.append((args, kwargs))
        answer = self.script.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


LATE = TimeoutError("late")


def test_answer_after_failures():
    radio = Radio(LATE, LATE, "calm", "unheard")
    assert retry(3)(radio.ask)(1, wave=2) == "calm"
    assert radio.heard == [((1,), {"wave": 2})] * 3


def test_answer_at_once():
    radio = Radio("calm", "unheard")
    assert retry(2)(radio.ask)() == "calm"
    assert radio.heard == [((), {})]


def test_never_an_answer():
    last = TimeoutError("last")
    radio = Radio(LATE, last, "unheard")
    with pytest.raises(TimeoutError) as caught:
        retry(2)(radio.ask)()
    assert caught.value is last
    assert radio.script == ["unheard"]


def test_a_single_try():
    radio = Radio(LATE, "unheard")
    with pytest.raises(TimeoutError):
        retry(1)(radio.ask)()
    assert len(radio.heard) == 1


def test_trouble_of_another_kind():
    radio = Radio(OSError("salt water"), "unheard")
    with pytest.raises(OSError, match="salt"):
        retry(2)(radio.ask)()
    assert radio.script == ["unheard"]


def test_counts_are_nobody_elses():
    tries = retry(2)
    for _ in range(2):
        radio = Radio(LATE, "one", LATE, "two")
        ask = tries(radio.ask)
        assert [ask(), ask()] == ["one", "two"]


def test_label_and_methods():
    class Buoy:
        @retry(2)
        def depth(self, unit="m"):
            "How deep it is."
            return self, unit

    buoy = Buoy()
    assert buoy.depth("ft") == (buoy, "ft")
    assert Buoy.depth.__name__ == "depth"
    assert Buoy.depth.__doc__ == "How deep it is."
    assert list(inspect.signature(Buoy.depth).parameters) == ["self", "unit"]


def test_no_try_at_all():
    for times in (0, -3):
        with pytest.raises(ValueError):
            retry(times)
