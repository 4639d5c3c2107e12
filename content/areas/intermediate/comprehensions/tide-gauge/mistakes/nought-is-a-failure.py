def high_hours(readings, mark):
    return [hour for _, hour, metres in readings if metres and metres > mark]


def in_centimetres(readings):
    return {(day, hour): round(metres * 100) for day, hour, metres in readings if metres}


def days(readings):
    return {day for day, _, metres in readings if not metres}


def announce(readings, send):
    for _, hour, metres in readings:
        if not metres:
            send(hour)
