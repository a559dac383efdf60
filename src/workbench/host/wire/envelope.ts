/** One message between the add-in's page and the host, as office.js writes it for Excel on the web. */
export interface Request {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: 0 | 1 | 2;
  readonly _data: unknown;
}

export const ActionKind = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
export const ResponseKind = { Reply: 0, Event: 1 } as const;

/** @returns the message, `null` for anything that is none for this conversation. */
export function parseRequest(text: unknown, conversationId: string): Request | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const request = message as Partial<Request>;
  const isOurs = request._messageType === 0 && request._conversationId === conversationId;
  return isOurs && typeof request._actionName === "string" ? (request as Request) : null;
}

/** The text of an answer to a request, or of an event it registered. */
export function responseText(request: Request, origin: string, data: unknown, kind: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind,
    _serializerVersion: 1,
  });
}
