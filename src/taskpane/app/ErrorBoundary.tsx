import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import css from "./ErrorBoundary.module.css";

interface Props {
  /** What is inside, as in "could not show <what>". */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Where a part of the pane fails, it says so in its place; the rest of the pane goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className={css.trouble}>
        <p className={css.title}>SAMM for Excel could not show {this.props.what}.</p>
        <p>Nothing was written to the workbook by this. Show it again, or open another page.</p>
        <Button onClick={() => this.setState({ error: null })}>Show it again</Button>
        <p className={css.detail}>For a report of this fault: {error.message}</p>
      </div>
    );
  }
}
