from collections.abc import Iterable
from typing import Protocol


class Speaker(Protocol):
    @property
    def volume(self) -> int: ...

    def say(self, text: str, /) -> object: ...


class Recorder:
    def __init__(self, volume: int = 1) -> None:
        self.volume = volume
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


def announce(speakers: Iterable[Speaker], text: str) -> int:
    reached = 0
    for speaker in speakers:
        if speaker.volume > 0:
            speaker.say(text)
            reached += 1
    return reached


def loudest(speakers: Iterable[Speaker]) -> Speaker | None:
    return max(speakers, key=lambda speaker: speaker.volume, default=None)
