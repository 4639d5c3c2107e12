def develop(room, film):
    """The pictures on the film, developed."""
    room.red()
    try:
        return [f"{picture}, developed" for picture in film]
    finally:
        room.white()


def enlarge(room, film, factor):
    """The film's pictures, so many times as large."""
    room.red()
    try:
        if factor < 1:
            raise ValueError("nothing gets smaller here")
        return [f"{picture} x{factor}" for picture in film]
    finally:
        room.white()


def cut(room, film):
    """Take the last picture off the film; None if there is none."""
    room.red()
    try:
        return film.pop() if film else None
    finally:
        room.white()
