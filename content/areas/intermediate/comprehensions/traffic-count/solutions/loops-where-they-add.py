def _is_count(parts):
    return len(parts) == 3 and parts[1].isdecimal() and parts[2].isdecimal()


def counts(lines):
    found = {}
    for parts in [line.split() for line in lines]:
        if _is_count(parts):
            road, hour, cars = parts
            found[road, int(hour)] = int(cars)
    return found


def roads(counted):
    return {key[0] for key in counted}


def totals(counted):
    sums = dict.fromkeys(roads(counted), 0)
    for (road, _), cars in counted.items():
        sums[road] += cars
    return sums


def gaps(counted, hours):
    wanted = {road: [hour for hour in hours if (road, hour) not in counted] for road in roads(counted)}
    for road in list(wanted):
        if not wanted[road]:
            wanted.pop(road)
    return wanted
