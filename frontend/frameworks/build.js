/**
 * Bundles each framework, and what compiles learners' files, into one script each: `static/frameworks/<name>.js`.
 *
 * A framework is a folder here: `page.js` is what its pages begin with, `compiler.js` how a learner's file becomes a script.
 */
import { existsSync, readdirSync } from "node:fs";
import { build } from "vite";

const here = new URL(".", import.meta.url).pathname;
const frameworks = readdirSync(here).filter((name) => existsSync(`${here}${name}/page.js`));
const entries = { compilers: `${here}compilers.js`, ...Object.fromEntries(frameworks.map((name) => [name, `${here}${name}/page.js`])) };

for (const [name, entry] of Object.entries(entries)) {
  await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      outDir: "../../src/orienteer/web/static/frameworks",
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      lib: { entry, formats: ["iife"], name: "orienteer", fileName: () => `${name}.js` },
    },
  });
}
