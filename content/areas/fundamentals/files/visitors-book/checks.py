from orienteer.curriculum import check, given, lists, one_of, snippet


ANOTHER_MACHINE = """import builtins
import io

def machines_open(file, mode="r", buffering=-1, encoding=None, *rest, **named):
    if "b" not in mode and encoding in (None, "locale"):
        encoding = "latin-1"
    return real(file, mode, buffering, encoding, *rest, **named)

real, real_encoding = open, io.text_encoding
builtins.open = io.open = machines_open
io.text_encoding = lambda encoding, stacklevel=2: encoding or "locale"
"""


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
        "on a machine with another encoding the file is in UTF-8 all the same",
        snippet(
            ANOTHER_MACHINE
            + """
with real("elsewhere.txt", "w", encoding="utf-8") as file:
    size = file.write("Zoë\\n")
try:
    count = add_names("elsewhere.txt", ["Åse"])
finally:
    builtins.open = io.open = real
    io.text_encoding = real_encoding
with open("elsewhere.txt", "rb") as file:
    content = file.read()
content
"""
        ),
    ),
    check(
        "if there is no such file one is made",
        given(
            names=one_of(["Uma"], []),
            snippet="""
                import os
                if os.path.exists("new.txt"):
                    os.remove("new.txt")
                count = add_names("new.txt", names)
                with open("new.txt", encoding="utf-8") as file:
                    content = file.read()
                content
            """,
        ),
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
