from orienteer.curriculum import call, check, given, grows, integers, lists


def no_two_fill_it(count):
    return [2 * number for number in range(count)], 2 * count + 1


def the_last_two_fill_it(count):
    return [3 * number for number in range(count)], 6 * count - 9


def the_first_and_the_middle_fill_it(count):
    return [1, *(3 * number for number in range(1, count))], 1 + 3 * (count // 2)


checks = [
    check("two parcels may fill the van", call("fills", [4, 9, 7], 16)),
    check("one parcel can't be taken twice", call("fills", [8, 3], 16)),
    check("two of the same weight are two", call("fills", [8, 3, 8], 16)),
    check("any parcels", given(kilos=lists(integers(0, 3), max_size=4), van=integers(0, 6), call="fills")),
    check("your list is left as it was", call("fills", [9, 4, 7], 30), observe="arguments"),
    check("the work grows no faster than n log n", grows("fills", no_two_fill_it, at_most="n log n")),
    check("nor where the last two fill it", grows("fills", the_last_two_fill_it, at_most="n log n")),
    check("nor where the first does", grows("fills", the_first_and_the_middle_fill_it, at_most="n log n")),
]
