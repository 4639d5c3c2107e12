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
        return [f"{picture}, developed" for picture in film]


def enlarge(room, film, factor):
    """The film's pictures, so many times as large."""
    with red_light(room):
        if factor < 1:
            raise ValueError("nothing gets smaller here")
        return [f"{picture} x{factor}" for picture in film]


def cut(room, film):
    """Take the last picture off the film; None if there is none."""
    with red_light(room):
        last = len(film) - 1
    return film.pop(last) if last >= 0 else None
