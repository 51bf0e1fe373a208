import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { listUncitedPapers } from '../../../engine/core/checks/uncited-papers.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { AgendaPaper } from '../../../engine/core/records/debate.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { block, cite, draft, paragraph, placed } from './drafts.ts';

const kamerstuk = (number: string) => ({ chamber: 'II' as const, dossier: '28638', addition: null, number });
const onAgenda = (number: string): AgendaPaper => ({
  kamerstuk: kamerstuk(number),
  title: `Brief ${number}`,
  date: null,
  sender: null,
});
const source = (number: string) =>
  block({
    id: `28638-${number}`,
    kind: 'source',
    source: { type: 'kamerstuk', kamerstuk: kamerstuk(number), sessionYear: null, title: null, date: null },
  });
const motion = block({ id: '28638-238', kind: 'motion', kamerstuk: kamerstuk('238') });
const AGENDA = ['233', '223', '238'].map(onAgenda);

function uncited(body: BodyNode[], blocks: Block[] = [], more: Partial<Draft> = {}): string[] {
  return listUncitedPapers(draft(body, blocks, { agenda: AGENDA, ...more })).map(({ title }) => title ?? '');
}

describe('the papers on the agenda that a document does not cite', () => {
  test('are all papers of the agenda, in its order, in a document that names none', () => {
    expect(uncited([paragraph('p', 'Het plan moet beter.')])).toEqual(['Brief 233', 'Brief 223', 'Brief 238']);
  });

  test('are none in a document that was made for no debate', () => {
    expect(uncited([paragraph('p', 'Het plan moet beter.')], [], { agenda: [] })).toEqual([]);
  });

  test('lack a paper that is cited, also in a note', () => {
    const plan = source('233');
    expect(uncited([paragraph('p', 'Het plan.', cite('c', plan.id))], [plan])).toEqual(['Brief 223', 'Brief 238']);
    const note: BodyNode = paragraph('p', {
      type: 'footnote',
      id: 'f',
      content: [paragraph('n', 'Zie', cite('c', plan.id))],
    });
    expect(uncited([note], [plan])).toEqual(['Brief 223', 'Brief 238']);
  });

  test('lack a paper that is a block or a ground of the document', () => {
    expect(uncited([placed(motion)], [motion])).toEqual(['Brief 233', 'Brief 223']);
    const demand = block({ id: 'eis', kind: 'demand', grounds: [{ block: motion.id }] });
    expect(uncited([placed(demand)], [demand, motion])).toEqual(['Brief 233', 'Brief 223']);
  });

  test('have a paper of which the document only keeps an unused copy', () => {
    expect(uncited([paragraph('p', 'Het plan.')], [source('233')])).toContain('Brief 233');
  });

  test('lack a paper that the text names by its number', () => {
    expect(uncited([paragraph('p', 'Zie Kamerstukken 28 638, nrs. 223 en 233.')])).toEqual(['Brief 238']);
  });

  test('have a paper that only the title or the subtitle names, which give the agenda', () => {
    const title: Draft['title'] = [{ type: 'run', text: 'Inbreng bij Kamerstuk 28 638, nr. 233' }];
    expect(uncited([paragraph('p', 'Het plan.')], [], { title, subtitle: title })).toContain('Brief 233');
  });

  test('are compared with the whole number: another chamber or dossier is another paper', () => {
    expect(uncited([paragraph('p', 'Zie Kamerstuk 29 638, nr. 233.')])).toContain('Brief 233');
  });
});
