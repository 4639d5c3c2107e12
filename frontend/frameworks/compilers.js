/**
 * What turns a learner's file into a script. It runs in a page of its own, in which no learner's code ever runs.
 */
import ts from "typescript";

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  jsx: ts.JsxEmit.ReactJSX,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  esModuleInterop: true,
};

/** A script for `exports` and `require`, or the line and the words of what isn't the language. */
function scripted(fileName, source) {
  const made = ts.transpileModule(source, { compilerOptions: OPTIONS, fileName, reportDiagnostics: true });
  const wrong = made.diagnostics.find((each) => each.category === ts.DiagnosticCategory.Error);
  if (wrong === undefined) return { code: made.outputText };
  const place = wrong.file?.getLineAndCharacterOfPosition(wrong.start ?? 0);
  return { line: (place?.line ?? 0) + 1, message: ts.flattenDiagnosticMessageText(wrong.messageText, " ") };
}

globalThis.orienteerCompile = (fileName, source) => scripted(fileName, source);
