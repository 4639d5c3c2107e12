from solution import Recorder, announce


class Bell:
    volume = 3

    def say(self, words: str) -> int:
        return len(words)


bells: list[Bell] = [Bell()]
reached: int = announce(bells, "Platform 2") + announce((Bell(), Recorder()), text="Platform 3")
announce((bell for bell in bells), "Platform 2")
announce([], "").bit_length()
