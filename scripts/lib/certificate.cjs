// @ts-check
const { createHash, createPublicKey, X509Certificate } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { withLock } = require("./lock.cjs");

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "node_modules/.cache/localhost-certificate.json");
const day = 24 * 60 * 60 * 1000;

/** @typedef {{ key: string, cert: string }} Certificate */

/** @returns {Certificate | null} the kept certificate, if it is good for another day */
function keptCertificate() {
  if (!existsSync(file)) return null;
  const kept = /** @type {Certificate} */ (JSON.parse(readFileSync(file, "utf8")));
  const end = Date.parse(new X509Certificate(kept.cert).validTo);
  return end > Date.now() + day ? kept : null;
}

/** @returns {Promise<Certificate>} */
async function makeCertificate() {
  const selfsigned = require("selfsigned");
  const made = await selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const certificate = { key: made.private, cert: made.cert };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(certificate), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return certificate;
}

/**
 * The certificate by which this machine serves https on localhost to itself: made once, kept with the other
 * caches, known to no trust store.
 * @returns {Promise<Certificate>}
 */
async function localCertificate() {
  return keptCertificate() ?? withLock(`${file}.lock`, () => keptCertificate() ?? makeCertificate());
}

/**
 * What a browser is told so that it trusts just this key.
 * @param {string} cert PEM
 * @returns {string} base64 of the SHA-256 of the subject public key info
 */
function keyPin(cert) {
  const spki = createPublicKey(cert).export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}

module.exports = { keyPin, localCertificate };
