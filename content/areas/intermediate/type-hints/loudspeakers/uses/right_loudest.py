from solution import Recorder, loudest


class Bell:
    volume = 3

    def say(self, words: str) -> int:
        return len(words)

    def ring(self) -> str:
        return "ding"


bells: list[Bell] = [Bell()]
found = loudest(bells)
shown = "" if found is None else found.ring().upper()
other = loudest(recorder for recorder in (Recorder(),))
if other is not None:
    other.said.append("Platform 2")
