/** Invented answers, in the words and numbers of the mock-ups. */
import type { Roadmap } from "../src/api/types.ts";
import laidOut from "./map.json" with { type: "json" };
import written from "./roadmap.json" with { type: "json" };

export const roadmap = written as unknown as Roadmap;
export const layout = laidOut;

const stops = roadmap.areas.flatMap((area) => area.stops);
const numbered = stops.filter((stop) => stop.number !== null);

const code = (source: string, output: string, more: object = {}): object => ({
  kind: "code", html: ink(source), source, language: "python", continues: false, step: false, raises: "", output, ...more,
});
const prose = (html: string): object => ({ kind: "prose", html, source: "", language: "", continues: false, step: false, raises: "", output: "" });

/** As the server does it, near enough for a picture. */
function ink(source: string): string {
  return source.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    .replace(/("[^"\n]*"|\b\d+\b)|\bdef (\w+)|\b(return|for|in|if|class)\b/g, (_, literal?: string, name?: string, word?: string) =>
      literal ? `<span class="s2">${literal}</span>` : name ? `<span class="k">def</span> <span class="nf">${name}</span>` : `<span class="k">${word ?? ""}</span>`);
}

export const topic = {
  id: "fundamentals/data-structures", title: "Data structures", area_title: "Python fundamentals", number: 3, minutes: 25,
  summary: "Four containers, what each is good at, and what happens when two names share one.", written: true, state: "under_way",
  items: stops.find((stop) => stop.suggested)?.items ?? [],
  requires: [{ id: "fundamentals/loops-and-functions", title: "Loops and functions", state: "mastered" }],
  sections: [
    {
      slug: "two-names-one-list", title: "Two names, one list", blocks: [
        prose("<p>Assignment never copies. It ties one more name to an object that is already there. With numbers and text nobody notices, because they can’t change. With a list, one does.</p>"),
        code('monday = ["milk", "eggs"]\ntuesday = monday\ntuesday.append("flour")\nprint(monday)', "['milk', 'eggs', 'flour']"),
        prose("<p>There is one list here, and it has two names. If Tuesday needs a list of its own, ask for one: <code>list(monday)</code> makes a new list with the same members.</p><p>The same thing happens without a second name. A list can hold one object twice:</p>"),
        code('board = [["."] * 3] * 2\nboard[0][1] = "x"\nprint(board)', "[['.', 'x', '.'], ['.', 'x', '.']]", { step: true }),
      ],
    },
    {
      slug: "where-it-bites", title: "Where it bites", blocks: [
        prose("<p>A default value is made once, when <code>def</code> runs, and shared by every call after that. The second traveller finds the first one’s stop on the route.</p>"),
        code('def add_stop(stop, route=[]):\n    route.append(stop)\n    return route\n\nprint(add_stop("Bern"))\nprint(add_stop("Basel"))', "['Bern']\n['Bern', 'Basel']"),
        prose("<p>Write <code>route=None</code> and make the list inside. The cost is one line; the gain is that a call means the same thing each time.</p>"),
      ],
    },
    ...["Four containers", "What a list is good at", "Keys that can be found again", "When not to"].map((title) => ({ slug: title.toLowerCase().replaceAll(" ", "-"), title, blocks: [prose("<p>More of the lesson stands here.</p>")] })),
  ],
  exercises: [
    ["longest-word", "Longest word", "function", "mastered"], ["slices", "What do the slices print?", "predict", "mastered"],
    ["each-once", "Each once, in order", "function", "mastered"], ["index-by-initial", "Index by initial", "function", "under_way"],
    ["the-row", "The row that moved twice", "fix", "untouched"], ["seat-plan", "Seat plan", "program", "untouched"],
  ].map(([slug, title, kind, state]) => ({ id: `fundamentals/data-structures/${slug ?? ""}`, title, kind, minutes: 10, state })),
  unwritten_exercises: [{ slug: "playlist-tests", title: "Tests for a playlist", why: "Writing tests comes as a kind of exercise of its own." }],
  cards: [
    {
      id: "tuple-over-list", kind: "interview", asks_html: "<p>When would you pick a tuple over a list?</p>",
      sentence_html: "<p>When each place has a meaning of its own and their number is fixed, or when the value must be hashable.</p>",
      paragraph_html: "<p>A list is a row of like things whose length may change; a tuple is one thing with parts, such as a point or a row of a table. Because its places can’t be re-tied, a tuple of hashable parts can be a dictionary key or a member of a set.</p>",
      follow_ups: [{ asks: "Is every tuple hashable?", answer: "No: only one whose parts all are." }], choices: [], proof: 'print(hash((1, "a")) == hash((1, "a")))', prints: "True",
    },
    {
      id: "plus-equals", kind: "choice", asks_html: "<p>A class has <code>count = 0</code> in its body, and a method that runs <code>self.count += 1</code>. Two objects each call it once. What is the class’s count?</p>",
      sentence_html: "<p>Zero; each object now has a count of its own, which is 1.</p>", paragraph_html: "<p>The line reads <code>self.count</code>, which is found on the class, adds 1, and assigns <code>self.count</code>, which always means the object.</p>",
      follow_ups: [], proof: "", prints: "",
      choices: [{ text: "0", right: true, why_wrong: "" }, { text: "2", right: false, why_wrong: "This would need the assignment to write where the value was read." }, { text: "Nothing, it raises `AttributeError`", right: false, why_wrong: "An attribute is searched for, and the search finds the class’s 0." }],
    },
  ],
  teaches: [{ id: "aliasing", says: "Two names can lead to one object." }, { id: "mutable-default", says: "A list made once and handed to many is one list." }],
  previous: { id: "fundamentals/loops-and-functions", title: "Loops and functions", number: 2 }, next: { id: "fundamentals/file-handling", title: "File handling", number: 4 },
  trail: numbered.map(({ id, title, number, state }) => ({ id, title, number, state })),
  notes: [{ id: "1", text: "Bit me at work: a class attribute `cache = {}` shared by all instances.", at: "2026-11-21T10:00:00Z" }],
};

