/** Angular's components: TypeScript with decorators. The template is read here and compiled in the page. */
import ts from "typescript";
import { scripted } from "../scripted.js";
import { declaredFields } from "./fields.js";
import { wrongTemplate } from "./templates.js";

export const ENDING = ".ts";

export function compiled(fileName, source) {
  const made = scripted(fileName, source, { options: { emitDecoratorMetadata: true }, before: [declaredFields] });
  if (made.code === undefined) return made;
  return wrongTemplate(ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true)) ?? made;
}
