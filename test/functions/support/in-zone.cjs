/**
 * Calls functions of the built bundle in a process of its own, whose time zone the caller sets: reads
 * `[id, arguments][]` as JSON, writes the zone's offset and each result as JSON text.
 */
const { readFileSync } = require("node:fs");

class HostError {
  constructor(code, message) {
    this.error = code;
    this.message = message;
  }
}

const functions = new Map();
globalThis.CustomFunctions = {
  Error: HostError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" },
  associate: (id, run) => functions.set(id, run),
};
require(process.argv[2]);

const calls = JSON.parse(readFileSync(0, "utf8"));
const offset = new Date(2026, 0, 1).getTimezoneOffset();
const results = calls.map(([id, given]) => JSON.stringify(functions.get(id)(...given)));
process.stdout.write(JSON.stringify({ offset, results }));
