import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { faces } from "./building/faces.ts";
import { firstThings } from "./building/first-things.ts";
import { packed } from "./building/packed.ts";

/** Where `orienteer serve` answers, for pages that reload while they are being written. Its cookie is good for this port too. */
const server = process.env.ORIENTEER_SERVER ?? "http://127.0.0.1:8765";

/** The package marks the calls that bind its keys as free of effects (6.1.0), and a bundler leaves them out. */
const emacsKeysAreBound = {
  name: "emacs-keys-are-bound",
  transform: (code: string, id: string) =>
    id.includes("@replit/codemirror-emacs") ? { code: code.replaceAll("/*@__PURE__*/EmacsHandler.", "EmacsHandler."), map: null } : null,
};

/** What several pages share of our own small modules, as one script: a script each would be twenty requests more before a page stands. */
const SHARED = { name: "shared", test: /\/src\/(ui|lib|api)\/|\/pages\/failure|lucide-react|@tanstack/, minShareCount: 2 };

export default defineConfig({
  plugins: [react(), tailwindcss(), emacsKeysAreBound, faces, firstThings, packed],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: { host: "127.0.0.1", proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } } },
  build: { outDir: "../src/orienteer/web/static", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } },
  // jsdom is made once a worker, not once a file: that was three quarters of the time. A limit is for what never ends: a busy machine is no finding.
  test: { testTimeout: 60_000, hookTimeout: 60_000, pool: "vmThreads", environment: "jsdom", setupFiles: ["src/lib/test-setup.ts"], include: ["src/**/*.test.{ts,tsx}", "building/*.test.ts"] },
});
