import type { Place } from "../api/source";
import { fullAddress, rectOf } from "../cells/address";
import { inExcel, refuse } from "../host/in-excel";

/** What Excel takes for one comment. */
const MOST_CHARACTERS = 32_767;

/** Adds a comment to a cell; a cell that has one gets a reply. */
export function addComment(place: Place, text: string): Promise<void> {
  const where = fullAddress(place.sheet, place.address);
  return inExcel(`add a comment to ${where}`, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load("name");
    sheet.protection.load("protected");
    const { comments } = sheet;
    comments.load("items/id");
    await context.sync();
    if (sheet.isNullObject)
      refuse("not-found", `There is no sheet ${place.sheet} any more.`, "Review again.");
    if (sheet.protection.protected)
      refuse(
        "protected",
        `The sheet ${place.sheet} is protected.`,
        "Unprotect it (Review tab), then try again.",
      );
    const found = await commentAt(context, comments, place.address);
    const content = text.slice(0, MOST_CHARACTERS);
    if (found === null) context.workbook.comments.add(where, content);
    else found.replies.add(content);
    await context.sync();
  });
}

/** The comment on a cell. Excel answers with an error where there is none, so they are looked through. */
export async function commentAt(
  context: Excel.RequestContext,
  comments: Excel.CommentCollection,
  address: string,
): Promise<Excel.Comment | null> {
  const places = comments.items.map((comment) => ({ comment, location: locationOf(comment) }));
  if (places.length > 0) await context.sync();
  const cell = rectOf(address);
  const at = ({ rowIndex, columnIndex }: Excel.Range): boolean =>
    rowIndex === cell?.row && columnIndex === cell.column;
  return places.find(({ location }) => at(location))?.comment ?? null;
}

function locationOf(comment: Excel.Comment): Excel.Range {
  const location = comment.getLocation();
  location.load("rowIndex,columnIndex");
  return location;
}
