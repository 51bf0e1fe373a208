/** The needed part of a Chrome DevTools Protocol session: a command and its response, and one page. */
export interface PageOverDevtools {
  /** The awaited value of an expression in the page. Rejects with the error of the page. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Presses a key with its text, as the keyboard does. */
  type: (letter: string) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
}

interface Answer {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: { sessionId: string; targetInfo: { type: string; url: string } };
  result?: unknown;
  error?: { message: string };
}

/** Connects to a browser by its DevTools address. Returns its first page as soon as it exists. */
export async function firstPage(address: string): Promise<PageOverDevtools> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no DevTools at ${address}`)), { once: true });
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let attached: (session: string) => void = () => undefined;
  const page = new Promise<string>((resolve) => {
    attached = resolve;
  });
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.method === 'Target.attachedToTarget' && answer.params?.targetInfo.type === 'page')
      attached(answer.params.sessionId);
    const one = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (!one || answer.id === undefined) return;
    waiting.delete(answer.id);
    if (answer.error) one.reject(new Error(answer.error.message));
    else one.resolve(answer.result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app is gone'));
  });
  let last = 0;
  const send = <Result>(method: string, params: object, sessionId?: string): Promise<Result> => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    return new Promise<Result>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
    });
  };
  void send('Target.setAutoAttach', { autoAttach: true, flatten: true, waitForDebuggerOnStart: false }).catch(
    () => undefined,
  );
  const session = await page;
  return {
    evaluate: async <Value>(expression: string) => {
      const { result, exceptionDetails } = await send<{
        result: { value: Value };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    type: async (letter) => {
      const key = { key: letter, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }, session);
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined }, session);
    },
    click: async (x, y) => {
      const at = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }, session);
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }, session);
    },
  };
}
