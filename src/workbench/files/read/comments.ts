import type { Comment, Reply } from "../../grid/shapes";
import { readRange } from "../a1";
import type { BookNote } from "../book";
import { child, childrenNamed, deepText, isOn, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

/** Names of the people who wrote comments, by their id in the file. */
export function readPersons(opened: OpenedPackage, workbookPart: string): ReadonlyMap<string, string> {
  const persons = opened.linked(workbookPart, "person").flatMap((part) => opened.xml(part).children);
  return new Map(persons.map(({ attributes }) => [attributes.id ?? "", attributes.displayName ?? ""]));
}

/** Reads threaded comments: the first of each thread with its replies. */
export function readThreads(
  opened: OpenedPackage,
  part: string,
  sheetId: string,
  persons: ReadonlyMap<string, string>,
): Comment[] {
  const nodes = childrenNamed(opened.xml(part), "threadedComment");
  if (nodes.some((node) => child(node, "mentions")))
    opened.drop("mentions of people in comments (the text is kept)");
  const replyOf = (node: XmlNode): Reply => ({
    id: node.attributes.id ?? "",
    author: persons.get(node.attributes.personId ?? "") ?? "",
    created: isoTime(node.attributes.dT),
    content: child(node, "text")?.text ?? "",
  });
  return nodes
    .filter((node) => node.attributes.parentId === undefined)
    .map((node) => {
      const { row, column } = readRange(node.attributes.ref ?? "");
      return {
        ...replyOf(node),
        sheetId,
        row,
        column,
        resolved: isOn(node.attributes.done),
        replies: nodes.filter((each) => each.attributes.parentId === node.attributes.id).map(replyOf),
      };
    });
}

/** Reads plain notes; the stand-ins Excel leaves for threaded comments are passed over. */
export function readNotes(opened: OpenedPackage, part: string, threaded: readonly Comment[]): BookNote[] {
  const root = opened.xml(part);
  const authors = childrenNamed(child(root, "authors"), "author").map((node) => node.text);
  const taken = new Set(threaded.map(({ row, column }) => `${row},${column}`));
  return childrenNamed(child(root, "commentList"), "comment").flatMap((node) => {
    const { row, column } = readRange(node.attributes.ref ?? "");
    const author = authors[Number(node.attributes.authorId ?? 0)] ?? "";
    if (author.startsWith("tc=") || taken.has(`${row},${column}`)) return [];
    const text = child(node, "text");
    return [{ row, column, author, text: text ? deepText(text) : "" }];
  });
}

function isoTime(time: string | undefined): string {
  const parsed = Date.parse(`${(time ?? "").replace(/Z$/, "")}Z`);
  return new Date(Number.isNaN(parsed) ? 0 : parsed).toISOString();
}
