const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];
const common = {
  transform: { "^.+\\.(t|j)sx?$": swc },
  // The CommonJS builds of Univer need these, which have no such build.
  transformIgnorePatterns: ["/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush)/)"],
  moduleNameMapper: { "\\.module\\.css$": "<rootDir>/test/support/class-names.cjs" },
};

const unit = {
  ...common,
  globalSetup: "<rootDir>/test/support/build-functions.cjs",
  setupFiles: ["<rootDir>/test/support/fixed-seed.cjs"],
  testEnvironment: "node",
};

/**
 * Unit tests are everything under test/ but three folders: excel runs the add-in's Excel layer on the real
 * office.js, with a fault at each request in turn; e2e are the browser tests; bench are benchmarks.
 */
module.exports = {
  // A busy machine is no reason to fail; what must be quick is measured by the benchmarks.
  testTimeout: 60_000,
  projects: [
    {
      ...unit,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/test/excel/", "/test/e2e/", "/test/bench/"],
    },
    { ...unit, displayName: "excel", testMatch: ["<rootDir>/test/excel/**/*.test.ts"] },
    {
      ...common,
      displayName: "e2e",
      globalSetup: "<rootDir>/test/e2e/support/build-pages.cjs",
      testEnvironment: "<rootDir>/test/e2e/support/environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/support/quiet.ts"],
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
