import { Dialog } from "radix-ui";
import { useState, type ReactElement } from "react";
import { letLettersWork, lettersWork, modifier } from "@/lib/keys";

const KEYS: { where: string; keys: [string[], string][] }[] = [
  { where: "Everywhere", keys: [[[`${modifier()} K`], "find"], [["C"], "continue"], [["R"], "review"], [["G", "M"], "map"], [["G", "P"], "progress"], [["F6"], "next pane"], [["Z"], "undo, while a notice offers it"], [["?"], "this list"], [[`${modifier()} /`], "this list, always"]] },
  { where: "Map", keys: [[["←", "→"], "along the course"], [["↑", "↓"], "along every stop"], [["Enter"], "open the topic"], [["Space"], "look at the stop"], [["K"], "known"], [["S"], "skip"], [["*"], "star"], [["N"], "note"], [["X"], "choose, to take along"], [["O"], "outline, trail"], [["+"], "nearer"], [["−"], "further away"], [["0"], "all of it"]] },
  { where: "Workbench", keys: [[[`${modifier()} Enter`], "submit"], [["Alt R"], "replay"], [["Alt H"], "next hint"], [["Ctrl Space"], "how this word may go on"], [["Ctrl Shift Space"], "what this call takes"], [["Alt I"], "what this name is"], [["Alt Shift F"], "lay the file out"], [["Alt C"], "console"], [["Esc", "Tab"], "leave the editor"]] },
  { where: "Review", keys: [[["Space"], "show the answer"], [["1"], "again"], [["2"], "hard"], [["3"], "good"], [["4"], "easy"], [["Z"], "take the latest rating back"]] },
  { where: "Placement", keys: [[["1"], "the first answer, and so on"], [["0"], "I don’t know"]] },
  { where: "Replay", keys: [[["←"], "step back"], [["→"], "step forward"], [["Shift →"], "next change of the value"], [["Home"], "first step"], [["End"], "last step"], [["Space"], "play, pause"]] },
];

/** The list of keys. */
export function ShortcutList({ onClose }: { onClose: () => void }): ReactElement {
  return (
    <Dialog.Root open onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <div className="inner shortcuts">
            <Dialog.Title className="title">Keys</Dialog.Title>
            {KEYS.map(({ where, keys }) => (
              <section key={where}>
                <h3 className="label ruled">{where}</h3>
                <dl>
                  {keys.map(([names, does]) => (
                    <div key={does}><dt>{names.map((name, index) => <span key={name}>{index > 0 && (where === "Map" ? " " : " then ")}<kbd>{name}</kbd></span>)}</dt><dd>{does}</dd></div>
                  ))}
                </dl>
              </section>
            ))}
            <LetterSwitch />
            <Dialog.Close className="btn">Close</Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whoever dictates, or whose hand slips, has single letters do nothing. */
function LetterSwitch(): ReactElement {
  const [work, setWork] = useState(lettersWork);
  const turn = (next: boolean): void => {
    letLettersWork(next);
    setWork(next);
  };
  return (
    <div>
      <label className="letters"><input type="checkbox" checked={work} onChange={(event) => turn(event.target.checked)} />Single letters, digits and signs work as keys, outside of text</label>
      <p className="cap">Without them <kbd>{modifier()} K</kbd>, <kbd>{modifier()} /</kbd>, <kbd>F6</kbd>, arrows, <kbd>Space</kbd> and all keys with <kbd>Alt</kbd> or <kbd>Ctrl</kbd> stay. This browser remembers it.</p>
    </div>
  );
}
