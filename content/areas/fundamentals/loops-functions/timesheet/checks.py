from orienteer.curriculum import check, given, one_of, program

checks = [
    check(
        "the longest shift comes first, and the total last",
        program("Ada 09:00 12:30\nBo 08:15 16:20\nend\n"),
    ),
    check("without a shift there is only the total", program("end\n")),
    check("minutes have two digits", program("Ada 09:00 10:05\nBo 09:00 11:00\nend\n")),
    check("a shift may be shorter than an hour", program("Ada 09:55 10:05\nend\n")),
    check("hours have as many digits as they need", program("Ada 00:00 08:00\nBo 08:00 18:00\nCy 12:00 23:59\nend\n")),
    check("a shift past midnight has its length", program("Cy 22:00 06:00\nend\n")),
    check("a shift that ends when it began has no length", program("Cy 22:00 22:00\nend\n")),
    check(
        "shifts of the same length stay in the order in which they were read",
        program("Di 10:00 12:00\nAda 08:00 10:00\nBo 09:00 12:00\nCy 23:00 01:00\nend\n"),
    ),
    check(
        "a name on two lines is two shifts",
        program("Ada 09:00 10:00\nBo 09:00 10:30\nAda 12:00 14:00\nend\n"),
    ),
    check(
        "only the line that says end ends the list, whatever the names are",
        program("zoe 09:00 10:00\nendre 09:00 11:00\nend\n"),
    ),
    check(
        "the total may be more than a day",
        program("Ada 06:00 16:00\nBo 06:00 16:00\nCy 06:00 16:00\nDi 06:00 16:00\nend\n"),
    ),
    check(
        "any two shifts",
        given(
            first=one_of("Ada 09:00 12:30", "Bo 23:59 00:00", "Cy 08:01 08:00"),
            second=one_of("Di 00:00 09:59", "Ada 10:00 20:00", "Bo 09:00 12:30", "Ed 12:34 12:34", "Cy 20:00 19:10"),
            program="{first}\n{second}\nend\n",
        ),
    ),
]
