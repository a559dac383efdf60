// @ts-check
/** Lets a script require the project's TypeScript as it is: each file is compiled by swc when it is loaded. */
const { transformFileSync } = require("@swc/core");

/** @type {Record<string, (module: { _compile(code: string, file: string): void }, file: string) => void>} */
const extensions = /** @type {any} -- Node's hook for file types has no types of its own */ (require)
  .extensions;

extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, {
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
  });
  module._compile(code, file);
};
