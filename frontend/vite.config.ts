import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.ORIENTEER_SERVER ?? "http://127.0.0.1:7420";

export default defineConfig(async ({ mode }) => ({
  plugins: [
    react(),
    tailwindcss(),
    ...(mode === "mock" ? [(await import("./mock/server.ts")).mockServer()] : []),
  ],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: { host: "127.0.0.1", proxy: mode === "mock" ? {} : { "/api": { target: server, changeOrigin: true } } },
  build: {
    outDir: "../src/orienteer/web/static",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
  },
  test: { environment: "jsdom", globals: false, setupFiles: ["src/lib/test-setup.ts"], include: ["src/**/*.test.{ts,tsx}"] },
}));
