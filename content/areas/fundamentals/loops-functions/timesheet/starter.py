def minutes(clock):
    """The minutes since midnight, of a time such as 09:30."""


def as_hours(length):
    """A number of minutes in hours and minutes, such as 3:05."""


shifts = []
total = 0
line = input()
print("total", as_hours(total))
