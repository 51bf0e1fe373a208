import { describe, expect, it } from 'vitest';
import { deriveDraft, findTakenBlocks } from '../../../engine/core/drafts/derive-draft.ts';
import { type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { findInstances, findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { collectIds, createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockInstance, ImageHash } from '../../../engine/core/richtext/model.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { block, draftOf, para, place } from '../compose/draft-builder.ts';

const find = finding(starterBlocks());
const inbreng = specimen('inbreng-commissiedebat', find);
const from = (draft: Draft, type: string): Draft =>
  deriveDraft({
    draft,
    documentType: documentTypeOf(type),
    newId: createCountingIds('nieuw-'),
    now: '2027-01-15T09:00:00Z',
  });
const kindsIn = (draft: Draft) => findInstances(draft.body).map(({ block }) => findSnapshot(draft, block)?.kind);

describe.each(SPECIMEN_TYPES)('a %s from an inbreng', (type) => {
  const made = from(inbreng, type);
  const documentType = documentTypeOf(type);

  it('is a separate draft, with the sections of its type and new ids', () => {
    expect(draftSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(made.documentType).toBe(type);
    const old = new Set([inbreng.id, ...collectIds(inbreng.body)]);
    expect([made.id, ...collectIds(made.body)].filter((id) => old.has(id))).toEqual([]);
    const headings = made.body.flatMap((node) => (node.type === 'heading' && node.slot ? [node.slot] : []));
    expect(headings).toEqual(documentType.slots.filter(({ heading }) => heading).map(({ id }) => id));
  });

  it('has the blocks that its sections take, in the form of its type', () => {
    const takes = new Set(documentType.slots.flatMap((slot) => slot.takes));
    const wanted = kindsIn(inbreng).filter((kind) => kind && takes.has(kind));
    expect(kindsIn(made)).toEqual(expect.arrayContaining(wanted));
    expect(kindsIn(made).every((kind) => kind && takes.has(kind))).toBe(true);
    for (const { block, form } of findInstances(made.body)) {
      const kind = findSnapshot(made, block)?.kind;
      expect(form).toBe(kind && documentType.forms[kind]);
    }
  });

  it('is for the same debate', () => {
    const filled: Draft = { ...inbreng, variables: { ...inbreng.variables, debateDate: { value: '2026-12-01' } } };
    expect(from(filled, type).variables.debateDate).toEqual({ value: '2026-12-01' });
  });
});

describe('tables and pictures of the text', () => {
  const hash = 'a'.repeat(64) as ImageHash;
  const draft: Draft = {
    ...inbreng,
    images: { [hash]: { name: 'kaart.png', mediaType: 'image/png', width: 400, height: 300 } } as Draft['images'],
    body: [
      ...inbreng.body,
      {
        type: 'table',
        id: 'tabel',
        caption: [{ type: 'run', text: 'Bedragen' }],
        columns: [{}],
        rows: [
          {
            cells: [
              { id: 'cel', content: [{ type: 'paragraph', id: 'woorden', content: [{ type: 'run', text: '12' }] }] },
            ],
          },
        ],
      },
      { type: 'figure', id: 'kaart', image: hash, alt: 'Kaart' },
    ],
  };

  it('are copied, with the picture, into a type that has a section for them', () => {
    const made = from(draft, 'factsheet');
    expect(made.body.filter(({ type }) => type === 'table')).toMatchObject([
      {
        caption: [{ type: 'run', text: 'Bedragen' }],
        rows: [{ cells: [{ content: [{ content: [{ text: '12' }] }] }] }],
      },
    ]);
    expect(made.body.filter(({ type }) => type === 'figure')).toMatchObject([{ image: hash, alt: 'Kaart' }]);
    expect(Object.keys(made.images)).toEqual([hash]);
    expect(collectIds(made.body).filter((id) => ['tabel', 'cel', 'kaart'].includes(id))).toEqual([]);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it('are not copied where the type is questions, quotes or a motion', () => {
    for (const type of ['kamervragen', 'citatenblad', 'concept-motie'] as const) {
      const made = from(draft, type);
      expect(made.body.filter((node) => node.type === 'table' || node.type === 'figure')).toEqual([]);
      expect(made.images).toEqual({});
    }
  });
});

it('keeps the adapted text of a block, without its comments', () => {
  const place = findInstances(inbreng.body).find(({ block }) => findSnapshot(inbreng, block)?.kind === 'question');
  if (!place) throw new Error('no question');
  const own = { body: [{ type: 'paragraph', id: 'eigen', content: [{ type: 'run', text: 'En wanneer?' }] }] };
  const adapted = { ...place, threads: ['t'], own } as BlockInstance;
  const draft = { ...inbreng, body: inbreng.body.map((node) => (node === place ? adapted : node)) };
  const found = findInstances(from(draft, 'kamervragen').body).find(({ block }) => block === place.block);
  expect(found?.own?.body).toMatchObject([{ content: [{ type: 'run', text: 'En wanneer?' }] }]);
  expect(found?.threads).toBeUndefined();
});

it('takes the subject of written questions from the debate', () => {
  const draft: Draft = { ...inbreng, variables: { ...inbreng.variables, debate: { value: 'Mensenhandel' } } };
  expect(from(draft, 'kamervragen').variables.questionSubject).toEqual({ value: 'Mensenhandel' });
  const own = { ...draft, variables: { ...draft.variables, questionSubject: { value: 'Opvang' } } };
  expect(from(own, 'kamervragen').variables.questionSubject).toEqual({ value: 'Opvang' });
  expect(from({ ...inbreng, variables: {} }, 'kamervragen').variables.questionSubject?.value ?? null).toBeNull();
});

it('begins with the subtitle of its type where the draft has none', () => {
  const bare: Draft = { ...specimen('citatenblad', find), subtitle: [] };
  expect(from(bare, 'inbreng-commissiedebat').subtitle).toEqual(documentTypeOf('inbreng-commissiedebat').subtitle);
  const own: Draft = { ...bare, subtitle: [{ type: 'run', text: 'Onze ondertitel' }] };
  expect(from(own, 'inbreng-commissiedebat').subtitle).toEqual(own.subtitle);
  expect(from(own, 'kamervragen').subtitle).toEqual([]);
});

it('takes the ministry from the minister in the draft', () => {
  const ministryFor = (minister: string, more: Draft['variables'] = {}) =>
    from({ ...inbreng, variables: { minister: { value: minister }, ...more } }, 'kamervragen').variables.ministry
      ?.value ?? null;
  expect(ministryFor('minister van Justitie en Veiligheid')).toBe('Minister van Justitie en Veiligheid');
  expect(ministryFor('De minister van Financiën', { ministry: { value: null } })).toBe('Minister van Financiën');
  expect(ministryFor('minister van Financiën', { ministry: { value: 'Economische Zaken' } })).toBe('Economische Zaken');
  expect(ministryFor('de staatssecretaris van Financiën')).toBe('Staatssecretaris van Financiën');
  for (const other of ['Van Weel', 'Van Weel, minister van Financiën', ''])
    expect(ministryFor(other), other).toBeNull();
});

describe('a document of evidence alone', () => {
  const motion = finding(starterBlocks())('28638-229');
  const demand = block('demand', { id: 'eis', title: 'Veranker het', grounds: [{ block: '28638-229' }] });
  const figure = block('figure', { id: 'cijfer', value: '100', body: [para('c', 'slachtoffers')] });
  const draft = draftOf(
    [
      place(demand, 'full'),
      para('p', [
        { type: 'run', text: 'Veel slachtoffers' },
        { type: 'citation', id: 'c1', block: 'cijfer', placement: 'note' },
      ]),
    ],
    [demand, motion ?? expect.fail(), figure],
  );
  const taken = (type: string) => findTakenBlocks(draft, documentTypeOf(type)).map(({ id }) => id);

  it('takes the motions under the demands and the figures in notes', () => {
    expect(taken('motiemonitor')).toEqual(['28638-229']);
    expect(taken('stemoverzicht')).toEqual(['28638-229']);
    expect(taken('factsheet')).toEqual(['28638-229', 'cijfer']);
    expect(kindsIn(from(draft, 'factsheet')).sort()).toEqual(['figure', 'motion']);
  });

  it('is the only one that does', () => {
    expect(taken('brief')).toEqual(['eis']);
    expect(taken('kamervragen')).toEqual([]);
  });
});

it('is offered for the types that take a block of the draft, which is copied once', () => {
  const [question] = findInstances(inbreng.body).filter(
    ({ block }) => findSnapshot(inbreng, block)?.kind === 'question',
  );
  if (!question) throw new Error('no question');
  const draft = { ...inbreng, body: [question, { ...question, id: 'nogmaals' }] };
  expect(findTakenBlocks(draft, documentTypeOf('kamervragen'))).toEqual([{ id: question.block, place: question }]);
  expect(findTakenBlocks(draft, documentTypeOf('citatenblad'))).toEqual([]);
});
