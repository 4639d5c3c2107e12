/** Vue's single-file components: script, template and styles become one script. */
import { compileScript, compileStyle, compileTemplate, parse } from "@vue/compiler-sfc";
import { firstSentence } from "../sentences.js";
import { scripted } from "../scripted.js";

export const ENDING = ".vue";

const ID = "own";
const LANGUAGES = { script: ["js", "ts"], template: ["html"], style: ["css"] };

/** What isn't the language, and in which line of the file. */
class Wrong extends Error {
  constructor(line, message) {
    super(message);
    this.line = line;
  }
}

export function compiled(fileName, source) {
  try {
    return scripted(`${fileName}.ts`, joined(fileName, source));
  } catch (error) {
    return { line: lineOf(error), message: plain(error.message, fileName) };
  }
}

function joined(fileName, source) {
  const { descriptor, errors } = parse(source, { filename: fileName });
  if (errors.length > 0) throw errors[0];
  blocks(descriptor).forEach(refuseForeign);
  const script = descriptor.script || descriptor.scriptSetup ? compileScript(descriptor, { id: ID, genDefaultAs: "component" }) : null;
  const template = rendering(descriptor, fileName, script);
  const styles = descriptor.styles.map((style) => styled(style, fileName));
  return `${script?.content ?? "const component = {};"}
${template}
component.__scopeId = ${JSON.stringify(descriptor.styles.some((style) => style.scoped) ? `data-v-${ID}` : undefined)};
for (const css of ${JSON.stringify(styles)}) document.head.appendChild(document.createElement("style")).textContent = css;
export default component;`;
}

function rendering({ template, styles, slotted }, fileName, script) {
  if (!template) return "";
  const made = compileTemplate({
    source: template.content,
    ast: template.ast,
    filename: fileName,
    id: ID,
    scoped: styles.some((style) => style.scoped),
    slotted,
    compilerOptions: { bindingMetadata: script?.bindings, expressionPlugins: script?.lang === "ts" ? ["typescript"] : [] },
  });
  if (made.errors.length > 0) throw made.errors[0];
  return `${made.code.replace("export function render(", "function render(")}\ncomponent.render = render;`;
}

function styled(style, fileName) {
  const made = compileStyle({ source: style.content, filename: fileName, id: `data-v-${ID}`, scoped: style.scoped });
  const [error] = made.errors;
  if (error) throw new Wrong(style.loc.start.line + (error.line ?? 1) - 1, error.reason ?? error.message);
  return made.code;
}

const blocks = ({ script, scriptSetup, template, styles }) => [script, scriptSetup, template, ...styles].filter(Boolean);

function refuseForeign({ type, lang, src, module, loc }) {
  if (src) throw new Wrong(loc.start.line, `There is no other file: write the ${type} here.`);
  if (lang && !LANGUAGES[type].includes(lang)) throw new Wrong(loc.start.line, `A ${type} is written in ${LANGUAGES[type].join(" or ")} here, not in ${lang}.`);
  if (module) throw new Wrong(loc.start.line, "There are no CSS modules here; scoped styles there are.");
}

/** The line: of the compiler's own account, or of the piece of source that it shows with its message. */
function lineOf({ line, loc, message }) {
  const shown = /^(\d+) *\|.*\n *\| *\^/m.exec(message);
  return line ?? loc?.start?.line ?? Number(shown?.[1] ?? 1);
}

/** The message's first sentence, without what is the compiler's own, and without places counted from the block's beginning. */
const plain = (message, fileName) => firstSentence(message.replace(/^\[@?vue\/compiler-sfc\] */, "").replace(/ *\(\d+:\d+\)/, "").replace(` ${fileName}`, ""));
