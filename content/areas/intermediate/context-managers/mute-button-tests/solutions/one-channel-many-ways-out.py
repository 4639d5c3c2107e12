from mixer import muted


class Pulled(Exception):
    pass


def leave(channel, way):
    with muted(channel) as volume:
        seen = (channel["muted"], channel["volume"], volume)
        if way == "error":
            raise Pulled
        if way == "return":
            return seen
    return seen


def test_every_way_out_of_the_block():
    for before in (True, False):
        for way in ("end", "return", "error"):
            channel = {"muted": before, "volume": 4}
            try:
                assert leave(channel, way) == (True, 4, 4)
                came_out = False
            except Pulled:
                came_out = True
            assert came_out == (way == "error")
            assert channel == {"muted": before, "volume": 4}


def test_the_moment_of_entering_counts():
    channel = {"muted": False, "volume": 1}
    waiting = muted(channel)
    assert channel == {"muted": False, "volume": 1}
    channel.update(muted=True, volume=9)
    with waiting as volume:
        assert volume == 9
    assert channel == {"muted": True, "volume": 9}
