import { defineConfig } from "vite";

const here = (path: string) => decodeURIComponent(new URL(path, import.meta.url).pathname);

export default defineConfig({
  root: here("."),
  resolve: { alias: { rtcweb: here("../dist/index.js") } },
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false } },
  server: {
    fs: { allow: [here("..")] },
    proxy: { "/signal": { target: "ws://localhost:8080", ws: true } },
  },
});
