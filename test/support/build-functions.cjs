const { ensureBuilt } = require("../../scripts/lib/builds.cjs");

/** Unit tests run the functions as they ship: dist/functions.js, built anew if its sources changed. */
module.exports = () => ensureBuilt(["functions"]);
