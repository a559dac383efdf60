import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { usePane, useSession } from "../session/context";
import { dismissMessage } from "../session/messages";
import type { Message } from "../session/state";
import css from "./Messages.module.css";

const INTENTS = { done: "success", trouble: "error", question: "warning", note: "info" } as const;

/** What the pane has to tell, in sentences, until it is read. The live region has said it already. */
export function Messages() {
  const session = useSession();
  const messages = usePane((state) => state.messages);
  const act = (message: Message, perform: () => void): void => {
    dismissMessage(session, message.id);
    perform();
  };
  const place = useRef<HTMLElement>(null);
  const newest = Math.max(...messages.map(({ id }) => id));
  // The button that was pressed may be far down the page: what came of it is brought into sight.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [newest]);
  return (
    <section ref={place} aria-label="Messages" className={css.messages}>
      {messages.map((message) => (
        <MessageBar key={message.id} intent={INTENTS[message.tone]} layout="multiline">
          <MessageBarBody>
            {message.title !== undefined && <MessageBarTitle>{message.title}</MessageBarTitle>}
            {message.text}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={`Close the message ${message.title ?? ""}`}
                onClick={() => dismissMessage(session, message.id)}
              />
            }
          >
            {message.actions?.map(({ label, perform }) => (
              <Button key={label} onClick={() => act(message, perform)}>
                {label}
              </Button>
            ))}
          </MessageBarActions>
        </MessageBar>
      ))}
    </section>
  );
}
