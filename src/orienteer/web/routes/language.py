"""What helps while code is written: completions, signatures, documentation, lint and types, layout, a console."""

from __future__ import annotations

from fastapi import APIRouter

from orienteer.services.asking_jedi import Place
from orienteer.services.complete_code import complete_code
from orienteer.services.find_problems import find_problems
from orienteer.services.format_code import format_code
from orienteer.services.show_documentation import show_documentation
from orienteer.services.show_signature import show_signature
from orienteer.services.try_snippet import try_snippet
from orienteer.services.views.exercise import TriedView
from orienteer.services.views.findings import FindingsView, FormattedView
from orienteer.services.views.language import CompletionsView, DocumentationView, SignatureView
from orienteer.web.routes.workshop import Shop
from orienteer.web.schemas import FilesIn, PlaceIn, RunIn, SnippetIn

router = APIRouter(prefix="/api/exercises/{area}/{topic}/{slug}", tags=["language"])


def _place(body: PlaceIn) -> Place:
    return Place(body.file, body.line, body.column)


@router.post("/completions", operation_id="complete_code")
def completions(area: str, topic: str, slug: str, body: PlaceIn, shop: Shop) -> CompletionsView:
    """The ways in which the word at a place may go on. The files are read and not run."""
    return complete_code(f"{area}/{topic}/{slug}", body.files, _place(body), course=shop.course, runner=shop.runner)


@router.post("/signature", operation_id="show_signature")
def signature(area: str, topic: str, slug: str, body: PlaceIn, shop: Shop) -> SignatureView:
    """The call that a place is in. The files are read and not run."""
    return show_signature(f"{area}/{topic}/{slug}", body.files, _place(body), course=shop.course, runner=shop.runner)


@router.post("/documentation", operation_id="show_documentation")
def documentation(area: str, topic: str, slug: str, body: PlaceIn, shop: Shop) -> DocumentationView:
    """What the name at a place is. The files are read and not run."""
    return show_documentation(
        f"{area}/{topic}/{slug}", body.files, _place(body), course=shop.course, runner=shop.runner
    )


@router.post("/findings", operation_id="find_problems")
def findings(area: str, topic: str, slug: str, body: FilesIn, shop: Shop) -> FindingsView:
    """What lint and types find. The files are read and not run."""
    return find_problems(f"{area}/{topic}/{slug}", body.files, course=shop.course, runner=shop.runner)


@router.post("/format", operation_id="format_code")
def formatted(area: str, topic: str, slug: str, body: RunIn, shop: Shop) -> FormattedView:
    """A file laid out anew."""
    return format_code(body.source, runner=shop.runner)


@router.post("/try", operation_id="try_snippet")
def tried(area: str, topic: str, slug: str, body: SnippetIn, shop: Shop) -> TriedView:
    """Run a snippet beside the files; nothing is kept."""
    return try_snippet(f"{area}/{topic}/{slug}", body.files, body.code, course=shop.course, runner=shop.runner)
