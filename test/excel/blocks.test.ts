import { inBlocks, type Block } from "../../src/excel/cells/blocks";

test("what Excel finds too large is asked for again in parts, one of each item in a request", async () => {
  const items = [
    { name: "small", rows: 10 },
    { name: "large", rows: 9000 },
    { name: "last", rows: 30 },
  ];
  const limit = 3000;
  let asked: Block<(typeof items)[number]>[] = [];
  const sync = (): Promise<void> => {
    const rows = asked.reduce((sum, { first, end }) => sum + end - first, 0);
    const names = asked.map(({ item }) => item.name);
    expect(new Set(names).size).toBe(names.length);
    if (rows <= limit) return Promise.resolve();
    asked = [];
    return Promise.reject(
      Object.assign(new Error("Too large."), { code: "ResponsePayloadSizeLimitExceeded" }),
    );
  };
  const got = new Map(items.map(({ name }) => [name, [] as number[]]));
  await inBlocks({ sync } as unknown as Excel.RequestContext, {
    items,
    rowsOf: ({ rows }) => rows,
    cellsPerRow: () => 1,
    request: (block) => asked.push(block),
    receive: ({ item, first, end }) => {
      asked = [];
      for (let row = first; row < end; row++) got.get(item.name)?.push(row);
      return 10 * (end - first);
    },
  });
  for (const { name, rows } of items)
    expect(got.get(name)).toEqual(Array.from({ length: rows }, (_, row) => row));
});
