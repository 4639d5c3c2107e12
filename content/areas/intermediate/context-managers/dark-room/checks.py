from orienteer.curriculum import check, facts, given, integers, lists, one_of, snippet

ROOM = """
class Room:
    def __init__(self):
        self.light, self.log = "white", []

    def red(self):
        self.light = "red"
        self.log.append("red")

    def white(self):
        self.light = "white"
        self.log.append("white")


class BrokenRoom(Room):
    def red(self):
        raise OSError("the lamp is broken")


class Film(list):
    def __iter__(self):
        for picture in super().__iter__():
            room.log.append(f"{picture} in {room.light}")
            yield picture

    def pop(self, *place):
        cut_in.append(room.light)
        return super().pop(*place)

    def __delitem__(self, place):
        cut_in.append(room.light)
        super().__delitem__(place)


cut_in = []
room = Room()
"""

films = lists(one_of("dog", "sea"), max_size=3)

checks = [
    check("develop gives what it gave", given(film=films, snippet=ROOM + "develop(room, film), room.log")),
    check(
        "enlarge gives what it gave, and refuses what it refused",
        given(film=films, factor=integers(-1, 3), snippet=ROOM + "enlarge(room, film, factor), room.log"),
    ),
    check("cut takes the last picture off", given(film=films, snippet=ROOM + "cut(room, film), film, room.log")),
    check("a film is developed in red light", snippet(ROOM + 'develop(room, Film(["dog", "sea"])), room.log')),
    check("a film is enlarged in red light", snippet(ROOM + 'enlarge(room, Film(["dog"]), 2), room.log')),
    check("a film is cut in red light", snippet(ROOM + 'cut(room, Film(["dog", "sea"])), set(cut_in), room.log')),
    check(
        "after work that failed the light is white",
        snippet(
            ROOM
            + "for action in (lambda: enlarge(room, [], 0), lambda: develop(room, 7), lambda: cut(room, 7)):\n"
            + "    try:\n        action()\n    except (ValueError, TypeError, AttributeError) as problem:\n"
            + "        room.log.append(type(problem).__name__)\n"
            + "room.log"
        ),
    ),
    check(
        "where the red lamp fails, nothing is switched back",
        snippet(
            ROOM
            + "room = BrokenRoom()\n"
            + "try:\n    develop(room, [])\nexcept OSError:\n    room.log.append('told')\nroom.log"
        ),
    ),
    check(
        "anybody can have red light for a block",
        snippet(ROOM + "with red_light(room):\n    room.log.append('work')\nroom.light, room.log"),
    ),
    check("red light is switched on in one place", facts("calls", to=".red", exactly=1)),
    check("white light is switched on in one place", facts("calls", to=".white", exactly=1)),
]
