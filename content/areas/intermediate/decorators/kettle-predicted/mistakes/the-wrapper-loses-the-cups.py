steps = []


def noted(name):
    steps.append("asked " + name)

    def decorate(function):
        steps.append("wrapped " + name)

        def wrapper(cups):
            steps.append("into " + name)
            result = function(cups)
            steps.append("out of " + name)
            return result

        return wrapper

    return decorate


@noted("lid")
@noted("pot")
def pour(cups):
    return cups * 2


print(steps)
steps.clear()
pour(3)
print(None)
print(steps)
print(pour.__name__)


def counted(function):
    calls = 0

    def wrapper():
        nonlocal calls
        calls += 1
        function()
        return calls

    return wrapper


@counted
def sip():
    return "ah"


@counted
def refill():
    return "more"


print(sip(), sip(), refill())
