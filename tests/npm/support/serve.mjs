// A plain static server, as it stands behind many pages.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };

/**
 * Serves a folder on a free port.
 *
 * @param {{ wasmType?: string, headers?: Record<string, string> }} [options] what it says that wasm is, and what else it says
 */
export async function serve(folder, { wasmType = types[".wasm"], headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const type = name.endsWith(".wasm") ? wasmType : (types[extname(name)] ?? "application/octet-stream");
    const content = await readFile(join(folder, normalize(name))).catch(() => undefined);
    if (content === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    else response.writeHead(200, { ...headers, "content-type": type }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
