import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { TypingSurroundings } from '../typing/typing.ts';
import { createWordSteps, goToWord } from './go-to-word.ts';
import { replaceWord } from './replace-word.ts';
import { followSpelling, type SpellingOptions } from './spelling.ts';
import { textOfDocument } from './text-of-document.ts';
import { createWordMenu } from './word-menu.ts';

interface Options extends Omit<SpellingOptions, 'text'> {
  document: OpenDocument;
  bridge: SpellingOptions['bridge'] & Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
  around: Pick<TypingSurroundings, 'openNote' | 'openCaption' | 'openClaim' | 'goTo'>;
}

/** What a step came to: a word, none in the whole document, or a dictionary that does not answer. */
export type SpellingStep = { to: 'word'; word: string } | { to: 'none' } | { to: 'silence' };

/** The spelling check of one document on the screen. */
export interface SpellingCheck {
  /** Selects the next marked word or the one before, and opens its menu. */
  step: (by: 1 | -1) => Promise<SpellingStep>;
  end: () => void;
}

export function startSpelling({ document, bridge, blocks, say, around }: Options): SpellingCheck {
  const spelling = followSpelling({ text: textOfDocument(document), bridge, blocks, say });
  const menu = createWordMenu({
    holds: (node) => document.editor.getRootElement()?.closest('.sheet')?.contains(node) === true,
    replace: (marked, by) => replaceWord(document, marked, by),
    isDocument: true,
    spelling,
    bridge,
  });
  const steps = createWordSteps();
  return {
    step: async (by) => {
      const words = await spelling.all();
      if (words === null) return { to: 'silence' };
      const next = steps.next(words, by);
      if (!next) return { to: 'none' };
      const said = next.range.toString();
      const word = await goToWord(document, around, words, next);
      if (word) {
        spelling.mark(word);
        menu.open(word);
      } else steps.missed(words, next);
      return { to: 'word', word: said };
    },
    end: () => {
      menu.end();
      spelling.end();
    },
  };
}
