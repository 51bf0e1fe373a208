import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';
import { collectNameWords, type KnownWords, knownWords } from '../../../engine/core/spelling/known-words.ts';
import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { DraftHead } from '../../document/open/head.ts';
import type { PageLine } from '../typing/find/page-lines.ts';
import { libraryNames } from './library-names.ts';
import { type WordOnSheet, wordAt, wordsInLines } from './marked-words.ts';
import { createVerdicts } from './verdicts.ts';

/** Milliseconds without a change of the text or the scrolling, and the longest that an idle moment is waited for then. */
const PAUSE = 800;
const LONGEST = 2_000;
const HIGHLIGHT = 'misspelt';

interface TextPoint {
  node: Node;
  offset: number;
}

/** What is checked: a document on the sheet, or a text or a field in a form. */
export interface CheckedText {
  /** BCP 47 */
  language: () => string;
  /** The lines that a writer typed; `near`: only those near what is seen. null: nothing is shown yet. */
  lines: (near: boolean) => PageLine[] | null;
  /** How often it was changed. */
  changes: () => number;
  /** Gives the function that ends it. */
  onChange: (told: () => void) => () => void;
  /** The document in which words can be passed over, by its id; null: none. */
  draft: () => string | null;
  /** Where the caret stands among these lines; without this the selection of the window says it. null: elsewhere. */
  caret?: () => TextPoint | null;
  /** Values that are filled in: the names in them are right. Another object where they are others. */
  variables: () => DraftHead['variables'];
}

export interface SpellingOptions {
  text: CheckedText;
  bridge: Pick<WindowBridge, 'unknownWords' | 'ownWords' | 'passOverWord' | 'changeOwnWords' | 'listen'>;
  /** Those of the library as it stands now; null while it is being read. */
  blocks: () => readonly Block[] | null;
  /** Why a word could not be taught. */
  say: (sentence: string) => void;
}

/** Marks the words of a text that the dictionary lacks. */
export interface Spelling {
  /** The marks near what is seen. */
  marked: () => readonly WordOnSheet[];
  /** The marked word at which the caret stands. */
  atCaret: () => WordOnSheet | undefined;
  /** Those of the whole text, in order, looked for now. null: the dictionary does not answer. */
  all: () => Promise<WordOnSheet[] | null>;
  /** Marks one of those at once, also far from what is seen. */
  mark: (word: WordOnSheet) => void;
  /** The word is right, here and in every document. */
  add: (word: string) => void;
  /** The word is passed over in this document. */
  passOver: (word: string) => void;
  end: () => void;
}

/**
 * Follows the text in pauses: no key, and no change of the selection, is answered here. The word that was being typed when
 * the pause began is marked once the caret moves on.
 */
