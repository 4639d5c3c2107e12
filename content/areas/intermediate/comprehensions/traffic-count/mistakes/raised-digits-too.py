def counts(lines):
    rows = [line.split() for line in lines]
    return {
        (parts[0], int(parts[1])): int(parts[2])
        for parts in rows
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit()
    }


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
