def high_hours(readings, mark):
    result = []
    for reading in readings:
        if reading[2] is not None:
            if reading[2] > mark:
                result.append(reading[1])
    return result


def in_centimetres(readings):
    result = {}
    for reading in readings:
        if reading[2] is not None:
            result[(reading[0], reading[1])] = round(reading[2] * 100)
    return result


def days(readings):
    return set([reading[0] for reading in readings if reading[2] is None])


def announce(readings, send):
    [send(reading[1]) for reading in readings if reading[2] is None]
