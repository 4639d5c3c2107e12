from orienteer.curriculum import check, facts, given, one_of, program

checks = [
    check("no lines print nothing", program("")),
    check("an appointment is printed at the end", program("book 9:05 Ada 45\n")),
    check("without a number it takes 30 minutes", program("book 10:30 Cy\n")),
    check(
        "they come in the order in which they were booked", program("book 12:00 Cy\nbook 9:00 Ada\nbook 10:00 Bo 5\n")
    ),
    check("debug prints the list as a list", program("debug\nbook 9:05 Ada 45\nbook 10:00 O'Hara\ndebug\n")),
    check("somebody has one appointment at a time", program("book 9:05 Ada 45\nbook 10:00 Ada\n")),
    check("a cancelled appointment is gone", program("book 9:05 Ada\nbook 10:00 Bo\ncancel Ada\n")),
    check("somebody who cancelled can book again", program("book 9:05 Ada\ncancel Ada\nbook 11:00 Ada\n")),
    check("without an appointment there is nothing to cancel", program("cancel Ada\nbook 9:05 Ada\ncancel Bo\n")),
    check("an unknown word isn't understood", program("bok 9:05 Ada\nall\nstop\n")),
    check("a line is shown with every blank", program("  bok  9:05 \nit's late\n\n")),
    check(
        "too many or too few words aren't understood",
        program("book\nbook 9:05\nbook 9:05 Ada 45 now\ncancel\ncancel Ada Bo\ndebug all\n"),
    ),
    check(
        "a time that doesn't exist isn't understood",
        given(
            time=one_of("0:00", "23:59", "24:00", "9:60", "-1:00", "9:-1", "9", "9:0:0", "x:y"),
            program="book {time} Ada\n",
        ),
    ),
    check(
        "minutes are whole and above 0",
        given(minutes=one_of("1", "0", "-5", "2.5", "x"), program="book 9:00 Ada {minutes}\n"),
    ),
    check("blanks between the words don't matter", program("  book   9:05  Ada \n")),
    check(
        "a line that was refused changes nothing",
        program("book 9:05 Ada\nbook 25:00 Ada\nbook 9:00 Bo 0\ncancel Ada x\n"),
    ),
    check(
        "the appointments have a class with both texts",
        facts("classes", used="read", defines=["__str__", "__repr__"], at_least=1),
    ),
    check(
        "any three lines",
        given(
            first=one_of("book 9:05 Ada", "cancel Ada"),
            second=one_of("book 10:00 Ada 5", "cancel Ada", "debug", "book 10:00 Bo"),
            third=one_of("debug", "book 7:00 Ada"),
            program="{first}\n{second}\n{third}\n",
        ),
    ),
]