export const unwritten = (id: string): object => {
  const stop = stops.find((one) => one.id === id);
  if (!stop) return {};
  const at = numbered.indexOf(stop);
  const side = (index: number): object | null => numbered[index] ? { id: numbered[index].id, title: numbered[index].title, number: numbered[index].number } : null;
  return {
    ...topic, id, title: stop.title, area_title: "Data science and AI", number: stop.number, minutes: 0, written: false, state: stop.state, summary: "Models that others have trained, and how to use and tune them.",
    sections: [], exercises: [], cards: [], unwritten_exercises: [], notes: [], previous: at > 0 ? side(at - 1) : null, next: at >= 0 ? side(at + 1) : null,
    items: ["tokenizers", "attention", "fine-tuning"].map((title) => ({ id: `${id}/${title}`, title, state: "not_yet_written" })),
    requires: [{ id: "data/tensorflow-and-pytorch", title: "TensorFlow and PyTorch", state: "untouched" }, { id: "fundamentals/data-structures", title: "Data structures", state: "under_way" }],
  };
};

const merchant = `def index_by_initial(words: list[str]) -> dict[str, list[str]]:
    """Group words under their first letter."""
    initials = {word[0].lower() for word in words if word}
    index = dict.fromkeys(sorted(initials), [])
    for word in words:
        if word:
            index[word[0].lower()].append(word)
    return index
`;

const exercise = {
  id: "fundamentals/data-structures/index-by-initial", title: "Index by initial", kind: "function", minutes: 10, topic: { id: topic.id, title: topic.title, number: 3 }, position: 4, count: 6,
  task_html: `<p>A seed merchant prints a catalogue with a tab for every letter. Write <code>index_by_initial(words)</code>. It returns a dictionary that maps each initial, as a small letter, to the list of words that start with it.</p><p>Within a letter, words keep the order they came in. Letters come in alphabetical order. An empty word is left out.</p><h3>Example</h3><pre><code>&gt;&gt;&gt; index_by_initial(
...     [<span class="s2">"birch"</span>, <span class="s2">"Ash"</span>, <span class="s2">"alder"</span>])
{<span class="s2">"a"</span>: [<span class="s2">"Ash"</span>, <span class="s2">"alder"</span>],
 <span class="s2">"b"</span>: [<span class="s2">"birch"</span>]}</code></pre><h3>Take care</h3><p>The list belongs to the caller. Leave it as it was.</p>`,
  file_name: "index_by_initial.py", starter: 'def index_by_initial(words: list[str]) -> dict[str, list[str]]:\n    """Group words under their first letter."""\n    return {}\n',
  draft: { files: { "index_by_initial.py": merchant }, saved_at: "2026-11-25T10:42:07Z", revision: 3 },
  checks: ["an empty list gives an empty dictionary", "words with the same initial keep their order", "each initial has only its own words", "capital and small letters share an initial", "an empty word is left out", "your list is left as it was", "a long list takes steps in proportion to its length"].map((name, index) => ({ name, observed: index === 6 })),
  hints_shown: ["<p>Look at line 4. How many lists does it make when there are two initials?</p>"], hints_total: 3, passed_at: null, changed_since_passed: false, may_run_unasked: true, python: "3.12",
  next: { id: "fundamentals/data-structures/the-row", title: "The row that moved twice" }, attempts: 2, several_files: true,
};

const ferry = {
  ...exercise, id: "fundamentals/loops-functions/ferry-crossings", title: "How many crossings?", topic: { id: "fundamentals/loops-functions", title: "Loops and functions", number: 2 }, position: 1, count: 2,
  task_html: "<p>A ferry takes 40 cars. <code>trips(cars)</code> should say how many crossings it makes to take them all over. For 80 cars that is 2. For 81 it is 3.</p><p>This program is nearly right. Change it: it is checked as you type.</p>",
  file_name: "trips.py", starter: 'def trips(cars: int) -> int:\n    """How many crossings the ferry makes."""\n    return cars // 40\n', draft: null, hints_shown: [],
  checks: ["no cars make no crossings", "full crossings are counted", "a last crossing that isn’t full still counts", "the answer is an int", "a very large number of cars is exact"].map((name) => ({ name, observed: false })),
};

const doors = {
  ...exercise, id: "oop/class-vs-instance/doors-predicted", title: "Two doors, one class", kind: "predict", several_files: false, position: 1, draft: null, hints_shown: [], may_run_unasked: false,
  task_html: "<p>A building counts how often its doors are opened. Two doors have been in use for a minute.</p><p>Read the program and say what each <code>print</code> will print, before anything is run.</p>", file_name: "doors.py",
  starter: `class Door:
    opened = 0
    log = []

    def open(self):
        self.opened += 1
        self.log.append(self.opened)


front = Door()
back = Door()
front.open()
front.open()
back.open()

print(front.opened)  # prints: ?
print(back.opened)  # prints: ?
print(Door.opened)  # prints: ?
print(vars(back))  # prints: ?
`,
  checks: ["what the door says that was opened twice", "what the door says that was opened once", "what the class says", "what the back door has for itself"].map((name) => ({ name, observed: false })),
};

export const exercises: Record<string, typeof exercise | typeof ferry> = Object.fromEntries([exercise, ferry, doors].map((one) => [one.id, one]));
