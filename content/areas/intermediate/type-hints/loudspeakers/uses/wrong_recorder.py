from solution import Recorder

Recorder("3")
Recorder(2.5)
Recorder(None)
Recorder().say(3)
Recorder().say(None)
Recorder().said.append(3)
Recorder().said + 1
Recorder().volume.upper()
shown: str = Recorder().say("Platform 2")
