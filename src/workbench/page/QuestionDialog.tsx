import { Dialog } from "./Dialog";
import type { Question } from "./pageState";

/** Asks before something is lost. */
export function QuestionDialog({ question }: { readonly question: Question | null }) {
  const cancel = (): void => question?.answer(false);
  return (
    <Dialog open={question !== null} title={question?.title ?? ""} onCancel={cancel}>
      <p>{question?.text}</p>
      {question && question.list.length > 0 && (
        <ul>
          {question.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={() => question?.answer(true)}>
          {question?.yes}
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
