def fills(kilos, van):
    plain = [int(weight) for weight in kilos]
    return any(plain.count(van - weight) > (2 * weight == van) for weight in plain)
