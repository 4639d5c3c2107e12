from orienteer.curriculum import check, given, one_of, program

checks = [
    check("what goes beyond 200 kWh is cheaper", program("Ada Lind\n00412\n00642\n")),
    check("the first 200 kWh cost 30 cents each", program("Bo\n00412\n00512\n")),
    check("the 200th costs as much as the first", program("Bo\n00000\n00200\n")),
    check("the cheaper price begins with the 201st", program("Bo\n00000\n00201\n")),
    check("the meter goes on after its end", program("Cy\n99990\n00020\n")),
    check("the meter costs something even if nothing was used", program("Di\n04711\n04711\n")),
    check("cents have two digits", program("Di\n00000\n00005\n")),
    check("the name is printed as it was read", program("Dr Ed van Lo, Jr\n10000\n10100\n")),
    check(
        "any two readings",
        given(
            last=one_of("00001", "00412", "99800"),
            now=one_of("00000", "00001", "00613", "99999"),
            program="Fay\n{last}\n{now}\n",
        ),
    ),
]
