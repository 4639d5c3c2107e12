import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Where `orienteer serve` answers, for pages that reload while they are being written. Its cookie is good for this port too. */
const server = process.env.ORIENTEER_SERVER ?? "http://127.0.0.1:8765";

/** The package marks the calls that bind its keys as free of effects (6.1.0), and a bundler leaves them out. */
const emacsKeysAreBound = {
  name: "emacs-keys-are-bound",
  transform: (code: string, id: string) =>
    id.includes("@replit/codemirror-emacs") ? { code: code.replaceAll("/*@__PURE__*/EmacsHandler.", "EmacsHandler."), map: null } : null,
};

/** The faces that every page begins with are asked for with the page, not only when its style sheet has come. */
const FIRST_FACES = /^assets\/(commissioner-latin-wght|literata-latin-opsz)-normal-.*\.woff2$/;
const facesComeFirst: Plugin = {
  name: "faces-come-first",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) => Object.keys(bundle ?? {}).filter((file) => FIRST_FACES.test(file))
      .map((file) => ({ tag: "link", attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` }, injectTo: "head" as const })),
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), emacsKeysAreBound, facesComeFirst],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: { host: "127.0.0.1", proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } } },
  build: { outDir: "../src/orienteer/web/static", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  test: { environment: "jsdom", setupFiles: ["src/lib/test-setup.ts"], include: ["src/**/*.test.{ts,tsx}"] },
});
