import type { Comment as CommentData } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { CommentReplyCollection } from "./commentReplyCollection";

export class Comment extends HostObject {
  readonly type = "Comment";

  constructor(
    host: HostContext,
    readonly commentId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.commentId };
  }

  get data(): CommentData {
    const found = this.host.grid.comments.list().find(({ id }) => id === this.commentId);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  get Id(): string {
    return this.data.id;
  }

  get Content(): string {
    return this.data.content;
  }

  set Content(value: unknown) {
    this.host.checkUnprotected(this.data.sheetId);
    this.host.grid.comments.update(this.commentId, { content: textArg(value) });
  }

  get AuthorName(): string {
    return this.data.author;
  }

  get CreationDate(): string {
    return this.data.created;
  }

  get Resolved(): boolean {
    return this.data.resolved;
  }

  set Resolved(value: unknown) {
    this.host.checkUnprotected(this.data.sheetId);
    this.host.grid.comments.update(this.commentId, { resolved: booleanArg(value) });
  }

  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.host, this);
  }

  GetLocation(): Range {
    const { sheetId, row, column } = this.data;
    return new Range(this.host, sheetId, { row, column, rows: 1, columns: 1 });
  }

  Delete(): void {
    this.host.checkUnprotected(this.data.sheetId);
    this.host.grid.comments.delete(this.commentId);
  }
}
