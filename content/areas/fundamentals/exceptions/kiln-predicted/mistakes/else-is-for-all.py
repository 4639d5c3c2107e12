log = []


def fire(degrees):
    try:
        log.append("lit")
        hours = 1200 // degrees
        log.append("rising")
    except ZeroDivisionError:
        log.append("cold")
        log.append("steady")
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


print(fire(400))
print(log)

log.clear()
print(fire(0))
print(log)

log.clear()
try:
    fire("hot")
except (TypeError, ValueError) as error:
    print(type(error).__name__)
print(log)

print(weighed())
