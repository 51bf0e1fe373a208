import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';
import {
  collectNames,
  collectNameWords,
  createKnownWords,
  type KnownWords,
} from '../../../engine/core/spelling/known-words.ts';
import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { DraftHead } from '../../document/open/head.ts';
import type { PageLine } from '../typing/find/page-lines.ts';
import { type WordOnSheet, wordAt, wordsInLines } from './marked-words.ts';
import { createVerdicts } from './verdicts.ts';

/** Milliseconds without a change or scrolling before a check, and the maximum wait for an idle period after that. */
const DELAY = 800;
const MAX_IDLE_WAIT = 2_000;
const HIGHLIGHT = 'misspelt';

interface TextPoint {
  node: Node;
  offset: number;
}

/**
 * A text to check: a document on the sheet, or a text or field in a form. This is the central file of the folder:
 * `lines-to-check.ts` reads the lines, `verdicts.ts` asks the dictionary, `word-menu.ts` shows suggestions.
 */
export interface CheckedText {
  /** BCP 47. */
  language: () => string;
  /** The lines that the user typed; `near`: only those near the visible part. null: nothing is shown yet. */
  lines: (near: boolean) => PageLine[] | null;
  /** Counts the changes of the text. */
  changes: () => number;
  /** Returns a function that removes the listener. */
  onChange: (onUpdate: () => void) => () => void;
  /** The id of the document, in which words can be ignored; null: not a document. */
  draft: () => string | null;
  /** The caret in these lines; null: elsewhere. Default: the DOM selection. */
  caret?: () => TextPoint | null;
  /** Values of the document's variables: names in them are correct. A change gives another object. */
  variables: () => DraftHead['variables'];
}

export interface SpellingOptions {
  text: CheckedText;
  bridge: Pick<WindowBridge, 'unknownWords' | 'ownWords' | 'passOverWord' | 'changeOwnWords' | 'listen'>;
  /** The present blocks of the library; null while it is being read. */
  blocks: () => readonly Block[] | null;
  /** Says why a word could not be added to the dictionary. */
  say: (sentence: string) => void;
}

/** Marks the words of a text that are not in the dictionary. */
export interface Spelling {
  /** The marked words near the visible part. */
  marked: () => readonly WordOnSheet[];
  /** The marked word at the caret. */
  atCaret: () => WordOnSheet | undefined;
  /** Checks the whole text now and returns the wrong words in order. null: the dictionary is unavailable. */
  all: () => Promise<WordOnSheet[] | null>;
  /** Marks one of those words at once, also if it is not visible. */
  mark: (word: WordOnSheet) => void;
  /** Adds a word to the user's dictionary, for all documents. */
  add: (word: string) => void;
  /** Ignores a word in this document. */
  passOver: (word: string) => void;
  end: () => void;
}

/**
 * Follows the text and checks it when the user pauses, so that typing and selecting stay fast. The word at the caret is
 * marked after the caret leaves it.
 */
