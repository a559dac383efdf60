import { takeNotes } from "./browser";

/** Every browser test fails if a page it watched was not quiet, without asking for it. */
afterEach(() => {
  const notes = takeNotes();
  if (notes.length > 0) throw new Error(`The page was not quiet:\n${notes.join("\n")}`);
});
