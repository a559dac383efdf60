import type { Session } from "./session";
import type { Message } from "./state";

let count = 0;

/** Shows a message and reads it out. An earlier message of the same title gives way. */
export function tell(session: Session, message: Omit<Message, "id">): void {
  const { messages } = session.store.get();
  const others = messages.filter((old) => message.title === undefined || old.title !== message.title);
  session.store.set({ messages: [...others, { ...message, id: ++count }] });
  session.announcer.say([message.title, message.text].filter(Boolean).join(". "));
}

export function dismissMessage(session: Session, id: number): void {
  const { messages } = session.store.get();
  session.store.set({ messages: messages.filter((message) => message.id !== id) });
}

/** Takes away the messages of a title: what they said no longer holds. */
export function clearMessages(session: Session, title: string): void {
  const { messages } = session.store.get();
  session.store.set({ messages: messages.filter((message) => message.title !== title) });
}