export function followSpelling({ text, bridge, blocks, say }: SpellingOptions): Spelling {
  const verdicts = createVerdicts(bridge);
  const highlight = sharedHighlight();
  let marked: WordOnSheet[] = [];
  let ownWords: KnownWords = createKnownWords([]);
  let passedOver: KnownWords = ownWords;
  let names: KnownWords = ownWords;
  let readBlocks: readonly Block[] | null = null;
  let reading = Promise.resolve();
  let documentNames: KnownWords = ownWords;
  let readVariables: DraftHead['variables'] | null = null;
  let checkedChanges = text.changes();
  let isTyping = checkedChanges > 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let isEnded = false;
  let hasOwnWords = false;

  const isWrong = (word: string): boolean =>
    verdicts.isUnknown(word) && ![ownWords, passedOver, names, documentNames].some((known) => known.has(word));

  /** `alone`: ignores a selection that is not collapsed. */
  const caret = (alone: boolean): TextPoint | null => (text.caret ? text.caret() : caretOfWindow(alone));

  /** One timer for many changes: it restarts if there were more changes. */
  const tick = (): void => {
    timer = undefined;
    const changes = text.changes();
    if (changes !== checkedChanges) {
      checkedChanges = changes;
      isTyping = true;
      wait();
    } else if (idle === 0) idle = requestIdleCallback(() => void check(), { timeout: MAX_IDLE_WAIT });
  };
  const wait = (): void => {
    timer ??= setTimeout(tick, DELAY);
  };
  const restartTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
    wait();
  };
  /** The caret moved without typing. */
  const onCaretMove = (): void => {
    if (text.changes() === checkedChanges) isTyping = false;
    wait();
  };

  const readNames = async (): Promise<void> => {
    const variables = text.variables();
    if (variables !== readVariables) {
      readVariables = variables;
      documentNames = createKnownWords(collectNameWords(Object.values(variables).map(({ value }) => value)));
    }
    const now = blocks();
    if (now !== null && now !== readBlocks) {
      readBlocks = now;
      reading = readLibraryNames(now).then((words) => {
        if (readBlocks === now) names = createKnownWords(words);
      });
    }
    await reading;
  };

  const check = async (): Promise<void> => {
    idle = 0;
    const changes = text.changes();
    if (isEnded) return;
    const lines = isDutch(text.language()) ? text.lines(true) : [];
    if (lines === null) return;
    if (lines.length === 0) {
      show([]);
      return;
    }
    const words = wordsInLines(lines);
    if (!hasOwnWords) await readOwnWords();
    await readNames();
    const hasVerdicts = await verdicts.learn(words.map(({ word }) => word));
    if (isEnded || !hasVerdicts) return;
    if (text.changes() !== changes) {
      wait();
      return;
    }
    const wrong = words.filter(({ word }) => isWrong(word)).map(({ word, range }) => ({ word, range: range() }));
    const typed = isTyping ? wordOf(caret(true), wrong) : undefined;
    if (typed) window.document.addEventListener('selectionchange', onCaretMove, { once: true });
    else isTyping = false;
    show(wrong.filter((one) => one !== typed));
  };
  const show = (words: WordOnSheet[]): void => {
    for (const { range } of marked) highlight.delete(range);
    marked = words;
    for (const { range } of words) highlight.add(range);
  };

  const setOwnWords = (words: readonly string[]): void => {
    ownWords = createKnownWords(words);
    show(marked.filter(({ word }) => isWrong(word)));
    wait();
  };
  /** If the file cannot be read, the next check tries again. */
  const readOwnWords = async (): Promise<void> => {
    const reply = await bridge.ownWords({ draft: text.draft() });
    if (!reply.ok || isEnded) return;
    hasOwnWords = true;
    passedOver = createKnownWords(reply.value.passedOver);
    setOwnWords(reply.value.words);
  };
  void readOwnWords();
  const stopListening = bridge.listen('ownWords', ({ words }) => setOwnWords(words));
  const stopFollowing = text.onChange(wait);
  window.document.addEventListener('scroll', restartTimer, { capture: true, passive: true });
  window.document.addEventListener('focusin', restartTimer);

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
        passedOver = createKnownWords(reply.value.passedOver);
        show(marked.filter((one) => isWrong(one.word)));
      });
    },
    end: () => {
      isEnded = true;
      clearTimeout(timer);
      cancelIdleCallback(idle);
      stopListening();
      stopFollowing();
      window.document.removeEventListener('scroll', restartTimer, { capture: true });
      window.document.removeEventListener('focusin', restartTimer);
      window.document.removeEventListener('selectionchange', onCaretMove);
      show([]);
    },
  };
}

/** All texts on the screen share one highlight: a form may be open over the sheet. */
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

/** Blocks that are read in one idle period. */
const BLOCKS_AT_ONCE = 400;

/** Reads the words of all names in these blocks, in idle periods. */
async function readLibraryNames(blocks: readonly Block[]): Promise<Set<string>> {
  const names = new Set<string | null>();
  for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE) {
    await new Promise((idle) => requestIdleCallback(idle));
    for (const block of blocks.slice(at, at + BLOCKS_AT_ONCE)) for (const name of collectNames(block)) names.add(name);
  }
  return collectNameWords(names);
}
