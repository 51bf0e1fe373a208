import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';
import { neutraal } from './neutraal.ts';

const CKM = 'CKM, Meer ambitie';
const filled = (source: string) => ({ by: 'Jansen', at: '2026-11-01T10:00:00+01:00', source });
const makeMotion = (source: string): Block =>
  block('motion', {
    id: '28638-166',
    kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '166' },
    sessionYear: '2018-2019',
    date: '2019-07-04',
    movers: ['Kuik'],
    gist: 'ontmoedig klanten',
    status: 'adopted',
    statusByHand: filled(source),
  });
const demand = block('demand', { id: 'eis', title: 'Kom met maatregelen', grounds: [{ block: '28638-166' }] });
const article = block('source', {
  id: 'ckm',
  source: { type: 'website', organisation: 'CKM', title: 'Meer ambitie', date: null, url: null, language: 'nl' },
});
const citing = para('p1', [{ type: 'citation', id: 'c1', block: 'ckm', placement: 'note' } as never]);

const type = typeOf({ citations: { placement: 'note', shorten: true, sourceList: 'never' } } as never);

function printed(body: BodyNode[], blocks: Block[]): { body: string; notes: string } {
  const publication = compose({
    draft: draftOf(body, blocks),
    documentType: type,
    houseStyle: neutraal,
    layout: null,
    purpose: 'sending',
  });
  const textOf = (nodes: readonly PublicationNode[]): string =>
    nodes
      .map((one) => {
        if (one.type === 'group' || one.type === 'literal') return textOf(one.children);
        return one.type === 'paragraph' || one.type === 'heading' ? getPlainText(one.content) : '';
      })
      .join('\n')
      .replace(/[\u00A0\u202F]/g, ' ');
  return { body: textOf(publication.body), notes: textOf(publication.notes.flatMap(({ content }) => content)) };
}

describe('the source of an outcome that a user filled in', () => {
  test('follows the Kamerstuk in the note of a ground', () => {
    const { notes } = printed([place(demand, 'full')], [demand, makeMotion(CKM)]);
    expect(notes).toBe('Kamerstukken II 2018/19, 28638, nr. 166. Uitslag: CKM, Meer ambitie.');
  });

  test('is a reference where an earlier note has the source in full', () => {
    const { notes } = printed([citing, place(demand, 'full')], [demand, makeMotion(CKM), article]);
    expect(notes.split('\n')).toEqual([
      'CKM, Meer ambitie.',
      'Kamerstukken II 2018/19, 28638, nr. 166. Uitslag: zie noot 1.',
    ]);
  });

  test('is part of the line of facts below the title of a motion', () => {
    const motion = makeMotion('Kamerstukken II 2023/24, 28638, nr. 247');
    expect(printed([place(motion, 'full')], [motion]).body).toContain(
      'Kamerstuk 28 638, nr. 166, voorgesteld 4 juli 2019. Uitslag: Kamerstukken II 2023/24, 28638, nr. 247.',
    );
  });

  test('is printed only with an outcome, and not for one that a decision tells', () => {
    const unknown = { ...makeMotion(CKM), status: 'unknown' } as Block;
    const decided = { ...makeMotion(CKM), statusByHand: null } as Block;
    for (const motion of [unknown, decided]) {
      const { body, notes } = printed([place(motion, 'full'), place(demand, 'full')], [demand, motion]);
      expect(`${body}${notes}`).not.toContain('Uitslag');
    }
  });

  test('is published without the colleague and the day, where the document prints the outcome', () => {
    const publish = (body: BodyNode[], ...blocks: Block[]) => {
      const draft = draftOf(body, blocks);
      return { draft, motion: publishDraft(draft, { documentType: type }).blocks['28638-166'] };
    };
    const motion = makeMotion(CKM);
    for (const { draft, motion: published } of [
      publish([place(motion, 'full')], motion),
      publish([place(demand, 'full')], demand, motion),
    ]) {
      expect(published).toMatchObject({ statusByHand: { by: '', at: draft.modified, source: CKM } });
    }
    const cited = para('p1', [{ type: 'citation', id: 'c1', block: '28638-166', placement: 'note' } as never]);
    expect(publish([cited], motion).motion).toMatchObject({ statusByHand: null });
  });
});

test('a short name in quotation marks stays on one line of a title', () => {
  const draft = draftOf([], []);
  const titled = (text: string) =>
    compose({
      draft: { ...draft, title: [{ type: 'run', text }] },
      documentType: typeOf({ front: [{ type: 'title' }] } as never),
      houseStyle: neutraal,
      layout: null,
    }).body.flatMap((one) => (one.type === 'title' ? [getPlainText(one.content)] : []));
  expect(titled('Over het plan ‘Samen tegen Mensenhandel’')).toEqual([
    'Over het plan ‘Samen\u00A0tegen\u00A0Mensenhandel’',
  ]);
  const long = 'Over ‘De aanpak van mensenhandel: meer ambitie nodig’';
  expect(titled(long)).toEqual([long]);
});
