const { ensureBuilt } = require("../../../scripts/lib/builds.cjs");

/** Browser tests open the pages as they ship, in the workbench. */
module.exports = () => ensureBuilt(["functions", "taskpane", "workbench"]);
