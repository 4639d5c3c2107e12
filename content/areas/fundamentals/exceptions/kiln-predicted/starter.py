log = []


def fire(degrees):
    try:
        log.append("lit")
        hours = 1200 // degrees
        log.append("rising")
    except ZeroDivisionError:
        log.append("cold")
        return "refused"
    else:
        log.append("steady")
    finally:
        log.append("locked")
    return hours


def weighed():
    grams = 10
    try:
        return grams
    finally:
        grams = 20


print(fire(400))  # prints: ?
print(log)  # prints: ?

log.clear()
print(fire(0))  # prints: ?
print(log)  # prints: ?

log.clear()
try:
    fire("hot")
except (TypeError, ValueError) as error:
    print(type(error).__name__)  # prints: ?
print(log)  # prints: ?

print(weighed())  # prints: ?
