import { describe, expect, test } from 'vitest';
import { type Block, blockSchema } from '../../../../engine/core/blocks/block.ts';
import { canonicalJson } from '../../../../engine/core/canonical-json.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { removeUnusedSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import type { BlockInstance, BodyNode, Inline, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { type ConflictEntry, type Side, versionsOf } from '../../../../renderer/screens/conflict/conflict-entry.ts';
import { mergeOf } from '../../../../renderer/screens/conflict/merge.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { specimen } from '../../../specimens/specimens.ts';

const reader = {
  t: nl,
  language: 'nl' as const,
  documentTypes: [{ id: 'inbreng-commissiedebat', name: { nl: 'Inbreng commissiedebat', en: 'Input' } }],
  houseStyles: [],
};
const words = (text: string): Inline => ({ type: 'run', text });
const line = (id: string, ...content: Inline[]): Paragraph => ({ type: 'paragraph', id, content });
const cite = (id: string, block: string): Inline => ({ type: 'citation', id, block, placement: 'note' });
const place = (id: string, block: Block, fields: Partial<BlockInstance> = {}): BlockInstance => ({
  type: 'blockInstance',
  id,
  block: block.id,
  revision: block.revision,
  form: 'full',
  ...fields,
});

const shownMotion = blockSchema.parse({
  id: '28638-238',
  kind: 'motion',
  title: 'Motie van het lid Bikker over een plan',
  revision: 'c'.repeat(64),
  body: [line('m1', words('verzoekt de regering'))],
});
/** With a period in its id, which is allowed. */
const cited = blockSchema.parse({
  id: 'greta.2023.41',
  kind: 'finding',
  title: 'Minderjarigen in de opvang',
  level: 'urges',
  revision: 'd'.repeat(64),
  body: [line('g1', words('GRETA urges'))],
});
const ground = blockSchema.parse({
  id: '28638-242',
  kind: 'motion',
  title: 'Motie van het lid Kuik over klanten',
  revision: 'e'.repeat(64),
  body: [line('k1', words('verzoekt de regering'))],
});
const demand = blockSchema.parse({
  id: 'eis-1',
  kind: 'demand',
  title: 'Maak een plan',
  revision: 'a'.repeat(64),
  grounds: [{ block: ground.id }],
  body: [line('d1', words('Maak nu een plan.'))],
});
const blocks = Object.fromEntries([shownMotion, cited, ground, demand].map((block) => [block.id, block]));
const base: Draft = removeUnusedSnapshots({
  ...specimen('inbreng-commissiedebat', (id) =>
    blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] }),
  ),
  title: [words('Inbreng over mensenhandel')],
  shortTitle: 'Mensenhandel',
  variables: {},
  body: [
    line('a', words('Eerste.')),
    line('b', words('Zie de bevinding'), cite('c1', cited.id), words('.')),
    place('eis', demand),
    line('c', words('Derde.')),
    place('motie', shownMotion),
    line('d', words('Vierde.')),
  ],
  blocks,
});

const updated = <Of extends Block>(block: Of, fields: Partial<Of>): Of =>
  blockSchema.parse({ ...block, revision: 'b'.repeat(64), ...fields }) as Of;
/** The result of 'Bijwerken': the copy and each instance of it. */
const withBlock = (draft: Draft, block: Block): Draft => ({
  ...draft,
  blocks: { ...draft.blocks, [block.id]: block },
  body: draft.body.map((node) =>
    node.type === 'blockInstance' && node.block === block.id ? { ...node, revision: block.revision } : node,
  ),
});
const withNode = (draft: Draft, id: string, change: (node: BodyNode) => BodyNode): Draft => ({
  ...draft,
  body: draft.body.map((node) => (node.id === id ? change(node) : node)),
});
const conflicts = (here: Draft, folder: Draft): ConflictEntry[] =>
  mergeOf({ base, here, folder }, reader).rows.flatMap((row) => (row.type === 'conflict' ? [row] : []));
const taken = (here: Draft, folder: Draft): Draft => {
  const merge = mergeOf({ base, here, folder }, reader);
  return merge.merged(merge.chosen);
};
const chosenAs = (here: Draft, folder: Draft, side: Side): Draft => {
  const merge = mergeOf({ base, here, folder }, reader);
  const all = merge.rows.flatMap((row) => (row.type === 'conflict' ? [row.key] : []));
  return merge.merged(Object.fromEntries(all.map((key) => [key, side])));
};

