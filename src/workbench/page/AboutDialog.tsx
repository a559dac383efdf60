import { Dialog } from "./Dialog";

/** What this page is, and what it is not. */
export function AboutDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title="This page stands in for Excel" onCancel={onClose}>
      <p>
        It lets you try SAMM for Excel on a machine without Excel. The task pane, the ribbon commands and the
        SAMM functions are the add-in’s own, as they are built for Excel; the spreadsheet around them is
        Univer, and the office.js library of the pane talks to this page as it talks to Excel on the web.
      </p>
      <h3>What it does not do</h3>
      <ul>
        <li>
          Charts (those the add-in makes are kept in the file, and not drawn), pivot tables, pictures, macros,
          printing and sharing.
        </li>
        <li>
          Fill table columns down by itself when a row is added, the spill mark <code>A1#</code>, and the
          <code>@</code> before a function.
        </li>
        <li>
          Keep all of a workbook made elsewhere: what a copy will be without is listed before it is saved.
        </li>
        <li>Change your file: it is opened here, and saving writes a copy.</li>
      </ul>
      <p>
        What works here is meant to work in Excel; where the two differ, Excel is right. Nothing leaves this
        computer.
      </p>
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
