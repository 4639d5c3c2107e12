def _failed(reading):
    return reading[2] is None


def high_hours(readings, mark):
    return [hour for _, hour, metres in readings if metres is not None if metres > mark]


def in_centimetres(readings):
    return {reading[:2]: round(100 * reading[2]) for reading in readings if not _failed(reading)}


def days(readings):
    return {reading[0] for reading in readings if _failed(reading)}


def announce(readings, send):
    for reading in filter(_failed, readings):
        send(reading[1])
