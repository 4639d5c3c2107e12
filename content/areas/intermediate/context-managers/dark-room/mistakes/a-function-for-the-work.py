def in_red_light(room, work):
    """What the work gives, done in red light."""
    room.red()
    try:
        return work()
    finally:
        room.white()


def develop(room, film):
    """The pictures on the film, developed."""
    return in_red_light(room, lambda: [f"{picture}, developed" for picture in film])


def enlarge(room, film, factor):
    """The film's pictures, so many times as large."""

    def work():
        if factor < 1:
            raise ValueError("nothing gets smaller here")
        return [f"{picture} x{factor}" for picture in film]

    return in_red_light(room, work)


def cut(room, film):
    """Take the last picture off the film; None if there is none."""
    return in_red_light(room, lambda: film.pop() if film else None)
