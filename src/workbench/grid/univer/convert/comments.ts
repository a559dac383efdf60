import type { IBaseComment, IThreadComment } from "@univerjs/thread-comment";
import { cellName, parseRange } from "../../a1";
import type { Comment, Reply } from "../../shapes";

/** A thread as Univer shows it, the first comment and its replies. */
export function univerComments(comment: Comment, unitId: string): IThreadComment[] {
  const ref = cellName(comment.row, comment.column);
  const each = (reply: Reply): IThreadComment => ({
    id: reply.id,
    threadId: comment.id,
    ref,
    dT: reply.created,
    personId: reply.author,
    text: { dataStream: `${reply.content}\r\n` },
    unitId,
    subUnitId: comment.sheetId,
  });
  const replies = comment.replies.map((reply) => ({ ...each(reply), parentId: comment.id }));
  return [{ ...each(comment), resolved: comment.resolved }, ...replies];
}

/** The threads of a sheet in Univer as the workbook keeps them. */
export function commentOf(
  first: IThreadComment,
  replies: readonly IBaseComment[],
  sheetId: string,
): Comment | null {
  const place = parseRange(first.ref);
  if (!place) return null;
  return {
    ...replyOf(first),
    sheetId,
    row: place.row,
    column: place.column,
    resolved: first.resolved ?? false,
    replies: replies.map(replyOf),
  };
}

function replyOf({ id, dT, personId, text }: IBaseComment): Reply {
  const time = Date.parse(dT);
  return {
    id,
    author: personId,
    created: new Date(Number.isNaN(time) ? 0 : time).toISOString(),
    content: text.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n"),
  };
}
