import type { Notice } from "./pageState";

/** One sentence about what happened, until it is put away. */
export function NoticeBar({
  notice,
  onClose,
}: {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}) {
  return (
    <div className="notice-place" role={notice?.tone === "problem" ? "alert" : "status"}>
      {notice && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          <button type="button" onClick={onClose} aria-label="Put this message away">
            ×
          </button>
        </div>
      )}
    </div>
  );
}
