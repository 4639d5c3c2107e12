from mixer import muted


def test_the_block_is_run():
    channel = {"muted": False, "volume": 7}
    with muted(channel) as volume:
        print(channel["muted"], volume)
    print(channel)


def test_an_error_comes_out():
    channel = {"muted": False, "volume": 7}
    try:
        with muted(channel):
            raise KeyError("cable")
    except KeyError:
        print(channel)
