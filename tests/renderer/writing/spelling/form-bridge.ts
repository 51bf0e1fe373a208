import type { InputOf } from '../../../../electron/ipc/contract.ts';
import type { WordChoice } from '../../../../electron/ipc/word.ts';
import type { FormCheckOptions } from '../../../../renderer/writing/spelling/check-form.ts';

/**
 * A dictionary that does not know one word, suggests another and adds none, and a menu in which the user chooses
 * `chosen`. Records the requests to the menu.
 */
export function formBridge(unknown: string, suggested: string, chosen: WordChoice | null) {
  const requests: InputOf<'wordMenu'>[] = [];
  const bridge: FormCheckOptions['bridge'] = {
    unknownWords: async ({ words }) => ({ ok: true, value: { unknown: words.filter((word) => word === unknown) } }),
    ownWords: async () => ({ ok: true, value: { words: [], passedOver: [] } }),
    passOverWord: async () => {
      throw new Error('a form is no document');
    },
    changeOwnWords: async () => ({ ok: false, problem: { code: 'failed', file: null, message: 'Niet gelukt.' } }),
    listen: () => () => undefined,
    suggestions: async () => ({ ok: true, value: { words: [suggested] } }),
    wordMenu: async (input) => {
      requests.push(input);
      return { ok: true, value: chosen };
    },
  };
  return { requests, bridge };
}
