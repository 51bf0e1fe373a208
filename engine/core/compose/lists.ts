import type { List } from '../richtext/model.ts';

/**
 * Counts ordered lists, so that a list that `continues` goes on where the one before it stopped, in the same Word list. Each
 * text counts for itself: a list in a block is none of the document's own.
 */
export class ListCounter {
  #last = new Map<string, { list: string; value: number }>();

  /** `text`: stands before the ids of the text that holds the list, as in a setting of composing. */
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
