import { marked } from "marked";

/**
 * What a help page of docs/functions says, as data: for the pane's list of functions and for the tests, which
 * run every example. A page that lacks a part is refused, so the build cannot ship half a page.
 *
 * @typedef {{ name: string, kind: string, description: string, optional: boolean }} Parameter
 * @typedef {{ formula: string, result: string, why: string }} Example
 * @typedef {{
 *   name: string, title: string, page: string, summary: string, syntax: string, parameters: Parameter[],
 *   returns: string, errors: { error: string, when: string }[], examples: Example[], paragraph: string,
 * }} FunctionHelp
 */

const parts = ["Syntax", "Parameters", "Returns", "Errors", "Examples", "Paragraph"];

/**
 * @param {string} name the function's name without its namespace, as the page's file is called
 * @param {string} markdown
 * @returns {FunctionHelp}
 */
export function readPage(name, markdown) {
  const { title, summary, sections } = sectionsOf(name, markdown);
  const syntax = textOf(sections.Syntax);
  const optional = new Set([...syntax.matchAll(/\[(\w+)\]/g)].map(([, parameter]) => parameter));
  return {
    name,
    title,
    page: `${name}.html`,
    summary,
    syntax,
    parameters: rowsOf(sections.Parameters).map(([parameter, kind, description]) => ({
      name: parameter,
      kind,
      description,
      optional: optional.has(parameter),
    })),
    returns: textOf(sections.Returns),
    errors: rowsOf(sections.Errors).map(([error, when]) => ({ error, when })),
    examples: rowsOf(sections.Examples).map(([formula, result, why]) => ({ formula, result, why })),
    paragraph: textOf(sections.Paragraph),
  };
}

function sectionsOf(name, markdown) {
  const tokens = marked.lexer(markdown).filter((token) => token.type !== "space");
  const [heading, first, ...rest] = tokens;
  if (heading?.type !== "heading" || first?.type !== "paragraph") {
    throw new Error(
      `docs/functions/${name}.md starts with its name and one paragraph that says what it is for.`,
    );
  }
  const sections = {};
  let current;
  for (const token of rest) {
    if (token.type === "heading" && token.depth === 2) current = sections[token.text] = [];
    else current?.push(token);
  }
  if (Object.keys(sections).join() !== parts.join()) {
    throw new Error(`docs/functions/${name}.md has the parts ${parts.join(", ")}, in this order.`);
  }
  return { title: heading.text, summary: inlineText(first.tokens), sections };
}

/** The cells of the tables of a part, as plain text. */
function rowsOf(tokens) {
  return tokens
    .filter((token) => token.type === "table")
    .flatMap((table) => table.rows.map((row) => row.map((cell) => inlineText(cell.tokens))));
}

/** The text of a part, a line each for paragraphs, list items and rows of tables. */
function textOf(tokens) {
  return tokens
    .flatMap((token) => {
      if (token.type === "paragraph") return [inlineText(token.tokens)];
      if (token.type === "list") return token.items.map((item) => inlineText(item.tokens));
      return token.type === "table" ? rowsOf([token]).map((cells) => cells.join(": ")) : [];
    })
    .join("\n");
}

/** Inline Markdown without its marks. */
function inlineText(tokens) {
  return tokens
    .map((token) =>
      token.tokens ? inlineText(token.tokens) : (unescaped[token.raw] ?? token.text ?? token.raw),
    )
    .join("");
}

const unescaped = { "\\_": "_", "\\*": "*" };
