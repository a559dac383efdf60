import { cellName } from "../../grid/a1";
import type { Reply } from "../../grid/shapes";
import type { BookSheet } from "../book";
import { element, encodeCellText, escapeText } from "../xml";
import { guidOf } from "./guid";
import { contentTypes, linkType, main } from "./names";
import type { PackedPackage } from "./packed";

const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const threadsLink = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const personLink = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** The people who wrote comments, collected while sheets are written. */
export class Persons {
  readonly #names = new Map<string, string>();

  id(name: string): string {
    const known = this.#names.get(name) ?? guidOf(`person ${name}`);
    this.#names.set(name, known);
    return known;
  }

  write(packed: PackedPackage, workbookPart: string): void {
    if (this.#names.size === 0) return;
    const nodes = [...this.#names].map(([displayName, id]) =>
      element("person", { displayName, id, userId: displayName, providerId: "None" }),
    );
    packed.add(
      "xl/persons/person.xml",
      contentTypes.person,
      element("personList", { xmlns: threads }, nodes.join("")),
    );
    packed.link(workbookPart, personLink, "xl/persons/person.xml");
  }
}

interface LegacyComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/**
 * Writes the notes and threads of a sheet: the threads themselves, and for each a plain comment that
 * older programs show in their place, as Excel does.
 *
 * @returns what the sheet must name, empty where it has no comments
 */
export function writeComments(
  packed: PackedPackage,
  part: string,
  number: number,
  sheet: BookSheet,
  persons: Persons,
): string {
  const legacy = [...sheet.notes, ...sheet.comments.map(standIn)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  if (legacy.length === 0) return "";
  if (sheet.comments.length > 0) {
    const threadsPart = `xl/threadedComments/threadedComment${number}.xml`;
    packed.add(threadsPart, contentTypes.threadedComments, threadsXml(sheet, persons));
    packed.link(part, threadsLink, threadsPart);
  }
  packed.add(`xl/comments${number}.xml`, contentTypes.comments, commentsXml(legacy));
  packed.link(part, linkType("comments"), `xl/comments${number}.xml`);
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  packed.add(drawing, "", boxes(legacy));
  return element("legacyDrawing", { "r:id": packed.link(part, linkType("vmlDrawing"), drawing) });
}

function standIn({
  id,
  row,
  column,
  author,
  content,
  replies,
}: BookSheet["comments"][number]): LegacyComment {
  const said = [`Comment by ${author}:\n    ${content}`];
  for (const reply of replies) said.push(`Reply by ${reply.author}:\n    ${reply.content}`);
  const text = `[Threaded comment]\n\nThis program shows comments as notes; edits made here are lost when the workbook is opened in a newer version of Excel.\n\n${said.join("\n")}`;
  return { row, column, author: `tc=${guidOf(id)}`, text };
}

function threadsXml(sheet: BookSheet, persons: Persons): string {
  const node = (ref: string, reply: Reply, extra: Record<string, string | number | undefined>): string =>
    element(
      "threadedComment",
      {
        ref,
        dT: reply.created.replace(/Z$/, ""),
        personId: persons.id(reply.author),
        id: guidOf(reply.id),
        ...extra,
      },
      element("text", {}, escapeText(reply.content)),
    );
  const nodes = sheet.comments.map((comment) => {
    const ref = cellName(comment.row, comment.column);
    const parentId = guidOf(comment.id);
    const replies = comment.replies.map((reply) => node(ref, reply, { parentId }));
    return node(ref, comment, { done: comment.resolved ? 1 : undefined }) + replies.join("");
  });
  return element("ThreadedComments", { xmlns: threads }, nodes.join(""));
}

function commentsXml(comments: readonly LegacyComment[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))];
  const nodes = comments.map(({ row, column, author, text }) =>
    element(
      "comment",
      { ref: cellName(row, column), authorId: authors.indexOf(author), shapeId: 0 },
      `<text><t xml:space="preserve">${encodeCellText(text)}</t></text>`,
    ),
  );
  const authorNodes = authors.map((author) => element("author", {}, escapeText(author)));
  return element(
    "comments",
    { xmlns: main },
    element("authors", {}, authorNodes.join("")) + element("commentList", {}, nodes.join("")),
  );
}

/** The boxes in which older programs show notes; Excel refuses a sheet with comments and no boxes. */
function boxes(comments: readonly LegacyComment[]): string {
  const shapes = comments.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:144pt;height:80pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}
