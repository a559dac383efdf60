// @ts-check
/**
 * Serves built files over https on localhost, for npm start and the browser tests. The built pages load
 * office.js from Microsoft's address; here they get the copy that npm installed, the page otherwise as built.
 */
const { readFile, stat } = require("node:fs/promises");
const https = require("node:https");
const path = require("node:path");
const { promisify } = require("node:util");
const zlib = require("node:zlib");
const { localCertificate } = require("./certificate.cjs");

const root = path.resolve(__dirname, "../..");
const officeJsFolder = path.join(root, "node_modules/@microsoft/office-js/dist");
const gzip = promisify(zlib.gzip);

/** @type {Record<string, string>} */
const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** @typedef {{ key: string, cert: string }} Certificate */
/** @typedef {{ folders: string[], port?: number, compress?: boolean, certificate?: Certificate }} SiteOptions */
/** @typedef {{ origin: string, cert: string, close: () => Promise<void> }} Site */

/**
 * The file that a path names: under /office-js/ the installed library, else the first folder that has it.
 * @param {string[]} folders
 * @param {string} pathname
 * @returns {Promise<string | null>}
 */
async function findFile(folders, pathname) {
  const office = pathname.startsWith("/office-js/");
  const relative = office ? pathname.slice("/office-js".length) : pathname;
  for (const folder of office ? [officeJsFolder] : folders) {
    // Joining to "/" first keeps ".." inside the folder. The npm copy of office.js has lower-case names only.
    const file = path.join(folder, path.posix.join("/", office ? relative.toLowerCase() : relative));
    const found = await stat(file).catch(missingIsNull);
    if (found?.isFile()) return file;
  }
  return null;
}

/** @param {NodeJS.ErrnoException} error */
function missingIsNull(error) {
  if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return null;
  throw error;
}

/** @param {string} file @returns {Promise<Buffer>} */
async function contentOf(file) {
  const content = await readFile(file);
  if (!file.endsWith(".html")) return content;
  const officeJs = /<script src="?https:[^">\s]*\/office\.js"?>/;
  return Buffer.from(content.toString().replace(officeJs, '<script src="office-js/office.js">'));
}

/** @param {SiteOptions} options @returns {import("node:http").RequestListener} */
function handler({ folders, compress = false }) {
  return async (request, response) => {
    try {
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { Allow: "GET, HEAD" }).end();
        return;
      }
      const pathname = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
      const file = await findFile(folders, pathname);
      if (!file) {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
        response.end(`There is no ${pathname} here.\n`);
        return;
      }
      const zip = compress && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
      const content = await contentOf(file);
      const body = zip ? await gzip(content) : content;
      response.writeHead(200, {
        "Content-Type": contentTypes[path.extname(file)] ?? "application/octet-stream",
        "Content-Length": body.length,
        // A build may replace any file at any time.
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        // Excel on the web reads the metadata of the functions from a page of its own.
        ...(pathname === "/functions.json" ? { "Access-Control-Allow-Origin": "*" } : {}),
        ...(zip ? { "Content-Encoding": "gzip" } : {}),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    } catch (error) {
      const status = error instanceof URIError ? 400 : 500;
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(`${String(error)}\n`);
    }
  };
}

/**
 * The browser closes what it no longer uses. A server that closes first, after five seconds by default, may do so
 * just as the next request is on its way, and that request is lost.
 * @param {Certificate} certificate
 * @param {SiteOptions} options
 */
function createServer(certificate, options) {
  const server = https.createServer(certificate, handler(options));
  server.keepAliveTimeout = 0;
  return server;
}

/** @param {https.Server} server @param {number} port @param {string} host @returns {Promise<number>} */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
    });
  });
}

/** @param {https.Server} server @returns {Promise<void>} */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Opens the site on localhost, by IPv4 and, where the machine has it, IPv6: a browser may take either.
 * @param {SiteOptions} options folders by precedence; without a port any free one
 * @returns {Promise<Site>}
 * @throws an error with code EADDRINUSE if another program has the port
 */
async function openSite(options) {
  const certificate = options.certificate ?? (await localCertificate());
  const servers = [0, 1].map(() => createServer(certificate, options));
  const [first, second] = /** @type {[https.Server, https.Server]} */ (servers);
  const port = await listen(first, options.port ?? 0, "127.0.0.1");
  await listen(second, port, "::1").catch(async (error) => {
    if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") return;
    await close(first);
    throw error;
  });
  return {
    origin: `https://localhost:${port}`,
    cert: certificate.cert,
    close: async () => {
      await Promise.all(servers.filter((server) => server.listening).map(close));
    },
  };
}

module.exports = { openSite };
