import fc from "fast-check";
import {
  defaultSettings,
  emptyState,
  readState,
  STATE_NAMESPACE,
  writeState,
  type StoredState,
} from "../../../src/review";
import { anyText } from "../sample";

const state: StoredState = {
  settings: {
    ...defaultSettings,
    preparedBy: "A <b> & \"c\" ]]> \u0007 é \ud83d\ude00 'd'\r\n\ufffe",
    checksOff: ["stock.zero-price"],
  },
  dismissals: [
    {
      reason: "being fixed",
      note: "<!-- not a comment -->",
      by: "A",
      on: "2026-07-31",
      table: "Cases",
      identity: "A 1 ",
      code: "stock.zero-price",
      place: "",
      fingerprint: "0".repeat(64),
      caseId: "A",
      lineId: "1",
      message: "</dismissals>",
    },
  ],
  flags: [{ sheet: "Sheet1", table: "Cases", heading: "SAMM issues", inserted: false, formats: ["a", "b"] }],
  frozen: [
    {
      ...{ sheet: "S", address: "C5:D5", formulas: ['=SAMM.TAS("a")'], form: "spill", values: [[1, null]] },
      ...{ follow: { name: "_SAMM_F1", sheet: "S", address: "C5:D5" }, refers: [] },
      ...{ on: "2026-01-02", by: "0.1.0" },
    },
  ],
  records: [],
  sheets: [
    { kind: "triage", sheetName: "SAMM triage", madeOn: "2026-07-31 09:00 -04:00", lines: ["ab", ""] },
  ],
};
const xml = writeState(state, readState(null)).xml;

