/** The long texts of one rule: what help pages and the pane show, kept out of the functions bundle. */
export interface Prose {
  /** Why it matters. */
  readonly why: string;
  /** What SAMM says, in our words. */
  readonly samm: string;
  /** What is our reading, kept apart from what SAMM says. */
  readonly interpretation?: string;
  /** The other way the words could be read, and what would differ. */
  readonly alternative?: string;
  /** What to do. */
  readonly action: string;
  readonly actor: string;
}
