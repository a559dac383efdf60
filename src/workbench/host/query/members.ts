import { HostError, notImplemented } from "../hostError";
import { HostObject } from "./hostObject";

const wireName = /^_?[A-Z]\w*$/;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `Range.values` for the wire name `Values`. */
export function memberName(object: HostObject, name: string): string {
  const member = name.startsWith("_") ? name : lowerFirst(name);
  return `${object.type}.${member}`;
}

/** The wire name of a member an application named in camel case: `values` -> `Values`. */
export function wireNameOf(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function descriptorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  if (!wireName.test(name)) return undefined;
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype instanceof HostObject) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

function hasGetter(descriptor: PropertyDescriptor | undefined): boolean {
  return typeof descriptor?.get === "function";
}

/** @throws HostError `NotImplemented` naming the member. */
export function getMember(object: HostObject, name: string): unknown {
  if (!hasGetter(descriptorOf(object, name))) throw notImplemented(memberName(object, name));
  return Reflect.get(object, name);
}

/** @throws HostError `NotImplemented` naming the member. */
export function setMember(object: HostObject, name: string, value: unknown): void {
  const descriptor = descriptorOf(object, name);
  if (typeof descriptor?.set !== "function") {
    if (!hasGetter(descriptor)) throw notImplemented(memberName(object, name));
    throw new HostError("InvalidArgument", `${memberName(object, name)} is read-only here.`);
  }
  Reflect.set(object, name, value);
}

/** @throws HostError `NotImplemented` naming the member. */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = descriptorOf(object, name)?.value;
  if (typeof method !== "function") throw notImplemented(memberName(object, name));
  return Reflect.apply(method, object, args);
}

/** The wire names of an object's getters, those of its class before those it inherits. */
export function getterNames(object: HostObject): string[] {
  const names = new Set<string>();
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype instanceof HostObject) {
    const descriptors = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    for (const [name, descriptor] of descriptors)
      if (hasGetter(descriptor) && /^[A-Z]/.test(name)) names.add(name);
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...names];
}
