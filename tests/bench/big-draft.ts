import type { Block } from '../../engine/core/blocks/block.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import type { BodyNode, Inline, Run } from '../../engine/core/richtext/model.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { splitSentences } from '../../engine/core/richtext/sentences.ts';

/** Of about fifty pages. */
const SIZE = { paragraphs: 300, placed: 60, notes: 120 };
/** Paragraphs of a chapter. */
const CHAPTER = 25;
/** Characters in a paragraph, about: five lines of the page. */
const LENGTH = 520;

/**
 * A draft of about fifty pages: 300 paragraphs, 60 blocks and 120 notes, made from the sentences and blocks of a library.
 * The same each time; its text has no meaning. Another size has all three in the same proportion.
 */
export function bigDraft(blocks: readonly Block[], pages = 50): Draft {
  const paragraphs = (SIZE.paragraphs * pages) / 50;
  const every = SIZE.paragraphs / SIZE.placed;
  const newId = createCountingIds('n');
  const sentences = blocks.flatMap((block) => {
    const text = plainText(block.body);
    return splitSentences(text).map(({ from, to }) => text.slice(from, to));
  });
  let at = 0;
  const paragraphText = (): string => {
    let text = '';
    while (text.length < LENGTH) {
      text += `${text === '' ? '' : ' '}${sentences[at % sentences.length] ?? ''}`;
      at += 1 + (at % 7);
    }
    return text;
  };
  const run = (text: string): Run => ({ type: 'run', text });
  const used = blocks.filter((block) => block.kind !== 'source');
  const body: BodyNode[] = [];
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % CHAPTER === 0) {
      body.push({ type: 'heading', id: newId(), level: 1, content: [run(`Hoofdstuk over onderwerp ${body.length}`)] });
    }
    const note: Inline[] =
      (index * SIZE.notes) % SIZE.paragraphs < SIZE.notes
        ? [
            {
              type: 'footnote',
              id: newId(),
              content: [{ type: 'paragraph', id: newId(), content: [run(paragraphText().slice(0, 140))] }],
            },
          ]
        : [];
    body.push({ type: 'paragraph', id: newId(), content: [run(paragraphText()), ...note] });
    const block = used[(index / every) % used.length];
    if (index % every === 0 && block) {
      body.push({ type: 'blockInstance', id: newId(), block: block.id, revision: block.revision, form: 'full' });
    }
  }
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'bench',
    documentType: 'position-paper',
    created: '2026-11-25T09:00:00+01:00',
    modified: '2026-11-25T09:00:00+01:00',
    title: [run('Een lang stuk om aan te meten')],
    body,
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
  });
}

/** The draft with one word of a paragraph in its middle replaced by a new word. */
export function withNewWord(draft: Draft, edit: number): Draft {
  const middle = Math.floor(draft.body.length / 2);
  const target = draft.body.findIndex((node, index) => index >= middle && node.type === 'paragraph');
  return {
    ...draft,
    body: draft.body.map((node, index) =>
      index === target && node.type === 'paragraph'
        ? {
            ...node,
            content: node.content.map((part, place) =>
              place === 0 && part.type === 'run' ? { ...part, text: changed(part.text, edit) } : part,
            ),
          }
        : node,
    ),
  };
}

/** Another word of the same length replaces the third word. */
function changed(text: string, edit: number): string {
  const words = text.split(' ');
  words[2] = `w${String(edit).padStart(4, 'o')}`;
  return words.join(' ');
}
