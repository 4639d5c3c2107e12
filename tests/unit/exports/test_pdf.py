"""The PDF: tagged, the same bytes each time, and its code can be copied out of it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from orienteer.curriculum.course import Block, Section
from orienteer.errors import ContentError
from orienteer.exports.book import Book
from orienteer.exports.forms import form_called
from orienteer.exports.forms.pdf.data import BREAK, CODE_MEASURE, anchor, data, wrapped
from orienteer.exports.forms.pdf.glyphs import columns, covered, lacking
from tests.unit.exports.books import CODE, book, with_task


def made(of: Book, folder: Path, **options: str) -> Path:
    form = form_called("pdf")
    target = folder / f"book-{'-'.join(options.values())}.pdf"
    form.write(of, target, form.chosen(options), lambda done, of, what: None)
    return target


def text_of(file: Path) -> str:
    """What is read out of the PDF, columns kept; pages are parted by form feeds."""
    return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout


@cache
def _read_lines(text: str) -> list[str]:
    return re.sub(f"{BREAK}\n *", "", text.replace("\f", "\n")).split("\n")


def code_in(text: str, code: str) -> bool:
    """Whether some code stands in the text, line by line, every space of it; lines that were broken are joined."""
    found = _read_lines(text)
    lines = code.rstrip("\n").split("\n")
    for start in range(len(found) - len(lines) + 1):
        if found[start].strip() != lines[0].strip():
            continue
        part = found[start : start + len(lines)]
        margin = len(part[0]) - len(part[0].lstrip()) - (len(lines[0]) - len(lines[0].lstrip()))
        if [line[margin:] if line.strip() else "" for line in part] == [line.rstrip() for line in lines]:
            return True
    return False


def test_the_same_book_gives_the_same_bytes(awkward: Book, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    one = made(awkward, tmp_path).read_bytes()
    assert one == made(awkward, tmp_path / "again").read_bytes()
    assert one.startswith(b"%PDF-1.7") and b"pdfuaid:part>1<" in one.replace(b" ", b"")


def test_the_whole_is_set_in_each_edition_and_paper(awkward: Book, mine: Book, tmp_path: Path) -> None:
    sizes = {
        (edition, paper): made(of, tmp_path, edition=edition, paper=paper).stat().st_size
        for of in (awkward, mine)
        for edition in ("full", "summary")
        for paper in ("a4", "us-letter")
    }
    assert min(sizes.values()) > 10_000


@pytest.mark.needs("poppler")
def test_code_can_be_copied_out_of_it(awkward: Book, tmp_path: Path) -> None:
    text = text_of(made(awkward, tmp_path))
    assert code_in(text, CODE)
    assert not code_in(text, CODE.replace("    if", "   if"))
    assert '!= ""' in text and '-> "no"' in text and "hé" in text and "🙂" in text


@pytest.mark.needs("poppler")
def test_awkward_titles_appear_and_nothing_leaves_the_page(awkward: Book, tmp_path: Path) -> None:
    text = text_of(made(awkward, tmp_path))
    assert '"quotes" # $ @ * _ \\ < & {{ }} ::' in text
    assert "w" * 300 in re.sub(r"[\s\u200b]", "", text)
    box = subprocess.run(
        ["pdftotext", "-bbox", made(awkward, tmp_path, paper="a4"), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = box.split("<page ")[1:]
    assert len(pages) > 3
    for page in pages:
        width, height = (float(found) for found in re.findall(r'^width="([\d.]+)" height="([\d.]+)"', page)[0])
        words = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', page)
        for left, top, right, bottom in (map(float, word) for word in words):
            assert left >= 0 and top >= 0 and right <= width and bottom <= height


@pytest.mark.needs("poppler")
def test_what_is_not_written_stands_there_and_the_cover_tells_the_share(tmp_path: Path) -> None:
    text = text_of(made(book(), tmp_path))
    assert "2 of 3 topics are written (66%)." in text
    assert "3. Later" in text and "Some item" in text and "not yet written" in text


@pytest.mark.needs("poppler")
def test_the_learners_own_stands_in_it_when_asked(mine: Book, tmp_path: Path) -> None:
    text = text_of(made(mine, tmp_path))
    assert "Your solution" in text and "Read *again*." in text and "mastered" in text
    assert "Your solution" not in text_of(made(book(), tmp_path, paper="a4"))


@pytest.mark.needs("poppler")
def test_a_summary_has_a_page_for_each_topic(tmp_path: Path) -> None:
    crowded = replace(book().topics[0], teaches=(), items=book().topics[0].items * 60)
    full = replace(book(), areas=(replace(book().areas[0], topics=(crowded,)),))
    pages = text_of(made(full, tmp_path, edition="summary")).split("\f")
    holding = [page for page in pages if re.search(r"○\s+One", page)]
    assert len(holding) == 1


@pytest.mark.needs("poppler")
def test_what_is_not_written_shares_pages_in_a_summary(tmp_path: Path) -> None:
    whole = book()
    later = whole.areas[1].topics[0]
    others = tuple(replace(later, id=f"second/t{number}", title=f"Another {number}") for number in range(4))
    areas = (whole.areas[0], replace(whole.areas[1], topics=(later, *others)))
    pages = text_of(made(replace(whole, areas=areas), tmp_path, edition="summary")).split("\f")
    assert sum("not yet written" in page and "Another" in page for page in pages) == 1
    assert not any("What it teaches" in page and "Later" in page for page in pages)


def test_every_link_in_the_data_leads_to_a_place_in_it(mine: Book) -> None:
    told = data(mine, edition="full", paper="a4")
    labels: set[str] = set()
    leads: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if "text" in value and "label" in value:
                leads.add(str(value["label"]))
            elif value.get("label"):
                (leads if "number_x" in value else labels).add(str(value["label"]))
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(told)
    assert leads and leads <= labels


def test_long_lines_break_with_a_mark_and_can_be_joined_again() -> None:
    line = "value = [" + ", ".join(f"'{number} apples'" for number in range(60)) + "]"
    broken = wrapped(line)
    assert len(broken) > 3 and all(len(piece) <= CODE_MEASURE for piece in broken)
    assert "".join(piece.removesuffix(BREAK) for piece in broken) == line
    assert wrapped("a\n\nb\n") == ["a", "", "b"]


def test_quotation_marks_are_curved_outside_code() -> None:
    told = repr(data(with_task("It isn't `it's`, \"so\"."), edition="full", paper="a4"))
    assert all(each in told for each in ("It isn’t ", "it's", "“so”")) and "it’s" not in told


def test_anchors_hold_only_what_a_label_may() -> None:
    assert anchor("topic", "a_b/c d") == "topic:a.b.c.d"


def test_a_character_that_no_font_has_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"no த \(U\+0BA4\), which stands in “த”"):
        made(book("த"), tmp_path)
    with pytest.raises(ContentError, match=r"no U\+001B, which stands in “Greet somebody”"):
        made(with_task("red \x1b"), tmp_path)


def test_what_the_fonts_are_said_to_have_is_what_typst_finds_in_them(tmp_path: Path) -> None:
    """Of every block of 64 code points one that is there, set in a title, in a line of code and in a lesson."""
    points = sorted({point // 64: point for point in covered() if point > 0x20 and chr(point).isprintable()}.values())
    text = " ".join(map(chr, points))
    assert len(points) > 600 and not lacking(text) and lacking("aத\x1b") == ["த", "\x1b"]
    assert made(with_task(f"`{text.replace('`', '')}`", starter=text), tmp_path).stat().st_size > 10_000


def test_letters_of_other_scripts_take_more_room_in_code() -> None:
    assert columns("abcé") == 4 and columns("漢字") == 4 and columns("e\u0301") == 1
    broken = wrapped("# " + "漢" * 100)
    assert len(broken) == 3 and all(columns(line) <= CODE_MEASURE for line in broken)
    assert "".join(line.removesuffix(BREAK) for line in broken) == "# " + "漢" * 100


@pytest.mark.needs("poppler")
def test_a_numbered_list_goes_on_after_code_and_stays_apart_from_bullets(tmp_path: Path) -> None:
    text = "1. one\n\n   ```\n   between\n   ```\n\n2. two\n\n- bullet"
    told = text_of(made(with_task(text), tmp_path))
    assert re.search(r"1\. one\s+between\s+2\. two\s+• bullet", told)


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("how", [["-layout"], ["-raw"], []], ids=str)
def test_every_space_of_code_is_read_out_of_it(how: list[str], tmp_path: Path) -> None:
    """Two spaces are one glyph of the font's, so that no reader has to work them out from gaps."""
    code = 'if x:\n    x = 1  # one\n    name   =    "two  spaces"\n\n      six     != 5\n'
    first = book().topics[0]
    (section,) = first.sections
    topic = replace(first, sections=(replace(section, blocks=(replace(section.blocks[1], source=code),)),))
    whole = replace(book(), areas=(replace(book().areas[0], topics=(topic,)),))
    told = subprocess.run(["pdftotext", *how, made(whole, tmp_path), "-"], capture_output=True, text=True, check=True)
    assert code.rstrip("\n").replace("\n\n", "\n") in re.sub(r"\n\n+", "\n", told.stdout)


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_code_that_fits_on_a_page_stays_on_one(paper: str, tmp_path: Path) -> None:
    codes = [
        "".join(f"x{count}_{line} = {line}\n" for line in range(lines)) for count, lines in enumerate([20, 44, 30])
    ]
    whole = book()
    topic = whole.topics[0]
    blocks = tuple(Block("code", source=code) for code in codes)
    areas = (replace(whole.areas[0], topics=(replace(topic, sections=(Section("a", "A", blocks, "A"),)),)),)
    text = text_of(made(replace(whole, areas=areas), tmp_path, paper=paper))
    assert [any(code_in(page, code) for page in text.split("\f")) for code in codes] == [True, True, True]


def test_no_heading_stands_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    """Whatever comes before it pushes it there: a title, what is said about it, and what follows stay together."""
    later = book().areas[1].topics[0]
    for before in range(46, 56):
        filler = replace(
            later, id="second/filler", items=tuple(replace(later.items[0], title="x") for _ in range(before))
        )
        whole = replace(book(), areas=(replace(book().areas[1], topics=(filler, later)),))
        pages = text_of(made(whole, tmp_path, paper="a4")).split("\f")
        assert any(re.search(r"Later.*It will hold:.*Some item", page, re.DOTALL) for page in pages), before
