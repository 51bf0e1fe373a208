import type { List } from '../richtext/model.ts';

/** Counts ordered lists, so that a list that `continues` goes on where the one before it stopped, in the same Word list. */
export class ListCounter {
  #last = new Map<number, { list: string; value: number }>();

  begin(id: string, node: List, level: number): { list: string; next: () => number; restarts: () => boolean } {
    const before = node.continues ? this.#last.get(level) : undefined;
    const list = before?.list ?? id;
    let value = before?.value ?? (node.start ?? 1) - 1;
    let items = 0;
    return {
      list,
      next: () => {
        value += 1;
        items += 1;
        this.#last.set(level, { list, value });
        return value;
      },
      restarts: () => items === 1 && !before,
    };
  }
}
