/**
 * What turns a learner's file into a script. It runs in a page of its own, in which no learner's code ever runs.
 */
const COMPILERS = Object.values(import.meta.glob("./*/compiler.js", { eager: true }));

/** A script for `exports` and `require`, or the line and the words of what isn't the language. */
globalThis.orienteerCompile = (fileName, source) => COMPILERS.find(({ ENDING }) => fileName.endsWith(ENDING)).compiled(fileName, source);
