from collections.abc import Callable, Iterable
from typing import Optional, Protocol, TypeVar


class Audible(Protocol):
    @property
    def volume(self) -> int: ...


class Speaker(Audible, Protocol):
    @property
    def say(self) -> Callable[[str], object]: ...


Heard = TypeVar("Heard", bound=Speaker)


class Recorder:
    volume: int
    said: list[str]

    def __init__(self, volume: int = 1) -> None:
        self.volume = volume
        self.said = []

    def say(self, text: str) -> None:
        self.said.append(text)


def announce(speakers: Iterable[Speaker], text: str) -> int:
    reached = 0
    for speaker in speakers:
        if speaker.volume > 0:
            speaker.say(text)
            reached += 1
    return reached


def loudest(speakers: Iterable[Heard]) -> Optional[Heard]:
    return max(speakers, key=lambda speaker: speaker.volume, default=None)
