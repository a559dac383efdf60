/** Typed arrays that grow by doubling: a million findings take a few bytes each and no objects. */
export class GrowingBytes {
  private items = new Uint8Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = value;
  }

  done(): Uint8Array {
    return this.items.slice(0, this.length);
  }
}

/** As `GrowingBytes`, of whole numbers up to 4,294,967,295. */
export class GrowingNumbers {
  private items = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = value;
  }

  done(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}

/** Texts numbered in order of appearance; those with the same key are one, as it was first written. */
export class Numbered {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string, key = text): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
