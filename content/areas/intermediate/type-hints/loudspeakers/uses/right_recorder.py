from solution import Recorder

recorder = Recorder(3)
Recorder(volume=2).say(text="Platform 2")
recorder.said.append("Platform 3")
first = recorder.said[0].upper()
recorder.volume += 1
