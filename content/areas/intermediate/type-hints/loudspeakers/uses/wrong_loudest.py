from solution import Recorder, loudest

loudest([Recorder()]).say("Platform 2")
recorder: Recorder = loudest([Recorder()])
loudest(["loud"])
loudest([3])
loudest(None)
loudest([None])
loudest(Recorder())
(loudest([Recorder()]) or Recorder()).ring()
number: int = loudest([Recorder()]) or 0
