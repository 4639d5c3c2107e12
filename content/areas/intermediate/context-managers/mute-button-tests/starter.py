from mixer import muted


def test_the_channel_is_muted_in_the_block():
    channel = {"muted": False, "volume": 7}
    with muted(channel):
        assert channel["muted"] is True