describe('a merge', () => {
  const newer = updated(cited, { title: 'Minderjarigen in de noodopvang' });
  const newerGround = updated(ground as Block & { kind: 'motion' }, { status: 'adopted' });

  test('keeps the folder’s update of a source that is only cited, and of one that only carries a demand', () => {
    const here = withNode(base, 'a', () => line('a', words('Eerste, van hier.')));
    const folder = withBlock(withBlock(base, newer), newerGround);
    expect(conflicts(here, folder).map(({ label, what, changedBy }) => [label, what, changedBy])).toEqual([
      ['Bevinding', 'bron', 'folder'],
      ['Motie', 'bron', 'folder'],
      ['Tekst', 'tekst', 'here'],
    ]);
    const merged = taken(here, folder);
    expect(merged.blocks[cited.id]).toEqual(newer);
    expect(merged.blocks[ground.id]).toEqual(newerGround);
    expect(merged.body).toEqual(here.body);
  });

  test('shows the changes of a source on each side, and takes the chosen side', () => {
    const here = withBlock(base, updated(cited, { title: 'Kinderen in de opvang' }));
    const folder = withBlock(base, newer);
    const [row] = conflicts(here, folder);
    expect(row).toMatchObject({ changedBy: 'both', label: 'Bevinding' });
    expect(row?.facts?.folder).toEqual([
      { what: 'Titel', words: expect.arrayContaining([{ kind: 'added', text: 'noodopvang' }]) },
    ]);
    expect(chosenAs(here, folder, 'here').blocks[cited.id]?.title).toBe('Kinderen in de opvang');
    expect(chosenAs(here, folder, 'folder').blocks[cited.id]?.title).toBe('Minderjarigen in de noodopvang');
  });

  test('does not restore an older copy of a source with a paragraph of the folder that cites it', () => {
    const here = withBlock(base, newer);
    const folder = withNode(base, 'b', () => line('b', words('Zie voortaan de bevinding'), cite('c1', cited.id)));
    const merged = taken(here, folder);
    expect(merged.blocks[cited.id]).toEqual(newer);
    expect(merged.body[1]).toEqual(folder.body[1]);
  });

  test('keeps the source that a paragraph of the folder cites for the first time', () => {
    const added = updated(cited, { id: 'greta.2023.42' });
    const folder: Draft = {
      ...withNode(base, 'c', () => line('c', words('Derde'), cite('c2', added.id))),
      blocks: { ...base.blocks, [added.id]: added },
    };
    expect(taken(base, folder).blocks[added.id]).toEqual(added);
  });

  test('asks about a block that was moved here and updated in the folder', () => {
    const motion = base.body.find(({ id }) => id === 'motie') as BodyNode;
    const here = { ...base, body: [motion, ...base.body.filter((node) => node !== motion)] };
    const folder = withBlock(base, updated(shownMotion as Block & { kind: 'motion' }, { status: 'adopted' }));
    const row = conflicts(here, folder).find(({ key }) => key === 'motie');
    expect(row).toMatchObject({
      changedBy: 'both',
      facts: { here: [], folder: [{ what: 'Bijgewerkt uit de bibliotheek: uitslag' }] },
    });
  });

  test('shows a difference outside the text', () => {
    const bold = withNode(base, 'a', () => line('a', { type: 'run', text: 'Eerste.', marks: ['bold'] } as Inline));
    expect(conflicts(base, bold)).toMatchObject([
      { what: 'opmaak', facts: { here: [], folder: [{ what: 'Alinea: opmaak gewijzigd' }] } },
    ]);
    const short = withNode(base, 'eis', (node) => ({ ...node, form: 'short' }) as BlockInstance);
    expect(conflicts(base, short)).toMatchObject([
      { what: 'gegevens', facts: { folder: [{ what: 'Vorm gewijzigd' }] } },
    ]);
    const ownBold = withNode(base, 'eis', (node) => ({
      ...(node as BlockInstance),
      own: { body: [line('o1', { type: 'run', text: 'Maak nu een plan.', marks: ['bold'] } as Inline)] },
    }));
    expect(conflicts(base, ownBold)).toMatchObject([{ facts: { folder: [{ what: 'Tekst: opmaak gewijzigd' }] } }]);
  });

  test('shows no row for an invisible change, and takes it from the side that made it', () => {
    const tagged = blockSchema.parse({ ...shownMotion, tags: ['opvang'] });
    const folder: Draft = {
      ...withBlock(base, tagged),
      variables: {},
      title: [{ type: 'run', text: 'Inbreng over mensenhandel', marks: ['italic'] } as Inline],
    };
    expect(conflicts(base, folder)).toEqual([]);
    const merged = taken(base, folder);
    expect(merged.blocks[shownMotion.id]).toEqual(tagged);
    expect(merged.title).toEqual(folder.title);
    expect(taken(folder, base)).toEqual(folder);
  });

  test('asks about a field that both changed, without other differences', () => {
    const silenced = (check: string) => ({
      ...base,
      silenced: [{ check, where: 'a', reason: 'zo bedoeld' }] as unknown as Draft['silenced'],
    });
    expect(conflicts(silenced('block-older'), silenced('block-expired'))).toMatchObject([
      { changedBy: 'both', facts: { here: [{ what: 'Zelfde woorden, andere instelling' }] } },
    ]);
  });

  test('keeps a title from here and a short title from the folder', () => {
    const here: Draft = { ...base, title: [words('Titel van hier')] };
    const folder: Draft = { ...base, shortTitle: 'Kort' };
    expect(taken(here, folder)).toMatchObject({ title: here.title, shortTitle: 'Kort' });
    expect(taken(folder, here)).toMatchObject({ title: here.title, shortTitle: 'Kort' });
  });
});

