def counts(lines):
    found = {}
    for line in lines:
        try:
            road, hour, cars = line.split()
            key, number = (road, int(hour)), int(cars)
        except ValueError:
            continue
        if key[1] >= 0 and number >= 0:
            found[key] = number
    return found


def roads(counted):
    return {road for road, _ in counted}


def totals(counted):
    return {
        road: sum([cars for (counted_road, _), cars in counted.items() if counted_road == road])
        for road in roads(counted)
    }


def gaps(counted, hours):
    missing = {road: [hour for hour in hours if (road, hour) not in counted] for road in roads(counted)}
    return {road: gap for road, gap in missing.items() if gap}
