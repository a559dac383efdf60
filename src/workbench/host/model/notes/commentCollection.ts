import type { Comment as CommentData } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError, notImplemented } from "../../hostError";
import { integerArg, isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { placeArg, type Place } from "../range/rangeArg";
import { Comment } from "./comment";

/** The threaded comments of the workbook, or of one sheet. */
export class CommentCollection extends HostCollection<Comment> {
  readonly type = "CommentCollection";

  constructor(
    host: HostContext,
    private readonly sheetId: string | null,
  ) {
    super(host);
  }

  items(): Comment[] {
    return this.listed().map(({ id }) => new Comment(this.host, id));
  }

  GetCount(): number {
    return this.listed().length;
  }

  GetItem(id: unknown): Comment {
    const found = this.find(textArg(id));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(id: unknown): Comment | NullObject {
    return this.find(textArg(id)) ?? nullObject;
  }

  GetItemAt(index: unknown): Comment {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  GetItemByCell(cellAddress: unknown): Comment {
    const { sheetId, range } = this.cell(cellAddress);
    const found = this.listed().find(
      (item) => item.sheetId === sheetId && item.row === range.row && item.column === range.column,
    );
    if (!found) throw new HostError("ItemNotFound");
    return new Comment(this.host, found.id);
  }

  Add(cellAddress: unknown, content: unknown, contentType: unknown): Comment {
    if (!isMissing(contentType) && contentType !== "Plain")
      throw notImplemented("CommentCollection.add with mentions");
    const { sheetId, range } = this.cell(cellAddress);
    this.host.checkUnprotected(sheetId);
    const text = textArg(content);
    const id = this.host.grid.comments.add(sheetId, range.row, range.column, text, this.host.author);
    return new Comment(this.host, id);
  }

  /** A comment stands on one cell. */
  private cell(value: unknown): Place {
    const place = placeArg(this.host.grid, value, this.sheetId);
    const { rows, columns } = place.range;
    if (rows > 1 || columns > 1 || (this.sheetId !== null && place.sheetId !== this.sheetId))
      throw new HostError("InvalidArgument");
    return place;
  }

  private listed(): CommentData[] {
    return this.host.grid.comments
      .list()
      .filter(({ sheetId }) => this.sheetId === null || sheetId === this.sheetId);
  }

  private find(id: string): Comment | undefined {
    const found = this.listed().find((comment) => comment.id === id);
    return found && new Comment(this.host, found.id);
  }
}
