from solution import Recorder, announce

announce([Recorder()], 3)
announce([Recorder()], None)
announce(["Recorder"], "Platform 2")
announce(Recorder(), "Platform 2")
announce(None, "Platform 2")
announce([None], "Platform 2")
announce([Recorder()], "Platform 2").upper()
announce([object()], "Platform 2")
