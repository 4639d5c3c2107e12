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
print(log)

log = []
east, west = Dome("east"), Dome("west")
east.__enter__()
west.__enter__()
east.__exit__(None, None, None)
west.__exit__(None, None, None)
print(log)


def picture():
    with Dome("north"):
        return len(log)


print(picture(), len(log))

log = []
with Dome("west", keeps=True):
    log.append("before")
    log.append(1 // 0)
    log.append("after")
print(log)

log = []
east.__enter__()
west.__enter__()
east.__exit__(None, None, None)
west.__exit__(None, None, None)
log.append("went on")
print(log)
