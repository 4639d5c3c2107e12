"""Counts as it goes, and lets the division find out that there was nothing."""


def mean_temperature(entries):
    total = count = 0
    for entry in entries:
        try:
            total += int(entry)
        except ValueError:
            pass
        else:
            count += 1
    try:
        return total / count
    except ZeroDivisionError as error:
        raise ValueError("there is nothing to average") from error