export function followSpelling({ text, bridge, blocks, say }: SpellingOptions): Spelling {
  const verdicts = createVerdicts(bridge);
  const highlight = sharedHighlight();
  let marked: WordOnSheet[] = [];
  let own: KnownWords = knownWords([]);
  let passedOver: KnownWords = own;
  let names: KnownWords = own;
  let ofLibrary: readonly Block[] | null = null;
  let reading = Promise.resolve();
  let documentNames: KnownWords = own;
  let ofDocument: DraftHead['variables'] | null = null;
  let seen = text.changes();
  let isTyping = seen > 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let isOver = false;
  let isOwnRead = false;

  const isWrong = (word: string): boolean =>
    verdicts.isUnknown(word) && ![own, passedOver, names, documentNames].some((known) => known.has(word));

  /** `alone`: nothing is selected there. */
  const caret = (alone: boolean): TextPoint | null => (text.caret ? text.caret() : caretOfWindow(alone));

  /** One timer for many changes: it looks whether there were more since. */
  const tick = (): void => {
    timer = undefined;
    const changes = text.changes();
    if (changes !== seen) {
      seen = changes;
      isTyping = true;
      wait();
    } else if (idle === 0) idle = requestIdleCallback(() => void look(), { timeout: LONGEST });
  };
  const wait = (): void => {
    timer ??= setTimeout(tick, PAUSE);
  };
  const whenAtRest = (): void => {
    clearTimeout(timer);
    timer = undefined;
    wait();
  };
  /** The caret moved on without a letter. */
  const moved = (): void => {
    if (text.changes() === seen) isTyping = false;
    wait();
  };

  const readNames = async (): Promise<void> => {
    const variables = text.variables();
    if (variables !== ofDocument) {
      ofDocument = variables;
      documentNames = knownWords(collectNameWords(Object.values(variables).map(({ value }) => value)));
    }
    const now = blocks();
    if (now !== null && now !== ofLibrary) {
      ofLibrary = now;
      reading = libraryNames(now).then((words) => {
        if (ofLibrary === now) names = knownWords(words);
      });
    }
    await reading;
  };

  const look = async (): Promise<void> => {
    idle = 0;
    const changes = text.changes();
    if (isOver) return;
    const lines = isDutch(text.language()) ? text.lines(true) : [];
    if (lines === null) return;
    if (lines.length === 0) {
      show([]);
      return;
    }
    const words = wordsInLines(lines);
    if (!isOwnRead) await readOwn();
    await readNames();
    const isTold = await verdicts.learn(words.map(({ word }) => word));
    if (isOver || !isTold) return;
    if (text.changes() !== changes) {
      wait();
      return;
    }
    const wrong = words.filter(({ word }) => isWrong(word)).map(({ word, range }) => ({ word, range: range() }));
    const typed = isTyping ? wordOf(caret(true), wrong) : undefined;
    if (typed) window.document.addEventListener('selectionchange', moved, { once: true });
    else isTyping = false;
    show(wrong.filter((one) => one !== typed));
  };
  const show = (words: WordOnSheet[]): void => {
    for (const { range } of marked) highlight.delete(range);
    marked = words;
    for (const { range } of words) highlight.add(range);
  };

  const takeOwn = (words: readonly string[]): void => {
    own = knownWords(words);
    show(marked.filter(({ word }) => isWrong(word)));
    wait();
  };
  /** Where the file can't be read now, the next look asks again. */
  const readOwn = async (): Promise<void> => {
    const reply = await bridge.ownWords({ draft: text.draft() });
    if (!reply.ok || isOver) return;
    isOwnRead = true;
    passedOver = knownWords(reply.value.passedOver);
    takeOwn(reply.value.words);
  };
  void readOwn();
  const endHearing = bridge.listen('ownWords', ({ words }) => takeOwn(words));
  const endFollowing = text.onChange(wait);
  window.document.addEventListener('scroll', whenAtRest, { capture: true, passive: true });
  window.document.addEventListener('focusin', whenAtRest);

  return {
    marked: () => marked,
    atCaret: () => wordOf(caret(false), marked),
    all: async () => {
      if (!isDutch(text.language())) return [];
      await readNames();
      const words = wordsInLines(text.lines(false) ?? []);
      if (!(await verdicts.learn(words.map(({ word }) => word)))) return null;
      return words.filter(({ word }) => isWrong(word)).map(({ word, range }) => ({ word, range: range() }));
    },
    mark: (word) => {
      const { range } = word;
      if (wordAt(marked, range.startContainer, range.startOffset)) return;
      marked = [...marked, word];
      highlight.add(range);
    },
    add: (word) => {
      void bridge.changeOwnWords({ add: [stripTail(word)], remove: [] }).then((reply) => {
        if (!reply.ok) say(reply.problem.message);
      });
    },
    passOver: (word) => {
      const draft = text.draft();
      if (draft === null) return;
      void bridge.passOverWord({ draft, word: stripTail(word) }).then((reply) => {
        if (!reply.ok) {
          say(reply.problem.message);
          return;
        }
        passedOver = knownWords(reply.value.passedOver);
        show(marked.filter((one) => isWrong(one.word)));
      });
    },
    end: () => {
      isOver = true;
      clearTimeout(timer);
      cancelIdleCallback(idle);
      endHearing();
      endFollowing();
      window.document.removeEventListener('scroll', whenAtRest, { capture: true });
      window.document.removeEventListener('focusin', whenAtRest);
      window.document.removeEventListener('selectionchange', moved);
      show([]);
    },
  };
}

/** One for all texts on the screen: a form may lie over the sheet. */
function sharedHighlight(): Highlight {
  const highlight = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  highlight.type = 'spelling-error';
  CSS.highlights.set(HIGHLIGHT, highlight);
  return highlight;
}

function caretOfWindow(alone: boolean): TextPoint | null {
  const selection = getSelection();
  if (!selection?.focusNode || (alone && !selection.isCollapsed)) return null;
  return { node: selection.focusNode, offset: selection.focusOffset };
}

function wordOf(point: TextPoint | null, words: readonly WordOnSheet[]): WordOnSheet | undefined {
  return point === null ? undefined : wordAt(words, point.node, point.offset);
}
