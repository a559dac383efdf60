import fc from "fast-check";
import { fingerprint, rowFingerprint } from "../../../src/review";
import { canonicalText, cellMark } from "../../../src/review/stored/fingerprint";

describe("a fingerprint", () => {
  it("is the SHA-256 of the canonical text", () => {
    // printf '{"a":[1,"x",null,true],"b":0.3}' | sha256sum
    expect(canonicalText({ b: 0.1 + 0.2, a: [1, "x", null, true] })).toBe('{"a":[1,"x",null,true],"b":0.3}');
    expect(fingerprint({ b: 0.1 + 0.2, a: [1, "x", null, true] })).toBe(
      "7f7ac53f94dd7a7fb56f803b91fedd84f4fed4539412c2d5e6d3a616beec71e8",
    );
  });

  it("does not depend on the order of fields, on fields without value, or on noise beyond 15 digits", () => {
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
    expect(fingerprint(0.1 + 0.2)).toBe(fingerprint(0.3));
    expect(fingerprint(-0)).toBe(fingerprint(0));
  });

  it.each([
    [1, "1"],
    [null, "null"],
    [true, "TRUE"],
    [0, null],
    ["", null],
    [["a", "b"], ["a,b"]],
    [
      ["a", ["b"]],
      [["a"], "b"],
    ],
    [{ a: "b" }, { b: "a" }],
    [0.3, 0.30000000000001],
    ["é", "e\u0301"],
  ])("tells %j from %j", (a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  it("of a row does not depend on which cells are blank or in what order columns stand", () => {
    expect(rowFingerprint({ a: 1, b: null })).toBe(rowFingerprint({ b: null, c: null, a: 1 }));
    expect(rowFingerprint({ a: 1 })).not.toBe(rowFingerprint({ b: 1 }));
  });

  it("encodes any data, the same each time", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const data = value as Parameters<typeof fingerprint>[0];
        const again = JSON.parse(JSON.stringify(value)) as Parameters<typeof fingerprint>[0];
        expect(fingerprint(again)).toBe(fingerprint(data));
        expect(() => JSON.parse(canonicalText(data)) as unknown).not.toThrow();
      }),
    );
  });
});

describe("the mark of a cell", () => {
  it("is four characters and tells nearly all values apart", () => {
    const marks = new Set(Array.from({ length: 20_000 }, (_, i) => cellMark(i)));
    expect([...marks].filter((mark) => !/^[A-Za-z0-9_-]{4}$/.test(mark))).toEqual([]);
    expect(marks.size).toBeGreaterThan(19_900);
  });
});
