/** What is wrong with a component's template, before anything is run. */
import { parseTemplate } from "@angular/compiler";
import ts from "typescript";
import { firstSentence } from "../sentences.js";

const ELSEWHERE = ["templateUrl", "styleUrl", "styleUrls"];

/** The line and the words of the first thing that is wrong; undefined where nothing is. */
export function wrongTemplate(file) {
  for (const property of file.statements.filter(ts.isClassDeclaration).flatMap(described)) {
    const name = property.name?.getText(file);
    const line = lineOf(file, property.getStart(file));
    if (ELSEWHERE.includes(name)) return { line, message: `There is no other file: write ${name === "templateUrl" ? "the template" : "the styles"} into the component.` };
    const wrong = name === "template" && ts.isStringLiteralLike(property.initializer) ? firstError(file, property.initializer) : undefined;
    if (wrong) return { line: wrong.span.start.line + 1, message: plain(wrong.msg) };
  }
  return undefined;
}

/** The properties of what a class's `@Component` is given. */
function described(declaration) {
  return (ts.getDecorators(declaration) ?? [])
    .map(({ expression }) => expression)
    .filter((call) => ts.isCallExpression(call) && call.expression.getText() === "Component")
    .flatMap((call) => call.arguments.filter(ts.isObjectLiteralExpression))
    .flatMap((object) => object.properties.filter(ts.isPropertyAssignment));
}

function firstError(file, literal) {
  const [startPos, endPos] = [literal.getStart(file) + 1, literal.getEnd() - 1];
  const { line: startLine, character: startCol } = file.getLineAndCharacterOfPosition(startPos);
  return parseTemplate(file.text, file.fileName, { range: { startPos, startLine, startCol, endPos }, escapedString: true }).errors?.[0];
}

const lineOf = (file, place) => file.getLineAndCharacterOfPosition(place).line + 1;

/** The message's first sentence, without what is the compiler's own, and without the place that is told anyway. */
const plain = (message) => firstSentence(message.replace(/^Parser Error: /, "").replace(/ in \S+@\d+:\d+/, ""));
