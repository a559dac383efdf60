// @ts-check
/**
 * What a deployment decides, read from the environment:
 *   ADDIN_URL  where the built files will be served from; an https address without a trailing slash
 *   OFFICE_JS  whose copy of office.js the pages load: public, gcc, gcch, dod or local
 */
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const defaultUrl = "https://localhost:3000";

/** Microsoft serves office.js from one address in each of its clouds; other copies are not supported by it. */
const officeJsAddresses = {
  public: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  gcc: "https://appsforoffice.gcc.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
  gcch: "https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
  dod: "https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/** @typedef {keyof typeof officeJsAddresses} Cloud */
/** @typedef {{ url: string, cloud: Cloud, officeJs: string, version: string }} Settings */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws a sentence that names the setting and what it may be
 */
function readSettings(env = process.env) {
  const cloud = env["OFFICE_JS"] ?? "public";
  if (!isCloud(cloud)) {
    throw new Error(`OFFICE_JS is "${cloud}"; it may be ${Object.keys(officeJsAddresses).join(", ")}.`);
  }
  const { version } = require(path.join(root, "package.json"));
  return { url: readUrl(env["ADDIN_URL"] ?? defaultUrl), cloud, officeJs: officeJsAddresses[cloud], version };
}

/** @param {string} text @returns {text is Cloud} */
function isCloud(text) {
  return Object.hasOwn(officeJsAddresses, text);
}

/** @param {string} text */
function readUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(`ADDIN_URL is "${text}"; it must be an https address such as ${defaultUrl}.`);
  }
  return url.href.replace(/\/$/, "");
}

/**
 * The content security policy of a page: everything from this origin, office.js from Microsoft's, no eval.
 * office.js and Fluent write style elements, hence unsafe-inline for styles only.
 * @param {string} officeJs address of office.js, or "" for a page without it
 */
function contentSecurityPolicy(officeJs) {
  const microsoft = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    `style-src 'self' 'unsafe-inline'${microsoft}`,
    `img-src 'self' data:${microsoft}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy, defaultUrl, officeJsAddresses, readSettings, root };