/** One action of a user on a document; `n` distinguishes two of them. */
type Deed = (draft: Draft, n: number) => Draft;
/** An array with some elements removed and others inserted there. */
const spliced = (body: readonly BodyNode[], from: number, count: number, ...put: BodyNode[]): BodyNode[] => [
  ...body.slice(0, from),
  ...put,
  ...body.slice(from + count),
];
const at = (draft: Draft, n: number) => (draft.body.length === 0 ? 0 : n % draft.body.length);
const isNew = (draft: Draft, n: number) => !draft.body.some(({ id }) => id === `nieuw-${n}`);
const DEEDS: Deed[] = [
  (draft, n) =>
    draft.body.length === 0
      ? draft
      : withNode(draft, draft.body[at(draft, n)]?.id ?? '', (node) =>
          node.type === 'paragraph' ? { ...node, content: [...node.content, words(` ${n}`)] } : node,
        ),
  (draft, n) =>
    withNode(draft, draft.body[at(draft, n)]?.id ?? '', (node) =>
      node.type === 'paragraph' ? { ...node, lang: 'en' } : node,
    ),
  (draft, n) => ({ ...draft, body: spliced(draft.body, at(draft, n), 1) }),
  (draft, n) =>
    isNew(draft, n)
      ? { ...draft, body: spliced(draft.body, at(draft, n), 0, line(`nieuw-${n}`, words(`Nieuw ${n}.`))) }
      : draft,
  (draft, n) => {
    const from = at(draft, n);
    const node = draft.body[from];
    return node ? { ...draft, body: spliced(spliced(draft.body, from, 1), at(draft, n * 7 + 3), 0, node) } : draft;
  },
  (draft, n) => {
    const block = Object.values(draft.blocks)[n % Math.max(1, Object.keys(draft.blocks).length)];
    const revision = n.toString(16).padStart(64, '0');
    return block ? withBlock(draft, blockSchema.parse({ ...block, revision, title: `Titel ${n}` })) : draft;
  },
  (draft) => withNode(draft, 'eis', (node) => ({ ...node, form: 'short' }) as BodyNode),
  (draft) =>
    withNode(draft, 'eis', (node) => ({ ...node, grounds: { added: [{ block: cited.id }], dropped: [] } }) as BodyNode),
  (draft, n) => ({ ...draft, variables: { ...draft.variables, debate: { value: `Debat ${n}`, filledBy: 'writer' } } }),
  (draft, n) => ({ ...draft, title: [words(`Titel ${n}`)] }),
  (draft) => ({ ...draft, title: draft.title.map((piece) => ({ ...piece, marks: ['italic'] }) as Inline) }),
  (draft, n) => ({ ...draft, shortTitle: `Kort ${n}` }),
  (draft, n) => {
    if (!isNew(draft, n)) return draft;
    const added = updated(cited, { id: `greta.${n}`, revision: n.toString(16).padStart(64, '0') });
    return {
      ...draft,
      body: [...draft.body, line(`nieuw-${n}`, words('Zie'), cite(`c-${n}`, added.id))],
      blocks: { ...draft.blocks, [added.id]: added },
    };
  },
];
const deedsArbitrary = fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat(400)), { minLength: 1, maxLength: 6 });
const changed = (deeds: [Deed, number][], from = base): Draft =>
  removeUnusedSnapshots(deeds.reduce((draft, [deed, n]) => deed(draft, n), from));
