import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mockServer } from "./server.ts";

/** The pages over invented answers: those of the mock-ups, to lay a page beside its picture. Never part of a build. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  plugins: [react(), tailwindcss(), mockServer()],
  resolve: { alias: { "@": new URL("../src", import.meta.url).pathname } },
  server: { host: "127.0.0.1", port: 5199 },
});
