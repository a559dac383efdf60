import { windowName } from "./appContext";
import type { ConnectionOptions } from "./connection";

/** The end of a conversation that gets what comes from the add-in's page. */
interface Receiver {
  receive(text: unknown): void;
  close(): void;
}

export interface AttachOptions {
  /** 1 shared runtime, 2 custom functions; both if not given. */
  readonly flags?: number;
}

/**
 * Loads an add-in's page into a frame and talks to it by messages. Both pages have to be `https:` and on
 * one hostname, or office.js refuses the host; ports may differ. Only messages of that frame, from the
 * origin of that address, are taken.
 *
 * @returns what ends the conversation.
 */
export function attachFrame(
  frame: HTMLIFrameElement,
  url: string,
  connect: (options: ConnectionOptions) => Receiver,
  { flags }: AttachOptions = {},
): () => void {
  const target = new URL(url, location.href);
  const { origin } = location;
  // A fresh conversation each time: office.js keeps settings of an old one under its id.
  const conversationId = `conversation-${crypto.randomUUID()}`;
  const controlId = "samm-add-in";
  const post = (text: string): void => frame.contentWindow?.postMessage(text, target.origin);
  const receiver = connect({ conversationId, controlId, origin, post });
  const listener = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === target.origin) receiver.receive(event.data);
  };
  window.addEventListener("message", listener);
  // A frame takes its window's name when it is put into the page, and keeps it: it is put in afresh.
  const { parentNode, nextSibling } = frame;
  frame.remove();
  frame.name = windowName({ conversationId, controlId, origin, ...(flags === undefined ? {} : { flags }) });
  frame.src = target.href;
  parentNode?.insertBefore(frame, nextSibling);
  return () => {
    window.removeEventListener("message", listener);
    receiver.close();
  };
}
