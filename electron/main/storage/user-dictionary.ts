import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import { draftIdSchema } from '../../ipc/journal-id.ts';
import { wordSchema } from '../../ipc/word.ts';
import { copyDamagedFile } from './fields-file.ts';
import { findValidEntries } from './valid-entries.ts';

const MAX_WORDS = 20_000;
/** Documents with remembered words: the most recently changed ones. */
const MAX_DOCUMENTS = 300;
const MAX_WORDS_IN_DOCUMENT = 2_000;

const passedOverSchema = z.looseObject({ draft: draftIdSchema, words: z.array(wordSchema) });

interface Dictionary {
  words: string[];
  /** The words that are ignored in a document. */
  passedOver: z.infer<typeof passedOverSchema>[];
  /** Fields of a newer app, which are written back. */
  unknown: Record<string, unknown>;
}

/** A word can't be added, or the words can't be read now. */
export class DictionaryError extends Error {
  readonly code: 'dictionary-away' | 'dictionary-full';
  constructor(code: DictionaryError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/**
 * The user's words for the spelling check, in `dictionary.json`, and the words that are ignored in one document of this
 * computer. When the file exists but can't be read, every method rejects and the next call reads it again. When it
 * can't be written, `change` and `ignoreWord` reject and change nothing.
 */
export interface UserDictionary {
  /** In alphabetical order. */
  words: () => Promise<string[]>;
  change: (change: { add: readonly string[]; remove: readonly string[] }) => Promise<string[]>;
  ignoredWords: (draft: string) => Promise<string[]>;
  ignoreWord: (draft: string, word: string) => Promise<string[]>;
}

export function openUserDictionary(folder: string): UserDictionary {
  const file = join(folder, 'dictionary.json');
  let latest: Promise<Dictionary> | null = null;
  /** The file has invalid content. */
  let isBroken = false;
  const keepLast = (next: Promise<Dictionary>): Promise<Dictionary> => {
    latest = next;
    next.catch(() => {
      if (latest === next) latest = null;
    });
    return next;
  };
  const read = async (): Promise<Dictionary> => {
    const { kept, isWhole } = await readDictionary(file);
    isBroken = !isWhole;
    return kept;
  };
  // Read on demand: only when a text is checked.
  const current = (): Promise<Dictionary> => latest ?? keepLast(read());
  /** One change at a time, each based on the result of the previous one. */
  const write = (change: (dictionary: Dictionary) => Dictionary): Promise<Dictionary> => {
    const before = current();
    const written = before.then(async (dictionary) => {
      const next = change(dictionary);
      await mkdir(folder, { recursive: true });
      if (isBroken) copyDamagedFile(file);
      isBroken = false;
      const { words, passedOver, unknown } = next;
      await writeFileAtomic(file, JSON.stringify({ words, passedOver, ...unknown }, null, 2));
      return next;
    });
    keepLast(written.catch(() => before));
    return written;
  };
  return {
    words: async () => (await current()).words,
    change: async ({ add, remove }) => {
      const removed = new Set(remove);
      const changed = await write((dictionary) => {
        const { words } = dictionary;
        const kept = words.filter((word) => !removed.has(word));
        const all = [...new Set([...kept, ...add])].sort((a, b) => a.localeCompare(b, 'nl'));
        if (all.length > MAX_WORDS && all.length > words.length) throw new DictionaryError('dictionary-full');
        return { ...dictionary, words: all };
      });
      return changed.words;
    },
    ignoredWords: async (draft) => wordsOf(await current(), draft),
    ignoreWord: async (draft, word) => {
      const changed = await write((dictionary) => {
        const words = [...new Set([...wordsOf(dictionary, draft), word])].slice(-MAX_WORDS_IN_DOCUMENT);
        const before = dictionary.passedOver.find((one) => one.draft === draft);
        const others = dictionary.passedOver.filter((one) => one.draft !== draft);
        return { ...dictionary, passedOver: [{ ...before, draft, words }, ...others].slice(0, MAX_DOCUMENTS) };
      });
      return wordsOf(changed, draft);
    },
  };
}

function wordsOf({ passedOver }: Dictionary, draft: string): string[] {
  return passedOver.find((one) => one.draft === draft)?.words ?? [];
}

/** The valid entries of the file; `isWhole`: there were no others. */
async function readDictionary(file: string): Promise<{ kept: Dictionary; isWhole: boolean }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { kept: { words: [], passedOver: [], unknown: {} }, isWhole: true };
    throw new DictionaryError('dictionary-away', { cause: error });
  }
  const found = parseFields(text);
  const { words: wordsThere, passedOver: passedOverThere, ...unknown } = found ?? {};
  const words = findValidEntries(wordSchema, wordsThere);
  const passedOver = findValidEntries(passedOverSchema, passedOverThere);
  return {
    kept: { words: words.entries, passedOver: passedOver.entries, unknown },
    isWhole: found !== null && words.isWhole && passedOver.isWhole,
  };
}

function parseFields(text: string): Record<string, unknown> | null {
  try {
    // An editor may add a byte-order mark.
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}
