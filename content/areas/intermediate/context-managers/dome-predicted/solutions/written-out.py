from contextlib import ExitStack, contextmanager

log = []


@contextmanager
def dome_open(name, keeps=()):
    log.append(f"{name} opens")
    try:
        yield name.upper()
    except keeps:
        pass
    finally:
        log.append(f"{name} shuts")


with dome_open("east") as dome:
    log.append(dome)
print(log)

log = []
with ExitStack() as stack:
    for name in ("east", "west"):
        stack.enter_context(dome_open(name))
print(log)


def picture():
    with dome_open("north"):
        return len(log)


print(picture(), len(log))

log = []
with dome_open("west", keeps=ZeroDivisionError):
    log.append("before")
    log.append(1 // 0)
print(log)

log = []
with dome_open("east"), dome_open("west", keeps=ValueError):
    raise ValueError("cloud")
log.append("went on")
print(log)
