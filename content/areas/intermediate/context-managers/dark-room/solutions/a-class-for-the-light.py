class RedLight:
    """Red light for the length of a block."""

    def __init__(self, room):
        self.room = room

    def __enter__(self):
        self.room.red()

    def __exit__(self, *how):
        self.room.white()


red_light = RedLight


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
        return film.pop() if film else None
