import path from "node:path";
import js from "@eslint/js";
import comments from "@eslint-community/eslint-plugin-eslint-comments/configs";
import prettier from "eslint-config-prettier";
import boundaries from "eslint-plugin-boundaries";
import officeRules from "eslint-plugin-office-addins/lib/rules/index.js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const tsFiles = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];

/** Who may import whom. A layer is entered through its index only; a layer not named here imports none. */
const arrows = {
  policy: [],
  review: ["policy"],
  functions: ["review", "policy"],
  excel: ["review", "policy"],
  taskpane: ["excel", "functions", "review", "policy"],
  commands: ["excel", "functions", "review", "policy"],
  workbench: [],
};
const layers = Object.keys(arrows);

const layerPolicies = layers.flatMap((layer) => [
  { from: { element: { type: layer } }, allow: { to: { element: { type: layer } } } },
  ...arrows[layer].map((target) => ({
    from: { element: { type: layer } },
    allow: { to: { element: { type: target, fileInternalPath: "index.{ts,tsx}" } } },
  })),
]);

/** Names a pure layer must not know: the host, the page, the clock, the network, the console. */
const impureNames = [
  ...["Office", "Excel", "OfficeExtension", "React", "JSX"],
  ...["window", "self", "globalThis", "document", "navigator", "location", "localStorage", "sessionStorage"],
  ...["Date", "performance", "console", "process", "fetch", "XMLHttpRequest"],
];

const pureFiles = ["src/policy/**/*.ts", "src/review/**/*.ts", "src/functions/**/*.ts"];

const banned = (names, message) => names.map((name) => ({ name, message }));

/** Bare package names but those allowed; relative paths are judged by the boundaries rule. */
const noPackages = (message, ...allowed) => [
  "error",
  { patterns: [{ regex: `^(?!${["\\.", ...allowed].join("|")})`, message }] },
];

const syntax = {
  defaultExport: {
    selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    message: "Export by name: a default export has a different name in every file that imports it.",
  },
  barrel: {
    selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
    message: "Only the index.ts of a layer re-exports. Import from the file that defines the name.",
  },
  excelRun: {
    selector: "MemberExpression[object.name='Excel'][property.name='run']",
    message: "Only src/excel calls Excel.run.",
  },
  hostExcel: {
    selector: "Identifier[name='Excel']",
    message: "The pane and the commands reach the workbook through src/excel, never through Excel itself.",
  },
};

/** The same names as types, which no-restricted-globals leaves alone. */
syntax.impureType = {
  selector: `:matches(TSTypeReference, TSQualifiedName) > Identifier[name=/^(${impureNames.join("|")})$/]`,
  message: "policy, review and functions are pure: no type of the host, the page or the clock.",
};

const forbid = (...names) => ({ "no-restricted-syntax": ["error", ...names.map((name) => syntax[name])] });

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "build/", "coverage/", "reports/", ".stryker-tmp/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  comments.recommended,
  {
    rules: {
      "@eslint-community/eslint-comments/require-description": ["error", { ignore: ["eslint-enable"] }],
      "max-lines": ["error", 300],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: globals.node } },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" } },

  {
    files: tsFiles,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": "off",
      // facts["price"] and env["PORT"] say that a name is data, not a member.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      ...forbid("defaultExport", "barrel"),
    },
  },

  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/root-path": root,
      "boundaries/elements": layers.map((layer) => ({
        type: layer,
        pattern: `src/${layer}`,
        partialMatch: false,
      })),
      "import/resolver": { typescript: { project: path.join(root, "tsconfig.json") } },
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          message:
            "{{from.element.type}} may not import this file of {{to.element.type}}: see the arrows in docs/architecture.md.",
          policies: layerPolicies,
        },
      ],
    },
  },
  { files: ["src/excel/index.ts"], rules: forbid("defaultExport") },
  {
    files: pureFiles,
    ignores: ["src/*/index.ts"],
    rules: forbid("defaultExport", "barrel", "impureType"),
  },
  { files: ["src/{policy,review,functions}/index.ts"], rules: forbid("defaultExport", "impureType") },
  {
    files: pureFiles,
    rules: {
      "no-restricted-globals": [
        "error",
        ...banned(impureNames, "policy, review and functions are pure: pass what is needed as an argument."),
      ],
      "no-restricted-imports": noPackages("policy and functions use no package."),
    },
  },
  {
    files: ["src/review/**/*.ts"],
    rules: {
      "no-restricted-imports": noPackages(
        "review uses two packages: @noble/hashes for fingerprints, valibot for what a workbook stores.",
        "@noble/hashes/",
        "valibot$",
      ),
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": { rules: officeRules.default ?? officeRules } },
    rules: {
      "no-restricted-globals": [
        "error",
        ...banned(["React", "JSX", "document", "window"], "src/excel knows the workbook, not the page."),
      ],
      "no-restricted-imports": noPackages("src/excel uses no package: it talks to the host only."),
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    ignores: ["src/*/index.ts"],
    rules: forbid("defaultExport", "barrel", "hostExcel"),
  },
  { files: ["src/taskpane/index.ts", "src/commands/index.ts"], rules: forbid("defaultExport", "hostExcel") },
  { files: ["src/taskpane/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  {
    files: ["src/workbench/**/*.{ts,tsx}"],
    ignores: ["src/*/index.ts"],
    rules: forbid("defaultExport", "barrel", "excelRun"),
  },
  { files: ["src/workbench/index.ts"], rules: forbid("defaultExport", "excelRun") },

  {
    // Tests look into foreign shapes (built bundles, host messages) and call what must throw.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["*.config.{js,mjs}", "webpack/**", "scripts/**"], rules: { "no-console": "off" } },
  prettier,
);
