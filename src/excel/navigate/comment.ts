import type { Place } from "../api/source";
import { fullAddress, withoutSheet } from "../cells/address";
import { inExcel } from "../host/in-excel";

/** Adds a comment to a cell; a cell that has one gets a reply. */
export function addComment(place: Place, text: string): Promise<void> {
  return inExcel(`comment on ${place.sheet} ${place.address}`, async (context, told) => {
    const [cell = place.address] = place.address.split(":");
    const { comments } = context.workbook.worksheets.getItem(place.sheet);
    comments.load("items/id");
    await context.sync();
    const located = comments.items.map((comment) => {
      const at = comment.getLocation();
      at.load("address");
      return { comment, at };
    });
    await context.sync();
    const plain = (address: string): string => withoutSheet(address).replaceAll("$", "");
    const there = located.find(({ at }) => plain(at.address) === plain(cell));
    told.state = "The comment may be there already; look before you try again.";
    if (there) there.comment.replies.add(text);
    else context.workbook.comments.add(fullAddress(place.sheet, cell), text);
    await context.sync();
  });
}
