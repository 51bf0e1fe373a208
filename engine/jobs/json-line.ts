/**
 * The line, from 1, at which a text stops being JSON, from a parser's error; '' where the error has none. The error is in
 * English and differs by JavaScript engine.
 */
export function lineOfJsonError(text: string, error: unknown): string {
  const { message } = error as Error;
  const named = /\(line (\d+) /.exec(message)?.[1];
  if (named !== undefined) return named;
  const position = /position (\d+)/.exec(message)?.[1];
  const at = position === undefined ? (/end of JSON/i.test(message) ? text.length : null) : Number(position);
  return at === null ? '' : String(text.slice(0, at).split('\n').length);
}
