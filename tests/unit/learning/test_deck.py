from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.days import Clock, milliseconds
from orienteer.learning.deck import NEW_OF_A_TOPIC, Deck, DeckCard, deck_of
from orienteer.learning.forecast import forecast
from orienteer.learning.history import CardHistory
from orienteer.learning.memory import AGAIN, GOOD, remembered
from orienteer.learning.reviewing import ReviewSettings
from orienteer.learning.reviews import Review, Reviews

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CLOCK = Clock(NOW, UTC)
TODAY = CLOCK.today
SETTINGS = ReviewSettings()


def told(*ratings_and_days: tuple[int, int], minute: int = 0) -> CardHistory:
    """A card rated so on these days from today (-1 is yesterday)."""
    reviews = tuple(
        Review(milliseconds(NOW + timedelta(days=day, minutes=minute)), rating, TODAY + day)
        for rating, day in ratings_and_days
    )
    return CardHistory(Reviews(reviews), remembered(reviews))


def card(name: str, topic: str = "a/b", *items: str) -> DeckCard:
    return DeckCard(f"{topic}/{name}", topic, items)


def deck(cards, histories=None, settings=SETTINGS, clock=CLOCK) -> Deck:
    return deck_of(cards, histories or {}, settings, clock)


def test_what_was_known_well_is_not_due_and_what_fell_due_is():
    cards = [card("early", "a/x"), card("due", "a/y")]
    found = deck(cards, {"a/x/early": told((GOOD, -1)), "a/y/due": told((GOOD, -2))})
    assert (found.queue, found.new, found.done) == (("a/y/due",), 0, 0)
    assert found.next_day == TODAY + 1


def test_new_cards_are_limited_by_the_day_and_by_their_topic():
    cards = [card(str(n), f"a/{topic}") for topic in "bcd" for n in range(10)]
    found = deck(cards)
    assert (len(found.queue), found.new, found.over) == (10, 10, 20)
    per_topic = [sum(each.startswith(f"a/{topic}/") for each in found.queue) for topic in "bcd"]
    assert max(per_topic) == NEW_OF_A_TOPIC


def test_limits_count_what_was_done_today():
    cards = [card(str(n), f"a/{n}") for n in range(20)]
    done = {f"a/{n}/{n}": told((GOOD, 0)) for n in range(7)}
    found = deck(cards, done)
    assert (found.done, found.new) == (7, 3)
    due = {f"a/{n}/{n}": told((GOOD, -3)) for n in range(20)}
    assert len(deck(cards, due, ReviewSettings(due_a_day=5)).queue) == 5
    assert deck(cards, due, ReviewSettings(due_a_day=5)).over == 15
    assert deck(cards, {}, ReviewSettings(new_a_day=0)).queue == ()


def test_of_siblings_one_comes_a_day():
    twins = [card("one", "a/b", "a/b/item"), card("other", "a/c", "a/b/item"), card("alone", "a/d", "a/d/item")]
    found = deck(twins)
    assert (set(found.queue), found.buried) == ({"a/b/one", "a/d/alone"}, 1)
    seen = deck(twins, {"a/b/one": told((GOOD, 0))})
    assert (seen.queue, seen.buried, seen.next_day) == (("a/d/alone",), 1, TODAY + 1)


def test_a_card_that_was_not_known_comes_back_within_the_day_before_anything_else():
    cards = [card("again", "a/x"), card("due", "a/y")]
    at_work = {"a/x/again": told((AGAIN, 0), minute=-11), "a/y/due": told((GOOD, -5))}
    assert deck(cards, at_work).queue == ("a/x/again", "a/y/due")
    at_work["a/x/again"] = told((AGAIN, 0), minute=-1)
    assert deck(cards, at_work).queue == ("a/y/due",)
    alone = deck(cards[:1], at_work)
    assert alone.queue == ("a/x/again",)  # nothing else is left, so nobody waits nine minutes


def test_a_topic_does_not_follow_itself_where_another_is_at_hand():
    cards = [card(str(n), topic) for topic in ("a/b", "a/c") for n in range(5)]
    queue = deck(cards, {each.id: told((GOOD, -3)) for each in cards}).queue
    neighbours = sum(a.rpartition("/")[0] == b.rpartition("/")[0] for a, b in pairwise(queue))
    assert neighbours <= 2


def test_the_order_is_the_same_all_day_and_another_on_the_next():
    cards = [card(str(n), f"a/{n}") for n in range(30)]
    due = {each.id: told((GOOD, -9)) for each in cards}
    later = deck(cards, due, clock=Clock(NOW + timedelta(hours=5), UTC))
    assert deck(cards, due).queue == later.queue
    assert deck(cards, due, clock=Clock(NOW + timedelta(days=1), UTC)).queue != later.queue


def test_ten_thousand_due_cards_come_in_the_order_in_which_they_fell_due():
    cards = [card(str(n), f"a/{n % 100}", f"item/{n}") for n in range(10_000)]
    due = {each.id: told((GOOD, -3 - n % 40)) for n, each in enumerate(cards)}
    found = deck(cards, due, ReviewSettings(due_a_day=10_000))
    assert sorted(found.queue) == sorted(due) and found.over == 0
    today = deck(cards, due)
    assert (len(today.queue), today.over) == (100, 9_900)
    oldest = max(-due[each].reviews[0].day for each in due)
    assert {-due[each].reviews[0].day for each in today.queue} == {oldest}


def test_a_clock_set_back_hides_no_card():
    cards = [card("ahead", "a/x")]
    ahead = {"a/x/ahead": told((GOOD, 300))}
    assert deck(cards, ahead).queue == ("a/x/ahead",)


def test_a_card_is_due_from_the_morning_on_also_where_the_clocks_were_changed():
    vienna = ZoneInfo("Europe/Vienna")
    evening = datetime(2026, 10, 23, 23, tzinfo=vienna)  # two days before the clocks go back
    day = Clock(evening, vienna).today
    reviews = (Review(milliseconds(evening), GOOD, day),)
    due = {"a/b/c": CardHistory(Reviews(reviews), remembered(reviews))}
    night = Clock(datetime(2026, 10, 25, 3, 30, tzinfo=vienna), vienna)
    morning = Clock(datetime(2026, 10, 25, 4, 0, tzinfo=vienna), vienna)
    assert deck([card("c")], due, clock=night).queue == ()
    assert deck([card("c")], due, clock=morning).queue == ("a/b/c",)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(-90, 0)), max_size=40), st.integers(0, 12), st.integers(0, 12))
def test_nothing_comes_twice_and_no_limit_is_passed(rated, new_a_day, due_a_day):
    cards = [card(str(n), f"a/{n % 5}", f"item/{n % 7}") for n in range(60)]
    histories = {each.id: told(rating) for each, rating in zip(cards, rated, strict=False)}
    found = deck(cards, histories, ReviewSettings(new_a_day=new_a_day, due_a_day=due_a_day))
    steps = [each for each in found.queue if each in histories and histories[each].memory.in_steps]
    assert len(set(found.queue)) == len(found.queue)
    assert found.new <= new_a_day and len(found.queue) - found.new - len(steps) <= due_a_day


def test_a_forecast_counts_what_comes_back_and_what_comes_back_again():
    memories = [told((GOOD, -1)).memory, told((GOOD, -30)).memory]
    counts = forecast(memories, TODAY, 30)
    assert counts[0] == 1 and counts[1] == 1 and len(counts) == 30
    assert sum(counts) > 2
    assert forecast([], TODAY, 3) == (0, 0, 0)
