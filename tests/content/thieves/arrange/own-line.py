def longest_drought(rain):
    return max(map(len, "".join("0" if day == 0 else " " for day in rain).split()), default=0)
