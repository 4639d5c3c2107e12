class Speaker:
    pass


class Recorder:
    def __init__(self, volume=1):
        self.volume = volume
        self.said = []

    def say(self, text):
        self.said.append(text)


def announce(speakers, text):
    reached = 0
    for speaker in speakers:
        if speaker.volume > 0:
            speaker.say(text)
            reached += 1
    return reached


def loudest(speakers):
    return max(speakers, key=lambda speaker: speaker.volume, default=None)
