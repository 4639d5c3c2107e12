"""Interviews as the pages show them: every text rendered."""

from __future__ import annotations

from orienteer.course.markdown import Renderer
from orienteer.curriculum.content.interviews import AskedBoundEntry, FollowUpEntry, InterviewSource, QuestionEntry
from orienteer.curriculum.interview import Asked, AskedBound, Bound, Complexity, FollowUp, Interview


def interview_of(source: InterviewSource, renderer: Renderer) -> Interview:
    """An interview, rendered."""
    file = source.file
    asked = file.complexity
    return Interview(
        id=source.slug,
        title=file.title,
        exercise=file.exercise,
        minutes=file.minutes,
        opening_html=renderer.html(file.opening),
        clarifying=tuple(_question(each, renderer) for each in file.clarifying),
        complexity=Complexity(
            n_html=renderer.inline(asked.n),
            time=_bound(asked.time, renderer),
            space=_bound(asked.space, renderer),
            measure=asked.measure.strip(),
            unmeasured_html=renderer.inline(asked.unmeasured),
            n_text=asked.n,
        ),
        follow_ups=tuple(_follow_up(each, renderer) for each in file.follow_ups),
        listens_for=tuple(renderer.inline(each) for each in file.listens_for),
        read=tuple(file.read),
        aliases=tuple(file.aliases),
    )


def _question(entry: QuestionEntry, renderer: Renderer) -> Asked:
    return Asked(renderer.inline(entry.asks), renderer.inline(entry.sentence), entry.asks, entry.sentence)


def _bound(entry: AskedBoundEntry, renderer: Renderer) -> AskedBound:
    accepted, mistaken = (
        tuple(Bound(each.growth, renderer.inline(each.why), each.why) for each in group)
        for group in (entry.accepted, entry.mistaken)
    )
    return AskedBound(accepted, mistaken)


def _follow_up(entry: FollowUpEntry, renderer: Renderer) -> FollowUp:
    return FollowUp(
        id=entry.id,
        asks_html=renderer.inline(entry.asks),
        sentence_html=renderer.inline(entry.sentence),
        paragraph_html=renderer.html(entry.paragraph),
        next=tuple(_question(each, renderer) for each in entry.next),
        proof=entry.proof,
        prints=entry.prints,
        asks_text=entry.asks,
        sentence_text=entry.sentence,
        paragraph_text=entry.paragraph,
    )
