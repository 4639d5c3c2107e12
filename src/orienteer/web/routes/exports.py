"""Other forms of the roadmap: listed, made, and taken away as files."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import FileResponse

from orienteer.errors import NotYet
from orienteer.exports.forms import form_called
from orienteer.services.export_course import FormView, Selection, list_forms
from orienteer.web.exporting import Exports, Making
from orienteer.web.schemas import ExportIn, ExportOut

router = APIRouter(prefix="/api/exports", tags=["exports"])


def _exports(request: Request) -> Exports:
    exports = request.app.state.exports
    assert isinstance(exports, Exports), "this app was built for its OpenAPI document only"
    return exports


Made = Annotated[Exports, Depends(_exports)]


@router.get("", operation_id="list_forms")
def forms() -> tuple[FormView, ...]:
    """What the roadmap can be taken along as."""
    return list_forms()


@router.post("", operation_id="start_export")
def start(body: ExportIn, exports: Made) -> ExportOut:
    """Begin to make one; ask for it again to see how far it is."""
    selection = Selection(tuple(body.areas), tuple(body.topics), body.role)
    form_called(body.form).chosen(dict(body.options))
    return _out(exports.start(body.form, selection, body.options, mine=body.mine))


@router.get("/{export}", operation_id="read_export")
def progress(export: str, exports: Made) -> ExportOut:
    """How far it is."""
    return _out(exports.found(export))


@router.get("/{export}/file", operation_id="take_export")
def file(export: str, exports: Made) -> FileResponse:
    """The file, once it is ready."""
    making = exports.found(export)
    if making.state != "ready":
        raise NotYet("That export isn't ready.", remedy="Wait until it is.")
    return FileResponse(making.file, media_type=form_called(making.form).media_type, filename=making.file.name)


def _out(making: Making) -> ExportOut:
    size = making.file.stat().st_size if making.state == "ready" else 0
    return ExportOut(
        id=making.id,
        form=making.form,
        state=making.state,
        done=making.done,
        total=making.total,
        what=making.what,
        file_name=making.file.name,
        size_bytes=size,
    )
