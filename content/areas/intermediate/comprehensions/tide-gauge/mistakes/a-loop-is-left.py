def high_hours(readings, mark):
    return [hour for _, hour, metres in readings if metres is not None and metres > mark]


def in_centimetres(readings):
    result = {}
    for day, hour, metres in readings:
        if metres is not None:
            result[day, hour] = round(metres * 100)
    return result


def days(readings):
    return {day for day, _, metres in readings if metres is None}


def announce(readings, send):
    for _, hour, metres in readings:
        if metres is None:
            send(hour)
