from orienteer.curriculum import check, given, lists, one_of, snippet

READ = """
with open("{name}", encoding="utf-8") as file:
    content = file.read()
content
"""


def copied(script, look_at="stage.txt"):
    return snippet(
        f"""
with open("act1.txt", "w", encoding="utf-8") as file:
    size = file.write({script!r})
with open("stage.txt", "w", encoding="utf-8") as file:
    size = file.write("an old copy\\n")
count = number_lines("act1.txt", "stage.txt")
"""
        + READ.format(name=look_at)
    )


checks = [
    check("each line stands behind its number", copied("ANNA. Who is there?\n(Silence.)\n")),
    check("an empty line has a number too", copied("ANNA.\n\nEXIT.\n")),
    check("a last line without a line end stays so", copied("ANNA.\nEXIT.")),
    check("spaces in a line stay as they are", copied("   ANNA.  \n")),
    check("an empty script makes an empty copy", copied("")),
    check("letters with accents are copied as they are", copied("ZOË. Déjà?\n")),
    check("the source is left as it was", copied("ANNA.\nEXIT.\n", look_at="act1.txt")),
    check(
        "a target that isn't there is made",
        snippet(
            """
import os
if os.path.exists("fresh.txt"):
    os.remove("fresh.txt")
with open("act2.txt", "w", encoding="utf-8") as file:
    size = file.write("ANNA.\\n")
count = number_lines("act2.txt", "fresh.txt")
"""
            + READ.format(name="fresh.txt")
        ),
    ),
    check(
        "the number of lines is given",
        given(
            lines=lists(one_of("ANNA.\n", "\n", "  EXIT.\n"), max_size=3),
            snippet="""
                with open("act3.txt", "w", encoding="utf-8") as file:
                    size = file.write("".join(lines))
                number_lines("act3.txt", "stage3.txt")
            """,
        ),
    ),
    check(
        "a source that doesn't exist raises FileNotFoundError",
        snippet("""
            number_lines("no-such-act.txt", "stage4.txt")
        """),
    ),
    check(
        "without a source the old copy is still there",
        snippet(
            """
with open("stage5.txt", "w", encoding="utf-8") as file:
    size = file.write("an old copy\\n")
try:
    number_lines("no-such-act.txt", "stage5.txt")
except FileNotFoundError:
    pass
"""
            + READ.format(name="stage5.txt")
        ),
    ),
]
