/**
 * `input()`, `output()`, `model()` and queries are declarations that only a compiler sees. Angular compiles decorators in the
 * page, so each such field is given the decorator that says the same. Source: Angular's own transform for this, of `compiler-cli`.
 */
import ts from "typescript";

const QUERIES = { viewChild: "ViewChild", viewChildren: "ViewChildren", contentChild: "ContentChild", contentChildren: "ContentChildren" };
const CORE = "@angular/core";
const { factory } = ts;

/** A transformer of a whole file. */
export const declaredFields = (context) => (file) => {
  const names = imported(file);
  const visited = (node) => (ts.isClassDeclaration(node) ? withDecorators(node, names) : ts.visitEachChild(node, visited, context));
  return ts.visitNode(file, visited);
};

/** By its name here, what is imported from the framework. */
function imported(file) {
  const bindings = file.statements
    .filter((each) => ts.isImportDeclaration(each) && each.moduleSpecifier.text.startsWith(CORE))
    .map((each) => each.importClause?.namedBindings)
    .filter((each) => each && ts.isNamedImports(each));
  return new Map(bindings.flatMap((each) => each.elements).map((one) => [one.name.text, (one.propertyName ?? one.name).text]));
}

function withDecorators(declaration, names) {
  const members = declaration.members.map((member) => {
    const added = ts.isPropertyDeclaration(member) && member.initializer ? decorators(member, names) : [];
    if (added.length === 0) return member;
    const modifiers = [...added, ...(member.modifiers ?? [])];
    return factory.updatePropertyDeclaration(member, modifiers, member.name, member.questionToken, member.type, member.initializer);
  });
  const { modifiers, name, typeParameters, heritageClauses } = declaration;
  return factory.updateClassDeclaration(declaration, modifiers, name, typeParameters, heritageClauses, members);
}

/** The decorators that say what a field's initialiser does. */
function decorators({ name, initializer: call }, names) {
  if (!ts.isCallExpression(call)) return [];
  const required = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === "required";
  const called = names.get((required ? call.expression.expression : call.expression).getText());
  const options = call.arguments.at(called === "output" || required ? 0 : 1);
  const alias = aliasIn(options) ?? name.text;
  if (called === "input" || called === "model") {
    const input = decorator("Input", object({ isSignal: factory.createTrue(), alias: text(alias), required: required ? factory.createTrue() : factory.createFalse() }));
    return called === "input" ? [input] : [input, decorator("Output", text(`${alias}Change`))];
  }
  if (called === "output" || called === "outputFromObservable") return [decorator("Output", text(alias))];
  if (!(called in QUERIES)) return [];
  const [locator, chosen] = call.arguments;
  const signal = factory.createPropertyAssignment("isSignal", factory.createTrue());
  const spread = chosen ? [factory.createSpreadAssignment(chosen)] : [];
  return [decorator(QUERIES[called], locator, factory.createObjectLiteralExpression([...spread, signal]))];
}

/** The other name that a declaration's options give it. */
function aliasIn(options) {
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return undefined;
  const found = options.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === "alias");
  return found && ts.isStringLiteralLike(found.initializer) ? found.initializer.text : undefined;
}

/** `@Name(given)`; the name is asked for anew, as the file itself needn't import it. */
function decorator(name, ...given) {
  const core = factory.createCallExpression(factory.createIdentifier("require"), undefined, [text(CORE)]);
  return factory.createDecorator(factory.createCallExpression(factory.createPropertyAccessExpression(core, name), undefined, given));
}

const text = (words) => factory.createStringLiteral(words);
const object = (parts) => factory.createObjectLiteralExpression(Object.entries(parts).map(([name, value]) => factory.createPropertyAssignment(name, value)));