describe("the stored part", () => {
  it("comes back as it was", () => {
    const read = readState(xml);
    expect(read.state).toEqual(state);
    expect(read.problems).toEqual([]);
    expect(Object.values(read.sections).every(({ status }) => status === "ok")).toBe(true);
  });

  it("is XML that needs no CDATA and no entity, in the add-in's own namespace", () => {
    expect(xml.startsWith(`<samm xmlns="${STATE_NAMESPACE}">`)).toBe(true);
    expect(xml.replace(/<\/?\w+( xmlns="[^"]*")?>/g, "")).not.toMatch(/[<>&\p{Cc}\ufffe]/u);
  });

  it("is absent where nothing was stored", () => {
    const read = readState(null);
    expect(read.state).toEqual(emptyState);
    expect(read.sections.settings.status).toBe("absent");
    expect(read.problems).toEqual([]);
  });

  it("changes only the sections that are saved", () => {
    const next = writeState({ dismissals: [] }, readState(xml)).xml;
    expect(readState(next).state).toEqual({ ...state, dismissals: [] });
    expect(writeState({}, readState(xml)).xml).toBe(xml);
  });

  it.each([
    [
      "entities in place of escapes",
      (text: string) => text.replaceAll("\\u003c", "&lt;").replaceAll("\\u0026", "&amp;"),
    ],
    [
      "CDATA around the texts",
      (text: string) => text.replace(/<(\w+)>([^<]*)<\/\1>/g, "<$1><![CDATA[$2]]></$1>"),
    ],
    [
      "a declaration and a comment",
      (text: string) => `<?xml version="1.0"?>\n<!-- kept by <b> -->\n${text}\n`,
    ],
    ["spaces between elements", (text: string) => text.replace(/(<\/\w+>)/g, "$1\n  ")],
    [
      "a prefix",
      (text: string) =>
        text.replace(
          /<(\/?)(\w+)( xmlns=)?/g,
          (_, end: string, name: string, ns?: string) => `<${end}n0:${name}${ns ? " xmlns:n0=" : ""}`,
        ),
    ],
  ])("is read when another program wrote it with %s, and can be saved on", (_, rewrite) => {
    const read = readState(rewrite(xml));
    expect(read.state).toEqual(state);
    const next = readState(writeState({ settings: defaultSettings }, read).xml);
    expect(next.state).toEqual({ ...state, settings: defaultSettings });
    expect(next.problems).toEqual([]);
  });
});

describe("an older add-in", () => {
  const future = xml
    .replace("</samm>", '<palette a="1"><deep><settings>7</settings></deep></palette><empty/></samm>')
    .replace('"asOf"', '"colour":"dark","asOf"');

  it("keeps sections and fields it does not know, word for word", () => {
    const next = writeState({ settings: defaultSettings, flags: [] }, readState(future)).xml;
    expect(next).toContain('<palette a="1"><deep><settings>7</settings></deep></palette><empty/>');
    expect(next).toContain('"colour":"dark"');
    expect(readState(next).state).toEqual({ ...state, settings: defaultSettings, flags: [] });
  });

  it("reads a newer section as far as it can, and does not overwrite it", () => {
    const newer = xml.replace(/("checksOff":\["stock.zero-price"\][^<]*"version":)1/, "$12");
    const read = readState(newer);
    expect(read.sections.settings.status).toBe("newer");
    expect(read.state.settings.checksOff).toEqual(["stock.zero-price"]);
    const written = writeState({ settings: defaultSettings, flags: [] }, read);
    expect(written.notSaved).toEqual(["settings"]);
    expect(written.problem).toContain("settings");
    expect(readState(written.xml).state).toEqual({ ...state, flags: [] });
  });
});

describe("damaged or foreign data", () => {
  it.each([
    ["text", "hello"],
    ["another namespace", xml.replace(STATE_NAMESPACE, "urn:other")],
    ["nothing", ""],
    ["half a root", "<samm xmlns="],
  ])("(%s) gives the defaults and one sentence, and is not overwritten", (_, found) => {
    const read = readState(found);
    expect(read.state).toEqual(emptyState);
    expect(read.problems).toHaveLength(1);
    const written = writeState({ settings: defaultSettings }, read);
    expect(written.xml).toBe(found);
    expect(written.notSaved).toEqual(["settings"]);
  });

  it("in one section leaves the others usable, and that section as it is", () => {
    const broken = xml.replace(/<dismissals>.*<\/dismissals>/, "<dismissals>{oops</dismissals>");
    const read = readState(broken);
    expect(read.state).toEqual({ ...state, dismissals: [] });
    expect(read.problems).toEqual([expect.stringContaining("dismissals")]);
    const written = writeState({ dismissals: state.dismissals, flags: [] }, read);
    expect(written.notSaved).toEqual(["dismissals"]);
    expect(written.xml).toContain("<dismissals>{oops</dismissals>");
    expect(readState(written.xml).state.flags).toEqual([]);
  });

  it("is replaced when the user says so", () => {
    const read = readState("hello");
    const written = writeState({ settings: state.settings }, read, ["settings"]);
    expect(written.notSaved).toEqual([]);
    expect(readState(written.xml).state).toEqual({ ...emptyState, settings: state.settings });
  });

  it("cut short anywhere never throws, keeps the whole sections, and is not overwritten", () => {
    for (let length = 0; length < xml.length; length += 7) {
      const cut = xml.slice(0, length);
      const read = readState(cut);
      expect(read.problems.length).toBeGreaterThan(0);
      expect([defaultSettings, state.settings]).toContainEqual(read.state.settings);
      expect(writeState({ settings: defaultSettings }, read)).toMatchObject({
        xml: cut,
        notSaved: ["settings"],
      });
    }
    expect(readState(xml.slice(0, xml.indexOf("<frozen>"))).state.dismissals).toEqual(state.dismissals);
  });

  it("never throws, whatever the part holds", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          `<samm xmlns="${STATE_NAMESPACE}">`,
          "</samm>",
          "<settings>",
          "</settings>",
          "{}",
          "null",
          "[]",
        ),
        fc.constantFrom(
          '{"items":[{}]}',
          "<flags>",
          "</flags>",
          "&#x110000;",
          "&#0;",
          "&x;",
          "<![CDATA[",
          "]]>",
          "<a/>",
          "<",
        ),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const read = readState(parts.join(""));
        expect(() => writeState({ settings: defaultSettings, flags: [] }, read)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("keeps any settings and flags through writing and reading", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, note) => {
        const settings = { ...defaultSettings, preparedBy: name };
        const flags = [{ sheet: note, table: name, heading: note, inserted: true }];
        const read = readState(writeState({ settings, flags }, readState(null)).xml);
        expect(read.state).toEqual({ ...emptyState, settings, flags });
      }),
    );
  });
});
