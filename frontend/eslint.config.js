import js from "@eslint/js";
import checkFile from "eslint-plugin-check-file";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** ui, lib, api, editor ← features ← app; features don't import each other. */
const down = (...forbidden) => ["error", { patterns: forbidden }];
const upwards = { group: ["../../*"], message: "Say it from the root: @/…" };
const features = { group: ["@/features/*", "**/features/*"], message: "A base room knows no feature." };
const app = { group: ["@/app/*", "**/app/*"], message: "Nothing imports the app." };

/** Features, each forbidden to the others. */
const names = ["roadmap", "topic", "workbench", "search", "progress", "projects", "replay", "review", "interview"];
const apart = names.map((name) => ({
  files: [`src/features/${name}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": down(upwards, app, {
      group: names.filter((other) => other !== name).flatMap((other) => [`@/features/${other}/*`, `**/${other}/*`]),
      message: "Features don't import each other; the app brings them together.",
    }),
  },
}));

export default tseslint.config(
  { ignores: ["src/api/schema.d.ts", "node_modules"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  hooks.configs.flat["recommended-latest"],
  {
    languageOptions: { globals: globals.browser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-restricted-syntax": ["error", { selector: "ExportAllDeclaration", message: "No barrels." }],
      "no-restricted-imports": down(upwards),
    },
  },
  {
    files: ["src/**/*"],
    plugins: { "check-file": checkFile },
    rules: { "check-file/filename-naming-convention": ["error", { "src/**/*.{ts,tsx}": "KEBAB_CASE" }, { ignoreMiddleExtensions: true }] },
  },
  { files: ["src/{ui,lib,api,editor}/**/*.{ts,tsx}"], rules: { "no-restricted-imports": down(upwards, features, app) } },
  ...apart,
  { files: ["*.js", "public/*.js", "frameworks/**/*.js"], ...tseslint.configs.disableTypeChecked },
  { files: ["frameworks/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["mock/**", "building/**", "frameworks/build.js", "vite.config.ts"], languageOptions: { globals: globals.node } },
);
