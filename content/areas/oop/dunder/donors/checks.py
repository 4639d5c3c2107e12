from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check(
        "a donor has a name, a postcode and an email",
        snippet('ada = Donor("Ada Lind", "N1", "a@x"); ada.name, ada.postcode, ada.email'),
    ),
    check(
        "donors are equal by name and postcode",
        given(
            name=one_of("Ada Lind", "ADA LIND", "Bo Ek", "Aaron Ek", "Lind Ada", "Ada  Lind"),
            postcode=one_of("N1", "N2", "n1"),
            email=one_of("a@x", "b@x"),
            snippet="""
                ada = Donor("Ada Lind", "N1", "a@x")
                ada == Donor(name, postcode, email), ada != Donor(name, postcode, email)
            """,
        ),
    ),
    check(
        "a donor isn't equal to anything else",
        snippet("""
            ada = Donor("Ada Lind", "N1", "a@x")
            ada == "Ada Lind", ada == ("ada lind", "N1"), ada is None, None == ada
        """),
    ),
    check(
        "an object that knows donors is asked",
        snippet("""
            class Wanted:
                def __eq__(self, other):
                    return other.name == "Ada Lind"

            Donor("Ada Lind", "N1", "a@x") == Wanted()
        """),
    ),
    check(
        "a set holds equal donors once",
        given(
            name=one_of("Ada Lind", "ada LIND", "Bo Ek"),
            postcode=one_of("N1", "N2"),
            snippet='len({Donor("Ada Lind", "N1", "a@x"), Donor(name, postcode, "b@x")})',
        ),
    ),
    check(
        "a donor is found in a set", snippet('Donor("ADA LIND", "N1", "new@x") in {Donor("Ada Lind", "N1", "old@x")}')
    ),
    check(
        "a donor can be a key",
        snippet("""
            gifts = {Donor("Ada Lind", "N1", "a@x"): 20}
            gifts[Donor("ada lind", "N1", "b@x")] += 5
            list(gifts.values())
        """),
    ),
    check(
        "a donor is found after the email has changed",
        snippet("""
            ada = Donor("Ada Lind", "N1", "old@x")
            donors = {ada}
            ada.email = "new@x"
            ada in donors, Donor("Ada Lind", "N1", "old@x") in donors, ada.email
        """),
    ),
    check(
        "name and postcode can't be set",
        given(
            attribute=one_of("name", "postcode"),
            snippet='setattr(Donor("Ada Lind", "N1", "a@x"), attribute, "Bo")',
        ),
    ),
    check(
        "the name is kept as it was written",
        snippet("""
            donors = Donor("Ada LIND", "N1", "a@x"), Donor("Bo", "n2", "b@x")
            [(donor.name, donor.postcode, donor.email) for donor in donors]
        """),
    ),
]
