import type { HostStats } from "../hostStats";
import { HostCollection, HostObject, NullObject, type Resolved } from "./hostObject";
import { getMember, getterNames, memberName, wireNameOf } from "./members";
import type { QueryInfo } from "./request";

/** Names at one level, and what is asked of each below it. */
type Level = Map<string, string[]>;

function levelOf(paths: readonly string[]): Level {
  const level: Level = new Map();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const below = level.get(head) ?? [];
    if (rest.length > 0) below.push(rest.join("/"));
    level.set(head, below);
  }
  return level;
}

/** Answers a `load`: the properties asked for, in the nested shape and with the capitals the client wants. */
export function query(object: Resolved, info: QueryInfo, stats: HostStats): unknown {
  if (object instanceof NullObject) return null;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].filter((path) => path !== "");
  if (isCollection(object)) return queryCollection(object, paths, info, stats);
  return queryObject(object, paths, stats);
}

function isCollection(object: HostObject): object is HostCollection {
  return object instanceof HostCollection;
}

function queryCollection(
  collection: HostCollection,
  paths: readonly string[],
  { Top, Skip }: QueryInfo,
  stats: HostStats,
): unknown {
  const getters = new Set(getterNames(collection));
  const own = paths.filter((path) => getters.has(wireNameOf(path.split("/")[0] ?? "")));
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items(?:\/|$)/, ""))
    .filter((path) => path !== "");
  const all = collection.items();
  const from = Skip ?? 0;
  const items = all.slice(from, Top === undefined || Top === 0 ? undefined : from + Top);
  return {
    ...(own.length > 0 ? queryObject(collection, own, stats) : {}),
    _Items: items.map((item) => queryObject(item, ofItems, stats)),
  };
}

function queryObject(
  object: HostObject,
  paths: readonly string[],
  stats: HostStats,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  if (object.referenceId !== null) result._ReferenceId = object.referenceId;
  const level = levelOf(paths);
  if (level.size === 0 || level.has("*") || level.has("$all")) {
    level.delete("*");
    level.delete("$all");
    Object.assign(result, allScalars(object));
  }
  for (const [head, below] of level) {
    if (head === "$none") continue;
    const name = wireNameOf(head);
    stats.used(memberName(object, name));
    const value = getMember(object, name);
    result[name] = isObject(value) ? query(value, { Select: below }, stats) : value;
  }
  return result;
}

function isObject(value: unknown): value is Resolved {
  return value instanceof HostObject || value instanceof NullObject;
}

/** `load()` without names: every scalar property there is. */
function allScalars(object: HostObject): Record<string, unknown> {
  const entries = getterNames(object).map((name): [string, unknown] => [name, getMember(object, name)]);
  return Object.fromEntries(entries.filter(([, value]) => !isObject(value)));
}
