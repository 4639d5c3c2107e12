from solution import Speaker


class Mute:
    volume = 0


class Counter:
    volume = 1

    def say(self, number: int) -> None:
        print(number)


class Silent:
    def say(self, text: str) -> None:
        print(text)


class Vague:
    volume = "loud"

    def say(self, text: str) -> None:
        print(text)


class Half:
    volume = 0.5

    def say(self, text: str) -> None:
        print(text)


class Dull:
    volume = 1

    def say(self) -> None:
        pass


one: Speaker = Mute()
two: Speaker = Counter()
three: Speaker = Silent()
four: Speaker = Vague()
five: Speaker = Half()
six: Speaker = Dull()
seven: Speaker = "loud"


def use(speaker: Speaker) -> None:
    speaker.say(3)
    speaker.volume.upper()
    speaker.said
    speaker.say("a").upper()
    speaker.say()
