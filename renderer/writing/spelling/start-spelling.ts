import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { SHEET } from '../page/page-elements.ts';
import { createWordSteps, goToWord } from './go-to-word.ts';
import { replaceWord } from './replace-word.ts';
import { followSpelling, type SpellingOptions } from './spelling.ts';
import { textOfDocument } from './text-of-document.ts';
import { createWordMenu } from './word-menu.ts';

interface Options extends Omit<SpellingOptions, 'text' | 'say'> {
  document: OpenDocument;
  bridge: SpellingOptions['bridge'] & Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
  commands: DocumentCommands;
}

/** The result of a step: a word, no wrong words, or an unavailable dictionary. */
export type SpellingStep = { to: 'word'; word: string } | { to: 'none' } | { to: 'silence' };

/** The spelling check of one document. */
export interface SpellingCheck {
  /** Selects the next or previous marked word and opens its menu, after the steps before it: those may still open a note. */
  step: (by: 1 | -1) => Promise<SpellingStep>;
  end: () => void;
}

export function startSpelling({ document, bridge, blocks, commands }: Options): SpellingCheck {
  const spelling = followSpelling({ text: textOfDocument(document), bridge, blocks, say: commands.say });
  const menu = createWordMenu({
    contains: (node) => document.editor.getRootElement()?.closest(SHEET)?.contains(node) === true,
    replace: (marked, by) => replaceWord(document, marked, by),
    isDocument: true,
    spelling,
    bridge,
  });
  const steps = createWordSteps();
  const stepsInOrder = createSequencer();
  const step = async (by: 1 | -1): Promise<SpellingStep> => {
    const words = await spelling.all();
    if (words === null) return { to: 'silence' };
    const next = steps.next(words, by);
    if (!next) return { to: 'none' };
    const said = next.range.toString();
    const word = await goToWord(document, commands, words, next);
    if (word) {
      spelling.mark(word);
      menu.open(word);
    } else steps.skip(words, next);
    return { to: 'word', word: said };
  };
  return {
    step: (by) => stepsInOrder.queue(() => step(by)),
    end: () => {
      menu.end();
      spelling.end();
    },
  };
}
