import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { draftIdSchema } from '../ipc/journal-id.ts';
import { wordSchema } from '../ipc/word.ts';

const MOST_WORDS = 20_000;
/** Documents whose words are remembered: those in which a word was passed over last. */
const MOST_DOCUMENTS = 300;
const MOST_IN_DOCUMENT = 2_000;

const keptSchema = z.object({
  words: z.array(wordSchema).catch([]),
  passedOver: z.array(z.strictObject({ draft: draftIdSchema, words: z.array(wordSchema) })).catch([]),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The words that a person taught the spelling check, in `dictionary.json` beside the settings; and those that are passed over
 * in one document, which are no part of it: on another computer they are marked again. Where the file can't be written,
 * `change` and `passOver` reject, and nothing is other than it was.
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
  // Nothing is read before a text is checked.
  const kept = (): Promise<Kept> => {
    last ??= readKept(file);
    return last;
  };
  /** One change at a time, each of what the one before left. */
  const write = async (change: (kept: Kept) => Kept): Promise<Kept> => {
    const before = kept();
    const written = before.then(async (standing) => {
      const next = change(standing);
      await mkdir(folder, { recursive: true });
      await writeFileAtomic(file, JSON.stringify(next, null, 2));
      return next;
    });
    last = written.catch(() => before);
    return written;
  };
  return {
    words: async () => (await kept()).words,
    change: async ({ add, remove }) => {
      const gone = new Set(remove);
      const changed = await write(({ words, passedOver }) => {
        const stays = words.filter((word) => !gone.has(word));
        const all = [...new Set([...stays, ...add])].sort((a, b) => a.localeCompare(b, 'nl'));
        return { words: all.slice(0, MOST_WORDS), passedOver };
      });
      return changed.words;
    },
    passedOver: async (draft) => wordsOf(await kept(), draft),
    passOver: async (draft, word) => {
      const changed = await write((standing) => {
        const words = [...new Set([...wordsOf(standing, draft), word])].slice(-MOST_IN_DOCUMENT);
        const others = standing.passedOver.filter((one) => one.draft !== draft);
        return { words: standing.words, passedOver: [{ draft, words }, ...others].slice(0, MOST_DOCUMENTS) };
      });
      return wordsOf(changed, draft);
    },
  };
}

function wordsOf({ passedOver }: Kept, draft: string): string[] {
  return passedOver.find((one) => one.draft === draft)?.words ?? [];
}

async function readKept(file: string): Promise<Kept> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Nothing was kept, or something else stands there.
    return { words: [], passedOver: [] };
  }
}
