import { rootNamespace } from "../../../src/workbench/grid/xmlRoot";

test.each([
  ["<a/>", ""],
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<samm xmlns="urn:samm:1"><x y="&lt;1"/>&amp;</samm>',
    "urn:samm:1",
  ],
  ['<s:samm xmlns:s="urn:samm:1" xmlns="urn:other"><![CDATA[<not a tag>]]></s:samm>', "urn:samm:1"],
  [`<a>${"x".repeat(1_000_000)}</a>`, ""],
])("%.40s", (xml, namespace) => expect(rootNamespace(xml)).toBe(namespace));

test.each([
  "",
  "text",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "<a>&</a>",
  "<a b=1/>",
  "<a/>text",
  "<x:a/>",
  "<a><</a>",
])("%s is refused", (xml) => expect(() => rootNamespace(xml)).toThrow("not a well-formed XML document"));
