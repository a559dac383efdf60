/** A file that cannot be opened or saved. The message is a sentence for the user; nothing was changed. */
export class FileFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FileFault";
  }
}
