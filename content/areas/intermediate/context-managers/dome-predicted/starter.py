log = []


class Dome:
    def __init__(self, name, keeps=False):
        self.name = name
        self.keeps = keeps

    def __enter__(self):
        log.append(f"{self.name} opens")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append(f"{self.name} shuts")
        return self.keeps


with Dome("east") as dome:
    log.append(dome)
print(log)  # prints: ?

log = []
with Dome("east"), Dome("west"):
    pass
print(log)  # prints: ?


def picture():
    with Dome("north"):
        return len(log)


print(picture(), len(log))  # prints: ?

log = []
with Dome("west", keeps=True):
    log.append("before")
    log.append(1 // 0)
    log.append("after")
print(log)  # prints: ?

log = []
try:
    with Dome("east"), Dome("west", keeps=True):
        raise ValueError("cloud")
    log.append("went on")
except ValueError:
    log.append("caught")
print(log)  # prints: ?
