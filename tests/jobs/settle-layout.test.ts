import { expect, test } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { loadDocumentType } from '../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { type Lengths, settleLayout } from '../../engine/jobs/settle-layout.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { bigDraft } from '../bench/big-draft.ts';
import { FONTS, TEMPLATES } from '../bench/places.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const typesetter = createTypesetter();

async function settle(draft: Draft, former?: Lengths, today = '2026-11-25') {
  const documentType = loadDocumentType(TEMPLATES, draft.documentType);
  const style = await loadHouseStyle('neutraal', { templates: TEMPLATES, fonts: FONTS });
  if (!documentType.ok || !style.ok) throw new Error('the templates can’t be read');
  let rounds = 0;
  const settled = await settleLayout({
    draft,
    today,
    documentType: documentType.value,
    houseStyle: style.value.houseStyle,
    assets: { ...style.value.assets, images: {}, source: null },
    typesetter: {
      typeset: (...input) => {
        rounds += 1;
        return typesetter.typeset(...input);
      },
    },
    former,
  });
  if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
  const { publication, lengths } = settled.value;
  return { publication, lengths, rounds };
}

async function ofPages(pages: number): Promise<Draft> {
  const library = await openLibrary(`${TEMPLATES}/starter-library`);
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  return bigDraft(library.value.blocks, pages);
}

function withWords(draft: Draft, words: string): Draft {
  const [first, ...rest] = draft.body;
  if (first?.type !== 'heading') throw new Error('no heading at the beginning');
  return { ...draft, body: [{ ...first, content: [{ type: 'run', text: words }] }, ...rest] };
}

test('the former length of a document saves a round, with the same result', async () => {
  const draft = await ofPages(10);
  const before = await settle(draft);
  expect(before.lengths.settled).toBeGreaterThan(6);
  expect(before.rounds).toBe(2);
  const changed = withWords(draft, 'Anders');
  const after = await settle(changed, before.lengths);
  expect(after.rounds).toBe(1);
  const fresh = await settle(changed);
  expect(after.publication).toEqual(fresh.publication);
  expect(after.lengths).toEqual(fresh.lengths);
});

test('a document whose length decides contents and sources in any case is laid out once, with the same result', async () => {
  const draft = await ofPages(40);
  const once = await settle(draft);
  expect(once.rounds).toBe(1);
  // A former length near a limit starts the layout from the beginning.
  const fresh = await settle(draft, { plain: 5, settled: once.lengths.settled });
  expect(fresh.rounds).toBe(2);
  expect(once.publication).toEqual(fresh.publication);
  expect(once.lengths.settled).toBe(fresh.lengths.settled);
  expect(once.lengths.plain).toBeGreaterThan(9);
  expect(once.lengths.plain).toBeLessThanOrEqual(fresh.lengths.plain);
});

test('text of other variants does not make it a long document', async () => {
  const draft = await ofPages(4);
  const hidden = (await ofPages(40)).body
    .filter((node) => node.type === 'paragraph')
    .map((node) => ({ ...node, id: `v-${node.id}`, audiences: ['pers'] }));
  const withVariant = {
    ...draft,
    audiences: [{ id: 'pers', name: 'Voor de pers' }],
    body: [...draft.body, ...hidden],
  };
  const [without, long] = [await settle(draft), await settle(withVariant)];
  expect(long.lengths).toEqual(without.lengths);
  expect(long.publication.body).toEqual(without.publication.body);
});

test('a former length that is outdated or near a limit is not used', async () => {
  const draft = await ofPages(10);
  const { lengths, publication } = await settle(draft);
  const wrong = await settle(draft, { plain: lengths.plain + 20, settled: lengths.settled + 20 });
  expect(wrong.lengths).toEqual(lengths);
  expect(wrong.publication).toEqual(publication);
  // Without contents it may have four pages, and then it has none.
  const near = await settle(draft, { plain: 5, settled: lengths.settled });
  expect(near.rounds).toBe(2);
  expect(near.lengths).toEqual(lengths);
});

test('a quote whose approval ended is printed as expired, also when its check is overruled, and the draft is unchanged', async () => {
  const quote = blockSchema.parse({
    id: 'citaat',
    kind: 'quote',
    title: 'Citaat',
    revision: '0'.repeat(64),
    state: 'approved',
    approvedBy: 'B. Voorbeeld',
    approvedOn: '2026-11-01',
    validUntil: '2026-11-25',
    body: [{ type: 'paragraph', id: 'w', content: [{ type: 'run', text: 'Daar moet het beginnen.' }] }],
  });
  const place = { type: 'blockInstance' as const, id: 'plaats', block: 'citaat', revision: quote.revision };
  const draft = aDraft({
    documentType: 'inbreng-commissiedebat',
    body: [{ ...place, form: 'full' }],
    blocks: { citaat: quote },
  });
  const printed = async (today: string) => JSON.stringify((await settle(draft, undefined, today)).publication.body);
  expect(await printed('2026-11-25')).not.toContain('Verlopen');
  expect(await printed('2026-11-26')).toContain('Verlopen, niet meer vrijgegeven');
  expect(draft.blocks.citaat).toEqual(quote);
});
