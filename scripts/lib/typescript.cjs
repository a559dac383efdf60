/**
 * Lets a script require the TypeScript of src/ as it stands: each file is turned into CommonJS when it is
 * first asked for. For scripts that write files from the policy's own tables, not for anything that ships.
 */
const { transformFileSync } = require("@swc/core");

/** @param {string} file absolute path of a TypeScript file */
exports.requireTypeScript = (file) => {
  require.extensions[".ts"] ??= (module, filename) => {
    const { code } = transformFileSync(filename, {
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
    });
    /** @type {any} */ (module)._compile(code, filename);
  };
  return require(file);
};
