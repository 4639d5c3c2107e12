/** Bundles each framework, and what compiles learners' files, into one script each: `static/frameworks/<name>.js`. */
import { build } from "vite";

const NAMES = ["compilers", "react"];
const here = new URL(".", import.meta.url).pathname;

for (const name of NAMES) {
  await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    define: {
      "process.env.NODE_ENV": '"development"',
      ngDevMode: "true",
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
      lib: { entry: `${here}${name}.js`, formats: ["iife"], name: "orienteer", fileName: () => `${name}.js` },
    },
  });
}
