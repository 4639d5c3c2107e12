from solution import Recorder, Speaker


class Bell:
    volume = 3

    def say(self, words: str) -> int:
        return len(words)


class Display:
    @property
    def volume(self) -> bool:
        return True

    def say(self, text: object, colour: str = "green") -> None:
        print(text, colour)


one: Speaker = Bell()
other: Speaker = Display()
own: Speaker = Recorder()
louder = one.volume + 1
one.say("Platform 2")
