/**
 * A port of which both ends are in one place: what one says the other hears in the next turn. Between two workers all of it
 * would be copied, and the drawing of a page is many thousands of values. Here only what holds them is: who says something
 * goes on with its own lists.
 */
export class SamePlace extends EventTarget {
  postMessage(message: unknown): void {
    const data = held(message, HOLDERS);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {}
}

/** A message, the part of it that is a piece of a stream, and the lists in that piece. */
const HOLDERS = 3;

function held(value: unknown, levels: number): unknown {
  if (levels === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return [...value];
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, held(part, levels - 1)]));
}
