import { done, type Result, refused } from '../core/result.ts';
import type { SourceProblem } from './problems.ts';
import { DEEPEST_NESTING } from './saved-file.ts';

/** Parses untrusted JSON into plain data: limited nesting, and no keys that reach an object's prototype. */
export function parseJson(text: string, file: string): Result<unknown, SourceProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused({ code: 'not-json', values: { file } });
  }
  const waiting: { value: object; depth: number }[] = [];
  const enqueue = (child: unknown, depth: number): void => {
    if (child !== null && typeof child === 'object') waiting.push({ value: child, depth });
  };
  enqueue(value, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST_NESTING) return refused({ code: 'too-deep', values: { file, limit: DEEPEST_NESTING } });
    if (Array.isArray(next.value)) {
      for (const child of next.value) enqueue(child, next.depth + 1);
      continue;
    }
    for (const key of Object.keys(next.value)) {
      if (key === '__proto__') return refused({ code: 'unsafe-key', values: { file, key } });
      enqueue((next.value as Record<string, unknown>)[key], next.depth + 1);
    }
  }
  return done(value);
}
