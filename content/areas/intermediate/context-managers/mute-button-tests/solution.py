import pytest
from mixer import muted


def make_channel(is_muted=False):
    return {"muted": is_muted, "volume": 7}


def test_making_it_changes_nothing():
    channel = make_channel()
    muted(channel)
    assert channel == make_channel()


def test_the_channel_is_muted_in_the_block_and_as_loud_as_before():
    channel = make_channel()
    with muted(channel):
        assert channel == {"muted": True, "volume": 7}


def test_the_name_behind_as_is_the_volume():
    with muted(make_channel()) as volume:
        assert volume == 7


@pytest.mark.parametrize("before", [False, True])
def test_afterwards_the_channel_is_as_it_was(before):
    channel = make_channel(before)
    with muted(channel):
        pass
    assert channel == make_channel(before)


@pytest.mark.parametrize("before", [False, True])
def test_an_error_comes_out_and_the_channel_is_as_it_was(before):
    channel = make_channel(before)
    with pytest.raises(KeyError):
        with muted(channel):
            raise KeyError("cable")
    assert channel == make_channel(before)


def test_what_counts_is_how_it_was_when_the_block_was_entered():
    channel = make_channel()
    manager = muted(channel)
    channel["muted"], channel["volume"] = True, 3
    with manager as volume:
        assert volume == 3
    assert channel == {"muted": True, "volume": 3}
