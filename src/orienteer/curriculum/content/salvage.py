"""What can be used of a file that isn't as it should be, so that everything else that is wrong is found in the same run."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic_core import PydanticUndefined

Model = TypeVar("Model", bound=BaseModel)


def salvaged(model: type[Model], data: Any) -> Model:
    """The model with what the data gives for it: a value of the wrong form as it stands, one that is missing or of the
    wrong type empty. Members keep their places, so that their lines are still known.

    >>> from orienteer.curriculum.content.model import TopicFile
    >>> found = salvaged(TopicFile, {"titel": "One", "covers": ["No Item"], "lesson_minutes": "a minute"})
    >>> found.title, found.covers, found.lesson_minutes, found.status
    ('', ['No Item'], 0, 'whole')
    """
    given = data if isinstance(data, dict) else {}
    fields = {}
    for name, field in model.model_fields.items():
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        if name in given:
            fields[name] = _value(annotation, given[name])
        elif field.default is not PydanticUndefined:
            fields[name] = field.default
        else:
            fields[name] = _value(annotation, None)
    return model.model_construct(**fields)


def _value(annotation: Any, data: Any) -> Any:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(inner[0], _before(inner[1:], data))
    if origin is Literal:
        return data if data in inner else (data if isinstance(data, str) else "")
    if origin is list:
        return [_value(inner[0], each) for each in data] if isinstance(data, list) else []
    if origin in (Union, UnionType):
        return _value(inner[0], data)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return salvaged(annotation, data)
    return data if type(data) is annotation else annotation()


def _before(marks: tuple[Any, ...], data: Any) -> Any:
    """What the validators that come first make of it."""
    for mark in marks:
        if isinstance(mark, BeforeValidator):
            data = mark.func(data)  # type: ignore[call-arg]  # the model's own take the value alone
    return data
