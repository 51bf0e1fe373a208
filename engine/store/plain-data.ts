/** Maximum nesting of untrusted JSON and YAML; no document of ours comes near it. */
export const DEEPEST_NESTING = 200;

export type UnsafeData = { fault: 'too-deep'; detail: string } | { fault: 'unsafe-key'; detail: string };

/** The reason not to process untrusted data: nesting over 200 levels, or a key that reaches an object's prototype. */
export function unsafeData(value: unknown): UnsafeData | undefined {
  const waiting: { value: object; depth: number }[] = [];
  const look = (child: unknown, depth: number): void => {
    if (child !== null && typeof child === 'object') waiting.push({ value: child, depth });
  };
  look(value, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST_NESTING) return { fault: 'too-deep', detail: String(DEEPEST_NESTING) };
    for (const key of Object.keys(next.value)) {
      if (key === '__proto__' && !Array.isArray(next.value)) return { fault: 'unsafe-key', detail: key };
      look((next.value as Record<string, unknown>)[key], next.depth + 1);
    }
  }
  return undefined;
}
