const swc = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }];

/** The policy tests alone, for mutation testing: no build, no browser. */
module.exports = {
  rootDir: "../../..",
  testEnvironment: "node",
  transform: { "^.+\\.ts$": swc },
  testMatch: ["<rootDir>/test/policy/**/*.test.ts"],
};
