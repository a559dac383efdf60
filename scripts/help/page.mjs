import { Marked } from "marked";

/**
 * A Markdown page as a small accessible HTML page: one main landmark, a way back, tables whose first row is
 * headings, links to other pages of the folder. Nothing is loaded but help.css beside it.
 *
 * @param {string} markdown
 * @param {boolean} isIndex the index has no way back to itself
 */
export function htmlOf(markdown, isIndex) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "SAMM for Excel";
  const body = pages.parse(markdown);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)} - SAMM for Excel</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
${isIndex ? "" : '<nav aria-label="Help"><a href="index.html">All functions</a></nav>\n'}<main>
${body}</main>
</body>
</html>
`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

const pages = new Marked({
  renderer: {
    link({ href, tokens }) {
      return `<a href="${escaped(pageOf(href))}">${this.parser.parseInline(tokens)}</a>`;
    },
    // A wide table scrolls by itself, also by keyboard, so the page reads at 320 pixels and 200 %.
    table(token) {
      const cells = (row, tag) =>
        row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag.split(" ")[0]}>`);
      const head = `<tr>${cells(token.header, 'th scope="col"').join("")}</tr>`;
      const rows = token.rows.map((row) => `<tr>${cells(row, "td").join("")}</tr>`);
      const label = escaped(token.header.map((cell) => cell.text).join(", ")).replace(/"/g, "&quot;");
      return `<div class="table" role="region" tabindex="0" aria-label="${label}"><table><thead>${head}</thead><tbody>
${rows.join("\n")}
</tbody></table></div>
`;
    },
  },
});

/** Pages link to each other as files of docs/; in the site they are HTML files of one folder. */
function pageOf(href) {
  return href
    .replace(/^(?:\.\.?\/)*(?:functions\/)?README\.md/, "index.html")
    .replace(/^(?:\.\.?\/)*(?:functions\/)?([\w-]+)\.md/, "$1.html");
}
