/** JavaScript and TypeScript, made into a script; types are taken away, not checked. */
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
export function scripted(fileName, source, { options = {}, before = [] } = {}) {
  const compilerOptions = { ...OPTIONS, ...options };
  const made = ts.transpileModule(source, { compilerOptions, fileName, reportDiagnostics: true, transformers: { before } });
  const wrong = made.diagnostics.find((each) => each.category === ts.DiagnosticCategory.Error);
  if (wrong === undefined) return { code: made.outputText };
  const place = wrong.file?.getLineAndCharacterOfPosition(wrong.start ?? 0);
  return { line: (place?.line ?? 0) + 1, message: ts.flattenDiagnosticMessageText(wrong.messageText, " ") };
}
