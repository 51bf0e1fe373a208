import type { List } from '../richtext/model.ts';

/**
 * Counts ordered lists, so that a list that `continues` follows the previous one, in the same Word list. Each text has
 * its own counters: a list in a block does not continue one of the document.
 */
export class ListCounter {
  #last = new Map<string, { list: string; value: number }>();

  /** `text`: the id prefix of the text that contains the list. */
  begin(text: string, node: List, level: number): { list: string; next: () => number; restarts: () => boolean } {
    const place = `${text} ${level}`;
    const before = node.continues ? this.#last.get(place) : undefined;
    const list = before?.list ?? text + node.id;
    let value = before?.value ?? (node.start ?? 1) - 1;
    let items = 0;
    return {
      list,
      next: () => {
        value += 1;
        items += 1;
        this.#last.set(place, { list, value });
        return value;
      },
      restarts: () => items === 1 && !before,
    };
  }
}
