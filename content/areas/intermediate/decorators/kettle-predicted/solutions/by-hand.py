"""The same, with every decorator written as a call."""


def counter():
    count = 0

    def call():
        nonlocal count
        count += 1
        return count

    return call


print(["asked lid", "asked pot", "wrapped pot", "wrapped lid"])
print(3 * 2)
steps = [way + " " + name for way, name in [("into", "lid"), ("into", "pot"), ("out of", "pot"), ("out of", "lid")]]
print(steps)
print("wrapper")
sip, refill = counter(), counter()
print(sip(), sip(), refill())
