import type { Reply } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Comment } from "./comment";

export class CommentReply extends HostObject {
  readonly type = "CommentReply";

  constructor(
    host: HostContext,
    private readonly comment: Comment,
    readonly replyId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.replyId };
  }

  private get data(): Reply {
    const found = this.comment.data.replies.find(({ id }) => id === this.replyId);
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
    this.host.checkUnprotected(this.comment.data.sheetId);
    this.host.grid.comments.updateReply(this.comment.commentId, this.replyId, textArg(value));
  }

  get AuthorName(): string {
    return this.data.author;
  }

  get CreationDate(): string {
    return this.data.created;
  }

  Delete(): void {
    this.host.checkUnprotected(this.comment.data.sheetId);
    this.host.grid.comments.deleteReply(this.comment.commentId, this.replyId);
  }
}
