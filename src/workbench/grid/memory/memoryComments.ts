import { GridError } from "../gridError";
import type { Comments } from "../grid";
import type { Comment, Reply } from "../shapes";
import { sheetOf, type Book } from "./book";

export class MemoryComments implements Comments {
  constructor(private readonly book: Book) {}

  list(): readonly Comment[] {
    const order = this.book.sheets.map(({ info }) => info.id);
    return [...this.book.comments].sort(
      (a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId) || a.row - b.row || a.column - b.column,
    );
  }

  add(sheetId: string, row: number, column: number, content: string, author: string): string {
    sheetOf(this.book, sheetId);
    const taken = this.book.comments.some(
      (other) => other.sheetId === sheetId && other.row === row && other.column === column,
    );
    if (taken) throw new GridError("ItemAlreadyExists", "The cell has a comment already.");
    const first = this.newReply(content, author);
    this.book.comments.push({ ...first, sheetId, row, column, resolved: false, replies: [] });
    return first.id;
  }

  update(id: string, patch: { readonly content?: string; readonly resolved?: boolean }): void {
    this.change(id, (comment) => ({ ...comment, ...patch }));
  }

  delete(id: string): void {
    const comment = this.find(id);
    this.book.comments = this.book.comments.filter((other) => other !== comment);
  }

  reply(id: string, content: string, author: string): string {
    const reply = this.newReply(content, author);
    this.change(id, (comment) => ({ ...comment, replies: [...comment.replies, reply] }));
    return reply.id;
  }

  updateReply(id: string, replyId: string, content: string): void {
    this.checkReply(id, replyId);
    this.change(id, (comment) => ({
      ...comment,
      replies: comment.replies.map((reply) => (reply.id === replyId ? { ...reply, content } : reply)),
    }));
  }

  deleteReply(id: string, replyId: string): void {
    this.checkReply(id, replyId);
    this.change(id, (comment) => ({
      ...comment,
      replies: comment.replies.filter((reply) => reply.id !== replyId),
    }));
  }

  private newReply(content: string, author: string): Reply {
    const created = this.book.now().toISOString();
    return { id: this.book.newId("comment"), author, created, content };
  }

  private find(id: string): Comment {
    const comment = this.book.comments.find((other) => other.id === id);
    if (!comment) throw new GridError("ItemNotFound", `There is no comment with id ${id}.`);
    return comment;
  }

  private checkReply(id: string, replyId: string): void {
    if (!this.find(id).replies.some((reply) => reply.id === replyId))
      throw new GridError("ItemNotFound", `There is no reply with id ${replyId}.`);
  }

  private change(id: string, edit: (comment: Comment) => Comment): void {
    const comment = this.find(id);
    this.book.comments = this.book.comments.map((other) => (other === comment ? edit(comment) : other));
  }
}
