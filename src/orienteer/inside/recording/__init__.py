"""Records a run, step by step, as changes: what the replay plays.

A recording is an object of plain values:

    {"codes": [[name, file, first line, [free variable, ...]], ...],
     "steps": [step, ...],
     "output": [[step's index, text, "out" | "err"], ...],
     "stopped": "" | "steps" | "bytes" | "time" | "lost"}

A step is what was seen at one moment: `[event, line, variables, objects, elsewhere, ...]`, cut after its last part that
holds anything. Lists in it are flat.

    0 line       `line` is executed next
    1 call       a frame begins, or a generator's frame goes on; then [frame, code]: `line` is executed next in it
    2 return     the frame ends with [value]; the step after it is without the frame
    3 exception  [class, text] is raised in `line`, or reaches it
    4 yield      the frame is left with [value] and can go on
    5 unwound    the frame ends by an exception
    variables    name, value, ... in the frame on top
    objects      [object, kind, class, [cell, ...], members in all]                  one that is new; class: its name,
                                                                                     or the object that it is
                 [object, at, cells removed, [cell, ...], members in all]            one that changed
    elsewhere    frame, name, value, ... in a frame below

A value is null, true, false, an integer below 2**53, a string; or [object]; [text] for anything else that can't change;
[text, length] for a long string's beginning; [] for nothing. A dictionary's cells are key, value, key, value, ...; so
are those of an object (its attributes), a class, a function (mutable defaults and what its closure holds) and a
generator that waits (its variables).

An object has one number for as long as it lives, whatever holds it meanwhile, and no other gets that number.

No method of a learner's class is called: types are read with `type()`, contents through the builtin's own methods.
"""
