from orienteer.curriculum import check, given, lists, one_of, snippet


def book_after(before, *groups):
    calls = "\n".join(f'count = add_names("book.txt", {group!r})' for group in groups)
    return snippet(f"""
with open("book.txt", "w", encoding="utf-8") as file:
    size = file.write({before!r})
{calls}
with open("book.txt", encoding="utf-8") as file:
    content = file.read()
content
""")


checks = [
    check("what was in the file stays", book_after("Ines\n", ["Olav"])),
    check("each name stands on a line of its own", book_after("", ["Olav", "Uma"])),
    check("a second group comes after the first", book_after("", ["Olav"], ["Uma", "Ines"])),
    check("without names the file stays as it was", book_after("Ines\n", [])),
    check("letters with accents are written as they are", book_after("Zoë\n", ["Åse"])),
    check(
        "if there is no such file one is made",
        snippet("""
            import os
            if os.path.exists("new.txt"):
                os.remove("new.txt")
            count = add_names("new.txt", ["Uma"])
            with open("new.txt", encoding="utf-8") as file:
                content = file.read()
            content
        """),
    ),
    check(
        "the call gives the number of names",
        given(
            names=lists(one_of("Uma", "Olav"), max_size=3),
            snippet="""
                add_names("count.txt", names)
            """,
        ),
    ),
    check(
        "a name that isn't a text raises TypeError",
        snippet("""
            add_names("faulty.txt", ["Uma", None])
        """),
    ),
    check(
        "the file is closed on every way out",
        given(
            names=one_of(["Uma"], ["Uma", None], []),
            snippet="""
                import builtins
                import io

                real, opened = open, []

                def noting(*args, **named):
                    opened.append(real(*args, **named))
                    return opened[-1]

                builtins.open = io.open = noting
                try:
                    count = add_names("closed.txt", names)
                except TypeError as error:
                    kept = error
                finally:
                    builtins.open = io.open = real
                all(file.closed for file in opened)
            """,
        ),
    ),
    check(
        "the names before a faulty one are in the file when the error arrives",
        snippet("""
            with open("half.txt", "w", encoding="utf-8") as file:
                size = file.write("Ines\\n")
            content = "no error"
            try:
                add_names("half.txt", ["Uma", None, "Olav"])
            except TypeError as error:
                with open("half.txt", encoding="utf-8") as file:
                    content = file.read()
            content
        """),
    ),
]
