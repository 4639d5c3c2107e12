from contextlib import contextmanager


@contextmanager
def red_light(room):
    """Red light for the length of a block."""
    room.red()
    try:
        yield
    finally:
        room.white()


def develop(room, film):
    """The pictures on the film, developed."""
    with red_light(room):
        return map(lambda picture: f"{picture}, developed", film)


def enlarge(room, film, factor):
    """The film's pictures, so many times as large."""
    with red_light(room):
        if factor < 1:
            raise ValueError("nothing gets smaller here")
        return map(lambda picture: f"{picture} x{factor}", film)


def cut(room, film):
    """Take the last picture off the film; None if there is none."""
    with red_light(room):
        return film.pop() if film else None
