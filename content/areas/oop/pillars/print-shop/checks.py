from orienteer.curriculum import check, given, integers, snippet

checks = [
    check("a plain job doesn't know its sheets", snippet('Job("Fair", 10).sheets()')),
    check("a plain job has no price either", snippet('Job("Fair", 10).price()')),
    check(
        "every job has its title and its copies",
        snippet("""
            jobs = Job("a", 1), Flyer("b", 2), Poster("c", 3, 1), Booklet("d", 4, 8)
            [(job.title, job.copies) for job in jobs]
        """),
    ),
    check(
        "every kind is a job",
        snippet("""
            jobs = Flyer("b", 2), Poster("c", 3, 1), Booklet("d", 4, 8)
            [isinstance(job, Job) for job in jobs]
        """),
    ),
    check("two flyers fit on a sheet", snippet('Flyer("Fair", 100).sheets(), Flyer("Fair", 101).sheets()')),
    check("a flyer is described with its sheets and its price", snippet('Flyer("Fair", 100).describe()')),
    check(
        "a poster costs more for each colour", snippet('Poster("Play", 10, 3).price(), Poster("Play", 10, 1).price()')
    ),
    check("a poster is described with its own price", snippet('Poster("Play", 10, 2).describe()')),
    check("each copy of a booklet begins with a new sheet", snippet('Booklet("Menu", 10, 6).sheets()')),
    check("a booklet is described with its sheets and its price", snippet('Booklet("Menu", 10, 6).describe()')),
    check(
        "a kind that is written later has a price and a description",
        snippet("""
            class Stamp(Job):
                def sheets(self):
                    return 1

            stamp = Stamp("Post", 40)
            stamp.price(), stamp.describe()
        """),
    ),
    check(
        "a special flyer that counts in its own way is priced in that way",
        snippet("""
            class BigFlyer(Flyer):
                def sheets(self):
                    return self.copies

            BigFlyer("Fair", 100).describe()
        """),
    ),
    check(
        "a special poster that counts in its own way is priced in that way",
        snippet("""
            class DoublePoster(Poster):
                def sheets(self):
                    return 2 * self.copies

            DoublePoster("Play", 10, 3).describe()
        """),
    ),
    check(
        "the answers follow a change of the copies",
        snippet("""
            jobs = Flyer("b", 2), Poster("c", 2, 1), Booklet("d", 2, 8)
            before = [job.describe() for job in jobs]
            for job in jobs:
                job.copies = 10
            before, [job.describe() for job in jobs]
        """),
    ),
    check(
        "the answers follow a change of colours and pages",
        snippet("""
            poster, booklet = Poster("c", 2, 1), Booklet("d", 2, 8)
            before = poster.describe(), booklet.describe()
            poster.colours, booklet.pages = 2, 9
            before, poster.describe(), booklet.describe()
        """),
    ),
    check("any flyer", given(copies=integers(1, 9), snippet='Flyer("x", copies).sheets(), Flyer("x", copies).price()')),
    check(
        "any poster",
        given(
            copies=integers(1, 3),
            colours=integers(1, 4),
            snippet='Poster("x", copies, colours).sheets(), Poster("x", copies, colours).price()',
        ),
    ),
    check(
        "any booklet",
        given(
            copies=integers(1, 3),
            pages=integers(1, 9),
            snippet='Booklet("x", copies, pages).sheets(), Booklet("x", copies, pages).price()',
        ),
    ),
    check(
        "each job keeps its own facts",
        snippet("""
            posters = Poster("a", 1, 1), Poster("b", 2, 3)
            booklets = Booklet("c", 1, 4), Booklet("d", 2, 8)
            [job.describe() for job in (*posters, *booklets)]
        """),
    ),
]
