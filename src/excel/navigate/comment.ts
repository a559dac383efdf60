import type { KnownRow, Place } from "../api/source";
import { fullAddress, withoutSheet } from "../cells/address";
import { inExcel, refuse } from "../host/in-excel";
import { askRow } from "./known-row";

/** Adds a comment to a cell; a cell that has one gets a reply. */
export function addComment(place: Place, text: string, row?: KnownRow): Promise<void> {
  return inExcel(`comment on ${place.sheet} ${place.address}`, async (context, told) => {
    const [cell = place.address] = place.address.split(":");
    const { comments } = context.workbook.worksheets.getItem(place.sheet);
    comments.load("items/id");
    const isKnown = askRow(context, row);
    await context.sync();
    if (!isKnown())
      refuse(
        "changed",
        `The row of ${place.sheet}, ${place.address} no longer holds what was reviewed.`,
        "Check the changed rows again, then add the comment.",
        "No comment was added.",
      );
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
