import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { draftIdSchema } from '../ipc/journal-id.ts';
import { wordSchema } from '../ipc/word.ts';
import { keepAside } from './own-file.ts';

const MOST_WORDS = 20_000;
/** Documents whose words are remembered: those in which a word was passed over last. */
const MOST_DOCUMENTS = 300;
const MOST_IN_DOCUMENT = 2_000;

const passedOverSchema = z.looseObject({ draft: draftIdSchema, words: z.array(wordSchema) });

interface Kept {
  words: string[];
  passedOver: z.infer<typeof passedOverSchema>[];
  /** Fields of a newer app, as they stood: they are written back. */
  unknown: Record<string, unknown>;
}

/** Why a word was not taken, or the words can't be told now. */
export class DictionaryRefusal extends Error {
  readonly code: 'dictionary-away' | 'dictionary-full';
  constructor(code: DictionaryRefusal['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/**
 * The words that a person taught the spelling check, in `dictionary.json` beside the settings; and those that are passed
 * over in one document, which are no part of it: on another computer they are marked again. Where the file is there and
 * can't be read, each of these rejects, and reads it again the next time. Where it can't be written, `change` and
 * `passOver` reject, and nothing is other than it was.
 */
export interface OwnWords {
  /** In the order of the alphabet. */
  words: () => Promise<string[]>;
  change: (change: { add: readonly string[]; remove: readonly string[] }) => Promise<string[]>;
  passedOver: (draft: string) => Promise<string[]>;
  passOver: (draft: string, word: string) => Promise<string[]>;
}

export function openOwnWords(folder: string): OwnWords {
  const file = join(folder, 'dictionary.json');
  let last: Promise<Kept> | null = null;
  /** What stands in the file is not all of it understood. */
  let isBroken = false;
  const hold = (next: Promise<Kept>): Promise<Kept> => {
    last = next;
    next.catch(() => {
      if (last === next) last = null;
    });
    return next;
  };
  const read = async (): Promise<Kept> => {
    const { kept, isWhole } = await readKept(file);
    isBroken = !isWhole;
    return kept;
  };
  // Nothing is read before a text is checked.
  const kept = (): Promise<Kept> => last ?? hold(read());
  /** One change at a time, each of what the one before left. */
  const write = (change: (kept: Kept) => Kept): Promise<Kept> => {
    const before = kept();
    const written = before.then(async (standing) => {
      const next = change(standing);
      await mkdir(folder, { recursive: true });
      if (isBroken) keepAside(file);
      isBroken = false;
      const { words, passedOver, unknown } = next;
      await writeFileAtomic(file, JSON.stringify({ words, passedOver, ...unknown }, null, 2));
      return next;
    });
    hold(written.catch(() => before));
    return written;
  };
  return {
    words: async () => (await kept()).words,
    change: async ({ add, remove }) => {
      const gone = new Set(remove);
      const changed = await write((standing) => {
        const { words } = standing;
        const stays = words.filter((word) => !gone.has(word));
        const all = [...new Set([...stays, ...add])].sort((a, b) => a.localeCompare(b, 'nl'));
        if (all.length > MOST_WORDS && all.length > words.length) throw new DictionaryRefusal('dictionary-full');
        return { ...standing, words: all };
      });
      return changed.words;
    },
    passedOver: async (draft) => wordsOf(await kept(), draft),
    passOver: async (draft, word) => {
      const changed = await write((standing) => {
        const words = [...new Set([...wordsOf(standing, draft), word])].slice(-MOST_IN_DOCUMENT);
        const before = standing.passedOver.find((one) => one.draft === draft);
        const others = standing.passedOver.filter((one) => one.draft !== draft);
        return { ...standing, passedOver: [{ ...before, draft, words }, ...others].slice(0, MOST_DOCUMENTS) };
      });
      return wordsOf(changed, draft);
    },
  };
}

function wordsOf({ passedOver }: Kept, draft: string): string[] {
  return passedOver.find((one) => one.draft === draft)?.words ?? [];
}

/** What of a file is right, entry by entry; `isWhole`: that is all of it. */
async function readKept(file: string): Promise<{ kept: Kept; isWhole: boolean }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { kept: { words: [], passedOver: [], unknown: {} }, isWhole: true };
    throw new DictionaryRefusal('dictionary-away', { cause: error });
  }
  const found = fieldsIn(text);
  const { words: wordsThere, passedOver: passedOverThere, ...unknown } = found ?? {};
  const words = rightOnes(wordSchema, wordsThere);
  const passedOver = rightOnes(passedOverSchema, passedOverThere);
  return {
    kept: { words: words.right, passedOver: passedOver.right, unknown },
    isWhole: found !== null && words.isAll && passedOver.isAll,
  };
}

function fieldsIn(text: string): Record<string, unknown> | null {
  try {
    // An editor may put a byte-order mark before it.
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

function rightOnes<Entry>(schema: z.ZodType<Entry>, entries: unknown): { right: Entry[]; isAll: boolean } {
  if (!Array.isArray(entries)) return { right: [], isAll: entries === undefined };
  const right = entries.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
  return { right, isAll: right.length === entries.length };
}
