from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check("printing a sheet prints its label once", snippet('print(Sheet("Bellis perennis", "Dover", 1921))')),
    check("the label has the plant, the place and the year", snippet('str(Sheet("Bellis perennis", "Dover", 1921))')),
    check("without a year the label says undated", snippet('str(Sheet("Bellis perennis", "Dover"))')),
    check(
        "asking for the label prints nothing",
        snippet('label = str(Sheet("Bellis perennis", "Dover", 1921))'),
        observe=("output", "exception"),
    ),
    check("repr is the call that makes the sheet", snippet('repr(Sheet("Bellis perennis", "Dover", 1921))')),
    check("without a year, repr says None", snippet('repr(Sheet("Bellis perennis", "Dover"))')),
    check("a list shows its sheets by repr", snippet('print([Sheet("Rosa canina", "Wells", 1900)])')),
    check("a name with an apostrophe is right in repr", snippet("""repr(Sheet("Cook's pine", "St Mary's", 1913))""")),
    check(
        "what repr gives makes a sheet with the same facts",
        given(
            species=one_of("Rosa canina", "Cook's pine"),
            place=one_of("Wells", "St Mary's", 'the "Green"'),
            year=one_of(None, 1900),
            snippet="""
                again = eval(repr(Sheet(species, place, year)))
                again.species, again.place, again.year
            """,
        ),
    ),
    check(
        "a subclass shows its own name",
        snippet("""
            class Sketch(Sheet):
                pass

            repr(Sketch("Rosa canina", "Wells", 1900)), str(Sketch("Rosa canina", "Wells", 1900))
        """),
    ),
    check(
        "each sheet has its own facts",
        snippet("""
            first, second = Sheet("Rosa canina", "Wells", 1900), Sheet("Bellis perennis", "Dover")
            str(first), str(second), first.species, first.place, first.year, second.year
        """),
    ),
]
