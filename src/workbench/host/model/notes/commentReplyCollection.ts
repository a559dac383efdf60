import type { HostContext } from "../../hostContext";
import { HostError, notImplemented } from "../../hostError";
import { integerArg, isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import type { Comment } from "./comment";
import { CommentReply } from "./commentReply";

export class CommentReplyCollection extends HostCollection<CommentReply> {
  readonly type = "CommentReplyCollection";

  constructor(
    host: HostContext,
    private readonly comment: Comment,
  ) {
    super(host);
  }

  items(): CommentReply[] {
    return this.comment.data.replies.map(({ id }) => new CommentReply(this.host, this.comment, id));
  }

  GetCount(): number {
    return this.comment.data.replies.length;
  }

  GetItem(id: unknown): CommentReply {
    const found = this.find(textArg(id));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(id: unknown): CommentReply | NullObject {
    return this.find(textArg(id)) ?? nullObject;
  }

  GetItemAt(index: unknown): CommentReply {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  Add(content: unknown, contentType: unknown): CommentReply {
    if (!isMissing(contentType) && contentType !== "Plain")
      throw notImplemented("CommentReplyCollection.add with mentions");
    this.host.checkUnprotected(this.comment.data.sheetId);
    const { comments } = this.host.grid;
    const id = comments.reply(this.comment.commentId, textArg(content), this.host.author);
    return new CommentReply(this.host, this.comment, id);
  }

  private find(id: string): CommentReply | undefined {
    return this.items().find((reply) => reply.replyId === id);
  }
}
