import sys

try:
    from members import name_of
except ImportError:
    pass

LOANS = [("Atlas", "3"), ("Cheese", "5"), ("Birds", "3")]


def borrowed(number):
    """The books that a member has."""
    return [book for book, member in LOANS if member == number]


def report(numbers):
    """Print who has what."""
    for number in numbers:
        print(f"{name_of(number)}: {', '.join(borrowed(number)) or 'none'}")


if __name__ == "__main__":
    report(sys.argv[1:])
