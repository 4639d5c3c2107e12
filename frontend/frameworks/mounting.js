/**
 * What every framework's page has: the learner's module is run, and its component is put into the page.
 *
 * Nothing here decides a verdict. What the page shows is read from outside, by the browser's accessibility tree, so a
 * learner's script may change everything in here and gains nothing by it.
 */
const tell = globalThis.orienteerTold;

/** The component that the module exports, by default or as its only one. */
function component(code, modules, isComponent) {
  const module = { exports: {} };
  const require = (name) => {
    if (name in modules) return modules[name];
    throw new Error(`There is no module “${name}” here; there are ${Object.keys(modules).join(", ")}.`);
  };
  new Function("require", "module", "exports", code)(require, module, module.exports);
  const found = module.exports.default ?? Object.values(module.exports).find(isComponent);
  if (found === undefined) throw new Error("The file exports no component.");
  return found;
}

/** What a component is given, with a listener for each event whose values are told. */
function listeners(names) {
  return Object.fromEntries(names.map((name) => [name, (...values) => tell(said(name, values))]));
}

/** An event as JSON; what JSON can't say is told as its kind alone. */
function said(name, values) {
  const plain = values.map((value) => (value instanceof Event ? "an event of the page" : value));
  try {
    return JSON.stringify([name, ...plain]);
  } catch {
    return JSON.stringify([name, "something that JSON can't say"]);
  }
}

/**
 * Makes the page's one entry. `show(component, props, listeners)` puts it into the element `#app`.
 *
 * `isComponent` tells a component from what else a file may export by name.
 */
export function mountable(modules, show, isComponent = () => true) {
  globalThis.orienteerMount = (code, props, events) => show(component(code, modules, isComponent), props, listeners(events));
}