const contentOf = (draft: Draft): string => canonicalJson({ ...draft, images: {}, modified: '' });

const twice: Draft = { ...base, body: [...base.body, place('motie-2', shownMotion), line('e', words('Vijfde.'))] };

describe('a block with two instances', () => {
  const versions = (here: Draft, folder: Draft) => mergeOf({ base: twice, here, folder }, reader);
  const rowsOf = (here: Draft, folder: Draft) =>
    versions(here, folder).rows.flatMap((row) => (row.type === 'conflict' ? [[row.what, row.changedBy]] : []));
  const ofHere = updated(shownMotion, { title: 'Motie van het lid Bikker, van hier', revision: '1'.repeat(64) });
  const ofFolder = blockSchema.parse({ ...shownMotion, title: 'Motie over een map', revision: '2'.repeat(64) });

  test('is asked about once, and both instances follow', () => {
    const [here, folder] = [withBlock(twice, ofHere), withBlock(twice, ofFolder)];
    expect(rowsOf(here, folder)).toEqual([['op 2 plaatsen', 'both']]);
    const { merged } = versions(here, folder);
    for (const [side, whole] of [
      ['here', here],
      ['folder', folder],
    ] as const)
      expect(contentOf(merged({ [`block-${shownMotion.id}`]: side }))).toBe(contentOf(whole));
  });

  test('is asked about beside another difference at one instance, and neither choice undoes the other', () => {
    const short = (draft: Draft) => withNode(draft, 'motie-2', (node) => ({ ...node, form: 'short' }) as BodyNode);
    const [here, folder] = [withBlock(twice, ofHere), short(withBlock(twice, ofFolder))];
    expect(rowsOf(here, folder)).toHaveLength(2);
    const merged = versions(here, folder).merged({ [`block-${shownMotion.id}`]: 'here', 'motie-2': 'folder' });
    expect(contentOf(merged)).toBe(contentOf(short(here)));
  });
});

describe('two versions without a known common base', () => {
  test('keep the text here, and take nothing from the folder without a question', () => {
    const [here, folder] = [
      withNode(base, 'a', () => line('a', words('Eerste, van hier.'))),
      withNode(base, 'c', () => line('c', words('Derde, van de map.'))),
    ];
    const merge = mergeOf(versionsOf(null, here, folder), reader);
    expect(contentOf(merge.merged(merge.chosen))).toBe(contentOf(here));
  });
});

describe('a merge of any two versions', () => {
  test.each([base, twice])('equals the other version exactly when one side changed nothing', (from) => {
    fc.assert(
      fc.property(deedsArbitrary, (deeds) => {
        const other = changed(deeds, from);
        const merge = mergeOf({ base: from, here: from, folder: other }, reader);
        const open = merge.rows.filter((row) => row.type === 'conflict' && merge.chosen[row.key] === undefined);
        expect(open).toEqual([]);
        expect(contentOf(removeUnusedSnapshots(merge.merged(merge.chosen)))).toBe(contentOf(other));
        const back = mergeOf({ base: from, here: other, folder: from }, reader);
        expect(contentOf(removeUnusedSnapshots(back.merged(back.chosen)))).toBe(contentOf(other));
      }),
      { numRuns: runsOf(25, 1_000) },
    );
  });

  test('loses no block that only one side updated, and has a copy of each block that it refers to', () => {
    fc.assert(
      fc.property(deedsArbitrary, deedsArbitrary, (ours, theirs) => {
        const [here, folder] = [changed(ours), changed(theirs)];
        const merge = mergeOf({ base, here, folder }, reader);
        const open = merge.rows.some((row) => row.type === 'conflict' && merge.chosen[row.key] === undefined);
        const merged = merge.merged(merge.chosen);
        const all = removeUnusedSnapshots({
          ...merged,
          blocks: { ...folder.blocks, ...here.blocks, ...merged.blocks },
        });
        expect(Object.keys(removeUnusedSnapshots(merged).blocks).sort()).toEqual(Object.keys(all.blocks).sort());
        if (open) return;
        for (const [id, block] of Object.entries(removeUnusedSnapshots(merged).blocks)) {
          const [was, ofHere, ofFolder] = [base.blocks[id], here.blocks[id], folder.blocks[id]].map(
            (one) => one && canonicalJson(one),
          );
          if (ofHere === undefined || ofFolder === undefined) continue;
          expect(canonicalJson(block)).toBe(ofHere === was ? ofFolder : ofHere);
        }
      }),
      { numRuns: runsOf(25, 1_000) },
    );
  });
});
