import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, BlockOf } from '../../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../../engine/core/blocks/find-block.ts';
import { findLapsedReason, findSilencing } from '../../../../engine/core/checks/finding-key.ts';
import { collectKnownPapers, type KnownPapers } from '../../../../engine/core/checks/known-papers.ts';
import type { CheckCode, CheckFinding } from '../../../../engine/core/checks/list.ts';
import { findSpelling } from '../../../../engine/core/checks/name-two-spellings.ts';
import { runChecks } from '../../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { placeBlock } from '../../../../engine/core/drafts/instances.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import { dayHere } from '../../../../engine/jobs/day-here.ts';
import { findText, getFindingText } from '../../../../renderer/writing/side/checks/finding-text.ts';
import { indexOfFinding, sortFindings } from '../../../../renderer/writing/side/finding-order.ts';
import { type FixContext, fixesFor, fixesForAll } from '../../../../renderer/writing/side/fixes.ts';
import { silenceFinding, unsilenceFinding } from '../../../../renderer/writing/side/silence.ts';
import { findLabelled, labelledFiles, makeLabelledDraft } from '../../../core/checks/labelled-drafts.ts';
import { shippedHouseStyle } from '../../../publish/pdf/house-styles.ts';
import { documentTypeOf, specimen, unfinishedInbreng } from '../../../specimens/specimens.ts';
import { votedMotions } from '../../../specimens/voted-motions.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

const TODAY = '2026-11-26';
const TYPE = documentTypeOf('inbreng-commissiedebat');
const NEUTRAAL = shippedHouseStyle('neutraal');
let blocks: Block[];
let find: FindBlock;
let sample: Draft;
beforeAll(() => {
  blocks = starterBlocks();
  find = finding(blocks);
  sample = unfinishedInbreng(find);
});

function check(
  draft: Draft,
  library: FindBlock = find,
  pages = 2,
  documentType = TYPE,
  measured: Pick<LayoutFacts, 'tables' | 'roomLeft'> = {},
  papers: KnownPapers | null = collectKnownPapers(blocks),
): CheckFinding[] {
  const layout = { pages, pageOf: {}, ...measured };
  const publication = compose({ draft, documentType, houseStyle: NEUTRAAL, layout });
  return runChecks({ draft, documentType, library, papers, layout, publication, today: TODAY, dayOf: dayHere });
}

/** The sample for a debate on this day. */
function dated(debateDate: string): Draft {
  return { ...sample, variables: { ...sample.variables, debateDate: { value: debateDate } } };
}

function withWideTable(draft: Draft): Draft {
  const rows = [{ cells: [{ id: 'cell', content: [] }] }];
  return { ...draft, body: [...draft.body, { type: 'table', id: 'wide', columns: [{}], rows }] };
}

function contextOf(draft: Draft, library: FindBlock = find): FixContext {
  return {
    find: library,
    blockAt: (place) => {
      const node = draft.body.find(({ id }) => id === place);
      return node?.type === 'blockInstance' ? node.block : null;
    },
    isInText: (place) => draft.body.some(({ id }) => id === place),
    findSpelling: (name) => findSpelling(draft, name),
  };
}

function place(draft: Draft, kind: Block['kind']): Extract<Draft['body'][number], { type: 'blockInstance' }> {
  const found = draft.body.find((node) => node.type === 'blockInstance' && draft.blocks[node.block]?.kind === kind);
  if (found?.type !== 'blockInstance') throw new Error(`the sample has no ${kind}`);
  return found;
}

function withBlock<Kind extends Block['kind']>(
  draft: Draft,
  kind: Kind,
  change: (block: BlockOf<Kind>) => BlockOf<Kind>,
): { draft: Draft; block: Block } {
  const block = change(draft.blocks[place(draft, kind).block] as BlockOf<Kind>);
  return { draft: { ...draft, blocks: { ...draft.blocks, [block.id]: block } }, block };
}

function draftWith(text: string): Draft {
  return { ...sample, body: [{ type: 'paragraph', id: 'said', content: [{ type: 'run', text }] }, ...sample.body] };
}

const one = (findings: CheckFinding[], code: CheckCode): CheckFinding => {
  const found = findings.find((each) => each.check === code);
  if (!found) throw new Error(`nothing was found by ${code}`);
  return found;
};

const REQUEST: Block['body'] = ['De Kamer,', 'verzoekt de regering een plan te maken,'].map((text, index) => ({
  type: 'paragraph',
  id: `request${index}`,
  content: [{ type: 'run', text }],
}));

/** A document in which each check finds something, and the fixes for it. */
const MENDS: {
  [Code in Exclude<CheckCode, 'sender-missing'>]: () => {
    draft: Draft;
    library?: FindBlock;
    pages?: number;
    documentType?: typeof TYPE;
    measured?: Pick<LayoutFacts, 'tables' | 'roomLeft'>;
    papers?: KnownPapers | null;
    /** The findings, where they need more than these. */
    found?: CheckFinding[];
    mends: unknown[];
  };
} = {
  'placeholder-left': () => ({
    draft: { ...sample, variables: { ...sample.variables, minister: { value: 'minister [naam]' } } },
    mends: [{ do: 'fillVariable', name: 'minister' }],
  }),
  'variable-empty': () => ({ draft: sample, mends: [{ do: 'fillVariable', name: 'committee' }] }),
  'demand-without-addressee': () => {
    const { draft, block } = withBlock(sample, 'demand', (demand) => ({ ...demand, addressee: null }));
    return { draft, mends: [{ do: 'openBlock', block: block.id, field: 'addressee' }] };
  },
  'demand-without-ground': () => {
    const { draft } = withBlock(sample, 'demand', (demand) => ({ ...demand, grounds: [] }));
    return { draft, mends: [{ do: 'chooseGround', demand: place(draft, 'demand').id }] };
  },
  'motion-without-number': () => {
    const { draft, block } = withBlock(sample, 'motion', (motion) => ({ ...motion, kamerstuk: null, zaak: null }));
    return {
      draft,
      mends: [
        { do: 'openBlock', block: block.id, field: 'kamerstuk' },
        { do: 'copyAddresses', blocks: [block.id] },
      ],
    };
  },
  'motion-without-gist': () => {
    const [motion] = Object.values(sample.blocks).filter((block) => block.kind === 'motion');
    if (!motion) throw new Error('the sample has no motion');
    const block: Block = { ...motion, title: 'Motie van het lid Helder c.s.', gist: null, body: REQUEST };
    const demand = place(sample, 'demand');
    const draft: Draft = {
      ...sample,
      body: sample.body.map((node) =>
        node.id === demand.id ? { ...demand, grounds: { added: [{ block: block.id }], dropped: [] } } : node,
      ),
      blocks: { ...sample.blocks, [block.id]: block },
    };
    return { draft, mends: [{ do: 'openBlock', block: block.id, field: 'gist' }] };
  },
  'sentence-against-status': () => {
    const draft = draftWith('De motie-Bikker/Mutluer (28638, nr. 229) is verworpen.');
    const range = {
      from: 'De motie-Bikker/Mutluer (28638, nr. 229) is '.length,
      to: 'De motie-Bikker/Mutluer (28638, nr. 229) is verworpen'.length,
    };
    return {
      draft,
      mends: [
        { do: 'write', location: { node: 'said', range }, over: 'verworpen', words: 'aangenomen' },
        { do: 'openMotion', block: '28638-229' },
      ],
    };
  },
  'outcome-without-source': () => {
    const { draft, block } = withBlock(sample, 'motion', (motion) => ({
      ...motion,
      statusByHand: { by: 'Anna', at: '2026-11-25T09:00:00+01:00', source: 'de motie zelf' },
    }));
    return {
      draft,
      mends: [
        { do: 'openBlock', block: block.id, field: 'source' },
        { do: 'copyAddresses', blocks: [block.id] },
      ],
    };
  },
  'finding-without-report': () => {
    const { draft, block } = withBlock(sample, 'finding', (one) => ({ ...one, report: null }));
    return { draft, mends: [{ do: 'openBlock', block: block.id, field: 'report' }] };
  },
  'quote-not-approved': () => ({
    draft: sample,
    mends: [
      { do: 'openBlock', block: 'citaat-minderjarigen', field: 'state' },
      { do: 'remove', place: place(sample, 'quote').id },
    ],
  }),
  'quote-other-use': () => {
    const { draft, block } = withBlock(sample, 'quote', (quote) => ({
      ...quote,
      state: 'approved',
      approvedFor: ['press'],
    }));
    return {
      draft,
      mends: [
        { do: 'openBlock', block: block.id, field: 'approvedFor' },
        { do: 'remove', place: place(sample, 'quote').id },
      ],
    };
  },
  'quote-not-in-library': () => {
    const { draft, block } = withBlock(sample, 'quote', (quote) => ({ ...quote, state: 'approved' }));
    return {
      draft,
      library: (id) => (id === block.id ? undefined : find(id)),
      mends: [{ do: 'remove', place: place(sample, 'quote').id }],
    };
  },
  'block-older': () => {
    const library: FindBlock = (id) => {
      const block = find(id);
      return block?.id === 'eis-klanten'
        ? {
            ...block,
            title: 'Anders',
            revision: 'f'.repeat(64),
            revisions: [...block.revisions, { ...block.revisions[0], hash: block.revision }] as never,
          }
        : block;
    };
    return {
      draft: sample,
      library,
      mends: [
        { do: 'update', blocks: ['eis-klanten'] },
        { do: 'compare', blocks: ['eis-klanten'] },
      ],
    };
  },
  'block-expired': () => {
    const { draft, block } = withBlock(sample, 'demand', (demand) => ({ ...demand, validUntil: '2026-01-01' }));
    const library: FindBlock = (id) => (id === block.id ? block : find(id));
    return { draft, library, mends: [{ do: 'openBlock', block: block.id, field: 'validUntil' }] };
  },
  'newer-paper': () => ({
    draft: dated('2025-03-06'),
    mends: [{ do: 'openPaper', block: '28638-254', field: 'source' }],
  }),
  'paper-in-future': () => ({
    draft: dated('2023-12-21'),
    papers: collectKnownPapers(
      blocks.map((block) => (block.id === '28638-238' ? { ...block, date: '2031-01-01' } : block) as Block),
    ),
    mends: [{ do: 'openPaper', block: '28638-238', field: 'kamerstuk' }],
  }),
  'older-than-year': () => {
    const { draft } = withBlock(dated('2025-03-06'), 'motion', (motion) => ({ ...motion, date: '2000-01-01' }));
    return { draft, papers: null, mends: [{ do: 'copyAddresses', blocks: ['28638-238'] }] };
  },
  'block-twice': () => {
    const motion = place(sample, 'motion');
    return {
      draft: { ...sample, body: [...sample.body, { ...motion, id: 'again' }] },
      mends: [{ do: 'remove', place: 'again' }],
    };
  },
  'ground-rejected': () => {
    const { draft } = withBlock(sample, 'motion', (motion) => ({ ...motion, status: 'rejected' }));
    const motion = place(sample, 'motion').block;
    const demand = draft.body.find(
      (node) =>
        node.type === 'blockInstance' && (placeBlock(draft, node)?.grounds ?? []).some(({ block }) => block === motion),
    );
    if (demand?.type !== 'blockInstance') throw new Error('no demand of the sample rests on its first motion');
    return {
      draft,
      mends: [
        { do: 'chooseGround', demand: demand.id },
        { do: 'dropGround', demand: demand.id, block: motion },
      ],
    };
  },
  'part-missing': () => ({
    draft: {
      ...sample,
      body: sample.body.filter(
        (node) => node.type !== 'blockInstance' || sample.blocks[node.block]?.kind !== 'question',
      ),
    },
    mends: [],
  }),
  'phrase-missing': () => ({
    draft: draftWith('Geen verzoek.'),
    documentType: documentTypeOf('concept-motie'),
    mends: [],
  }),
  'faction-without-question': () => {
    const draft = specimen('inbreng-schriftelijk-overleg', find);
    const body = draft.body.filter((node) => node.type !== 'blockInstance');
    return { draft: { ...draft, body }, documentType: documentTypeOf('inbreng-schriftelijk-overleg'), mends: [] };
  },
  'speech-too-long': () => {
    const said = {
      type: 'paragraph' as const,
      id: 'said',
      content: [{ type: 'run' as const, text: 'woord '.repeat(600) }],
    };
    return { draft: { ...sample, body: [said] }, documentType: documentTypeOf('spreektekst'), mends: [] };
  },
  'votes-incomplete': () => ({
    draft: specimen('stemoverzicht', find),
    documentType: documentTypeOf('stemoverzicht'),
    library: (id) => find(id) ?? votedMotions().find((motion) => motion.id === id),
    mends: [{ do: 'copyAddresses', blocks: ['2026Z21728'] }],
  }),
  'picture-without-description': () => ({
    draft: { ...sample, body: [...sample.body, { type: 'figure', id: 'picture', image: 'a'.repeat(64) as never }] },
    mends: [],
  }),
  'heading-without-text': () => ({
    draft: {
      ...sample,
      body: [...sample.body, { type: 'heading', id: 'last', level: 1, content: [{ type: 'run', text: 'Tot slot' }] }],
    },
    mends: [{ do: 'remove', place: 'last' }],
  }),
  'page-limit': () => ({ draft: sample, pages: 9, mends: [{ do: 'showPages' }] }),
  'last-page-full': () => ({ draft: sample, pages: 2, measured: { roomLeft: 4 }, mends: [{ do: 'showPages' }] }),
  'table-set-smaller': () => ({
    draft: withWideTable(sample),
    measured: { tables: { wide: { size: 8, landscape: false, legible: true } } },
    mends: [{ do: 'showPages' }],
  }),
  'table-too-wide': () => ({
    draft: withWideTable(sample),
    measured: { tables: { wide: { size: 6, landscape: true, legible: false } } },
    mends: [{ do: 'showPages' }],
  }),
  'fact-missing': () => ({
    draft: sample,
    mends: [{ do: 'openBlock', block: 'toezegging-klantaanpak', field: 'by' }],
  }),
  'debate-past': () => labelled('debate-past', [{ do: 'fillVariable', name: 'debateDate' }]),
  'embargo-passed': () => labelled('embargo-passed', [{ do: 'fillVariable', name: 'embargo' }]),
  'session-year-wrong': () =>
    labelled('session-year-wrong', [
      { do: 'write', location: { node: 'p0', range: { from: 20, to: 27 } }, over: '2022/23', words: '2023/24' },
    ]),
  'question-without-mark': () =>
    labelled(
      'question-without-mark',
      [{ do: 'write', location: { node: 'p0', range: { from: 40, to: 41 } }, over: '.', words: '?' }],
      'Is de minister bereid dit te onderzoeken.',
    ),
  'vote-figures': () =>
    labelled('vote-figures', [
      {
        do: 'write',
        location: { node: 'p0', range: { from: 35, to: 62 } },
        over: '82 stemmen voor en 68 tegen',
        words: '80 stemmen voor en 70 tegen',
      },
      { do: 'openMotion', block: 'm1' },
    ]),
  'level-word': () => labelled('level-word', [{ do: 'openBlock', block: 'f-invites', field: 'level' }]),
  'link-malformed': () =>
    labelled(
      'link-malformed',
      [{ do: 'openBlock', block: 'bron-a', field: 'source' }],
      'De link ‘https://example’ van ‘Bron A’ werkt zo niet: de naam van de website klopt niet.',
    ),
  'demand-twice': () => labelled('demand-twice', [{ do: 'remove', place: 'at1-eis-2' }]),
  'after-document-day': () =>
    labelled('after-document-day', [
      { do: 'chooseGround', demand: 'at0-eis-b' },
      { do: 'dropGround', demand: 'at0-eis-b', block: 'm-day' },
      { do: 'fillVariable', name: 'debateDate' },
    ]),
  'paper-without-block': () => labelled('paper-without-block', [{ do: 'import' }]),
  'draft-mark-left': () =>
    labelled(
      'draft-mark-left',
      [{ do: 'cut', location: { node: 'p0', range: { from: 22, to: 32 } }, over: ' (concept)' }],
      '(concept)',
    ),
  'document-expired': () => ({
    draft: { ...sample, variables: { ...sample.variables, linesUntil: { value: '2026-11-25' } } },
    documentType: documentTypeOf('snelle-lijnen'),
    mends: [{ do: 'fillVariable', name: 'linesUntil' }],
  }),
  'quotation-altered': () =>
    labelled('quotation-altered', [
      {
        do: 'write',
        location: { node: 'p0', range: { from: 17, to: 69 } },
        over: 'de doelen van het plan meetbaar en openbaar te maken',
        words: 'de doelen van het plan meetbaar en tijdgebonden te maken',
      },
    ]),
  'name-two-spellings': () =>
    labelled('name-two-spellings', [
      { do: 'write', location: { node: 'p0', range: { from: 21, to: 28 } }, over: 'Mutleur', words: 'Mutluer' },
    ]),
  'minister-two-ways': () =>
    labelled('minister-two-ways', [
      {
        do: 'write',
        location: { node: 'p1', range: { from: 6, to: 27 } },
        over: 'minister Van der Burg',
        words: 'staatssecretaris Van der Burg',
      },
    ]),
  'figure-rounded': () =>
    labelled('figure-rounded', [
      { do: 'write', location: { node: 'p1', range: { from: 14, to: 20 } }, over: '13.000', words: '12.000' },
    ]),
  'figure-two-values': () =>
    labelled('figure-two-values', [
      { do: 'write', location: { node: 'p0', range: { from: 10, to: 16 } }, over: '12.540', words: '12.450' },
      { do: 'openBlock', block: 'c1', field: 'value' },
    ]),
  'paragraph-not-in-report': () =>
    labelled('paragraph-not-in-report', [{ do: 'openBlock', block: 'f9', field: 'paragraph' }]),
  'quotation-longer': () =>
    labelled('quotation-longer', [
      {
        do: 'write',
        location: { node: 'p0', range: { from: 10, to: 104 } },
        over: 'Wij moeten de lat hoger leggen voor alle slachtoffers van uitbuiting. En dat kan dit jaar nog.',
        words: 'Wij moeten de lat hoger leggen voor alle slachtoffers van uitbuiting.',
      },
    ]),
  'sentence-long': () => labelled('sentence-long', []),
  'passive-pile-up': () => labelled('passive-pile-up', []),
  'reading-level': () => labelled('reading-level', []),
  'contrast-low': () =>
    labelled('contrast-low', [{ do: 'openOrganisation', field: 'colour' }, { do: 'chooseHouseStyle' }]),
  'field-open': () => ({
    draft: sample,
    mends: [{ do: 'openBlock', block: 'ckm-meer-ambitie', field: 'source' }],
  }),
};

/** The first labelled text in which this check finds something, or finds this text, as a document with its own library. */
function labelled(code: CheckCode, mends: unknown[], text?: string): ReturnType<(typeof MENDS)['variable-empty']> {
  const file = labelledFiles().find((one) => one.code === code);
  const found = file?.cases.find(({ finds }) => (text === undefined ? finds.length > 0 : finds.includes(text)));
  if (!file || !found) throw new Error(`no labelled text of ${code}`);
  const draft = makeLabelledDraft(found, file);
  return { draft, library: (id) => draft.blocks[id], found: findLabelled(file, found), mends };
}

describe('a finding', () => {
  test.each(Object.keys(MENDS) as (keyof typeof MENDS)[])('of %s has a fix', (code) => {
    const { draft, library, pages, documentType = TYPE, measured, papers, found, mends } = MENDS[code]();
    const all = found ?? check(draft, library, pages, documentType, measured, papers);
    expect(fixesFor(one(all, code), contextOf(draft, library))).toEqual(mends);
  });

  test('of a changed quotation restores the text of the library, or leads to the block that differs from its report', () => {
    const mends = (text: string) => {
      const { draft, found } = labelled('quotation-altered', [], text);
      return fixesFor(
        one(found ?? [], 'quotation-altered'),
        contextOf(draft, (id) => draft.blocks[id]),
      );
    };
    expect(mends('Dit citaat wijkt af van ‘Citaat’: ‘zullen’ staat daar anders.')).toEqual([
      { do: 'restore', place: 'at0-q1' },
    ]);
    expect(mends('Dit citaat wijkt af van ‘Opleiding’: ‘all’ staat daar anders.')).toEqual([
      { do: 'openBlock', block: 'f1', field: 'body' },
    ]);
  });

  test('of a name that only the text has in two spellings offers either of them', () => {
    const { draft, found } = labelled('name-two-spellings', [], 'Defencecentrum');
    expect(fixesFor(one(found ?? [], 'name-two-spellings'), contextOf(draft))).toEqual([
      {
        do: 'write',
        location: { node: 'p1', range: { from: 4, to: 18 } },
        over: 'Defencecentrum',
        words: 'DefenceCentrum',
      },
      {
        do: 'writeEverywhere',
        locations: [
          { node: 'p0', range: { from: 49, to: 63 } },
          { node: 'p1', range: { from: 22, to: 36 } },
        ],
        over: 'DefenceCentrum',
        words: 'Defencecentrum',
      },
    ]);
  });

  test('of a block that asks nothing leads to its text', () => {
    const { draft, found } = labelled(
      'question-without-mark',
      [],
      'De vraag ‘Wanneer komt het plan?’ heeft geen vraagteken.',
    );
    expect(
      fixesFor(
        one(found ?? [], 'question-without-mark'),
        contextOf(draft, (id) => draft.blocks[id]),
      ),
    ).toEqual([{ do: 'openBlock', block: 'vraag-a', field: 'body' }]);
  });

  test('of a quote with own words is fixed by the approved text', () => {
    const { id } = place(sample, 'quote');
    const { draft } = withBlock(sample, 'quote', (quote) => ({ ...quote, state: 'approved' }));
    const body = draft.body.map((node) =>
      node.type === 'blockInstance' && node.id === id
        ? {
            ...node,
            own: {
              body: [{ type: 'paragraph' as const, id: 'own', content: [{ type: 'run' as const, text: 'Anders.' }] }],
            },
          }
        : node,
    );
    const altered = { ...draft, body };
    expect(fixesFor(one(check(altered), 'quote-not-approved'), contextOf(altered))).toEqual([
      { do: 'restore', place: id },
      { do: 'remove', place: id },
    ]);
  });

  test('of a quote is fixed by the library’s copy when that is approved', () => {
    const { id, block } = place(sample, 'quote');
    const fixes = (here: Partial<BlockOf<'quote'>>, there: Partial<BlockOf<'quote'>>) => {
      const { draft } = withBlock(sample, 'quote', (quote) => ({ ...quote, ...here }));
      const library: FindBlock = (asked) => {
        const found = find(asked);
        return found?.kind === 'quote' && found.id === block ? { ...found, ...there } : found;
      };
      return fixesFor(one(check(draft, library), 'quote-not-approved'), contextOf(draft, library));
    };
    const update = { do: 'update', blocks: [block] };
    const approve = { do: 'openBlock', block, field: 'state' };
    const remove = { do: 'remove', place: id };
    expect(fixes({ state: 'approved' }, { state: 'concept' })).toEqual([update, approve, remove]);
    expect(fixes({ state: 'concept' }, { state: 'approved' })).toEqual([update, remove]);
    const ended = { state: 'approved', validUntil: '2026-11-25' } as const;
    expect(fixes(ended, { ...ended, validUntil: '2027-01-01' })).toEqual([update, remove]);
    expect(fixes(ended, ended)).toEqual([approve, remove]);
    expect(fixes({ state: 'approved' }, { state: 'approved', blockStatus: 'retired' })).toEqual([remove]);
  });

  test('of an expired block takes the library’s block when that is still valid, and otherwise leads to its date', () => {
    const { draft, block } = withBlock(sample, 'demand', (demand) => ({ ...demand, validUntil: '2026-01-01' }));
    const fixes = (there: Partial<Block>) => {
      const library: FindBlock = (id) => (id === block.id ? ({ ...block, ...there } as Block) : find(id));
      const found = one(check(draft, library), 'block-expired');
      return [fixesFor(found, contextOf(draft, library)), fixesForAll([found, found], contextOf(draft, library))];
    };
    const another = 'b'.repeat(64);
    const take = [
      { do: 'update', blocks: [block.id] },
      { do: 'compare', blocks: [block.id] },
    ];
    const open = [{ do: 'openBlock', block: block.id, field: 'validUntil' }];
    expect(fixes({ revision: another, validUntil: '2027-01-01' })).toEqual([take, take]);
    expect(fixes({ revision: another, validUntil: null })).toEqual([take, take]);
    expect(fixes({ revision: another, validUntil: '2026-11-25' })).toEqual([open, []]);
    expect(fixes({})).toEqual([open, []]);
    // Among equal findings without a fix in the library, the others are updated together.
    const library: FindBlock = (id) =>
      id === block.id ? ({ ...block, revision: another, validUntil: '2027-01-01' } as Block) : find(id);
    const held = one(check(draft, library), 'block-expired');
    const not = one(
      check(draft, (id) => (id === block.id ? block : find(id))),
      'block-expired',
    );
    expect(fixesForAll([not, held], contextOf(draft, library))).toEqual(take);
    expect(fixesForAll([], contextOf(draft, library))).toEqual([]);
  });

  test('of a missing organisation leads to Settings, also when the text prints its name', () => {
    const unsigned = { ...sample, variables: { ...sample.variables, organisation: { value: null } } };
    const toSettings = { do: 'openOrganisation', field: 'name' };
    const here = { do: 'fillVariable', name: 'organisation' };
    const ofHead = one(check(unsigned, find, 2, { ...TYPE, front: [], back: [] }), 'sender-missing');
    expect(fixesFor(ofHead, contextOf(unsigned))).toEqual([toSettings, here]);
    const ofText = check(unsigned).find(
      (each) => each.check === 'variable-empty' && each.values.name === 'organisation',
    );
    expect(ofText && fixesFor(ofText, contextOf(unsigned))).toEqual([here, toSettings]);
  });

  test('of one field of the organisation leads to that field at Settings', () => {
    const unsigned = {
      ...sample,
      variables: { ...sample.variables, organisation: { value: 'Stichting Proef' }, contactName: { value: null } },
    };
    const contact = check(unsigned).find(
      (each) => each.check === 'variable-empty' && each.values.name === 'contactName',
    );
    expect(contact && fixesFor(contact, contextOf(unsigned))).toEqual([
      { do: 'fillVariable', name: 'contactName' },
      { do: 'openOrganisation', field: 'spokesperson' },
    ]);
  });

  test('has no fix in the library when the library lacks the block', () => {
    const { draft } = withBlock(sample, 'demand', (demand) => ({ ...demand, addressee: null }));
    expect(
      fixesFor(
        one(check(draft), 'demand-without-addressee'),
        contextOf(draft, () => undefined),
      ),
    ).toEqual([]);
  });

  test('has no replacement of text when the sentence is in a note, or names the outcome twice', () => {
    const twice = draftWith('De motie-Bikker/Mutluer (28638, nr. 229) is verworpen, ja, verworpen.');
    const wrong = one(check(twice), 'sentence-against-status');
    expect(fixesFor(wrong, contextOf(twice)).map((fix) => fix.do)).toEqual(['openMotion']);
    const once = draftWith('De motie-Bikker/Mutluer (28638, nr. 229) is verworpen.');
    const outside = { ...contextOf(once), isInText: () => false };
    expect(fixesFor(one(check(once), 'sentence-against-status'), outside).map((fix) => fix.do)).toEqual(['openMotion']);
  });

  test('is fixed together with equal ones: motions with unknown outcomes give all their addresses', () => {
    const missing = check(sample).filter((each) => each.check === 'fact-missing');
    const [together] = fixesForAll(missing, contextOf(sample));
    expect(together).toMatchObject({ do: 'copyAddresses' });
    expect(together && 'blocks' in together ? together.blocks : []).toEqual(
      expect.arrayContaining(['28638-240', '28638-242']),
    );
  });

  test('is listed by severity and check, and stays the same after the text moved', () => {
    const draft = draftWith('Zie [naam] en later [datum].');
    const before = sortFindings(check(draft));
    expect(before.map(({ severity }) => severity)).toEqual(
      [...before.map(({ severity }) => severity)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    const codes = before.map((each) => `${each.severity} ${each.check}`);
    expect(codes.filter((code, index) => codes.indexOf(code) === index || codes[index - 1] === code)).toEqual(codes);
    const after = check(draftWith('Eerst dit. Zie [naam] en later [datum].'));
    const open = before.filter((each) => each.check === 'placeholder-left');
    expect(open).toHaveLength(2);
    for (const each of open) {
      expect(after[indexOfFinding(after, each)]?.values).toEqual(each.values);
    }
    const rewritten = check(draftWith('Wij zagen [naam] en later [datum].'));
    for (const each of open) {
      expect(rewritten[indexOfFinding(rewritten, each)]?.values).toEqual(each.values);
    }
    expect(indexOfFinding(check(sample), open[0] as CheckFinding)).toBe(-1);
  });
});

const ORDER = ['error', 'warning', 'info'];

describe('a dismissed finding', () => {
  const reason = { reason: 'Besproken met de woordvoerder', by: 'Anna', at: '2026-11-26T10:00:00+01:00' };

  test('stays in the list, no longer counts, and can be restored', () => {
    const quote = one(check(sample), 'quote-not-approved');
    const draft = silenceFinding(sample, quote, reason);
    const silenced = one(check(draft), 'quote-not-approved');
    expect(silenced.silenced).toBe(true);
    expect(sortFindings(check(draft)).some((each) => each.check === 'quote-not-approved')).toBe(false);
    expect(findSilencing(draft.silenced, silenced)).toMatchObject(reason);
    const back = unsilenceFinding(draft, silenced);
    expect(one(check(back), 'quote-not-approved').silenced).toBe(false);
    expect(back.silenced).toEqual([]);
  });

  test('keeps the last reason when it is dismissed again', () => {
    const quote = one(check(sample), 'quote-not-approved');
    const again = silenceFinding(silenceFinding(sample, quote, reason), quote, { ...reason, reason: 'Toch niet' });
    expect(again.silenced.map(({ reason }) => reason)).toEqual(['Toch niet']);
  });

  test('does not affect the finding about the next ground of the same demand', () => {
    const first = check(sample).find(
      (each) =>
        each.check === 'fact-missing' &&
        sample.blocks[each.block ?? '']?.kind === 'motion' &&
        sample.body.some(
          (node) =>
            node.id === each.location?.node &&
            node.type === 'blockInstance' &&
            sample.blocks[node.block]?.kind === 'demand',
        ),
    );
    const demand = first?.location?.node ?? '';
    const besides = sample.blocks[first?.block ?? ''];
    if (!first || besides?.kind !== 'motion') throw new Error('the sample has no motion without an outcome');
    const added = { ...besides, id: '99999-1', aliases: [], title: 'Motie van het lid Ander', movers: ['Ander'] };
    const draft: Draft = {
      ...silenceFinding(sample, first, reason),
      body: sample.body.map((node) =>
        node.id === demand && node.type === 'blockInstance'
          ? {
              ...node,
              grounds: { added: [...(node.grounds?.added ?? []), { block: added.id, locator: {} }], dropped: [] },
            }
          : node,
      ),
      blocks: { ...sample.blocks, [added.id]: added as Block },
    };
    const now = check(draft).filter((each) => each.check === 'fact-missing' && each.location?.node === demand);
    expect(now.map((each) => [each.block, each.silenced])).toEqual(
      expect.arrayContaining([
        [besides.id, true],
        [added.id, false],
      ]),
    );
  });

  test('counts again when its message changes, and offers the former reason', () => {
    const draft = silenceFinding(
      draftWith('Zie [naam].'),
      one(check(draftWith('Zie [naam].')), 'placeholder-left'),
      reason,
    );
    const rewritten = { ...draft, body: draftWith('Bel [naam] vandaag.').body };
    const again = one(check(rewritten), 'placeholder-left');
    expect(again.silenced).toBe(false);
    expect(findLapsedReason(rewritten.silenced, again)).toBe(reason.reason);
    expect(one(check(draft), 'placeholder-left').silenced).toBe(true);
  });

  test('from a former version of the file counts again, and loses its reason once a new one is given', () => {
    const quote = one(check(sample), 'quote-not-approved');
    const node = quote.location?.node ?? null;
    const former = { ...sample, silenced: [{ check: quote.check, node, block: null, says: null, ...reason }] };
    const counted = one(check(former), 'quote-not-approved');
    expect(counted.silenced).toBe(false);
    expect(findLapsedReason(former.silenced, counted)).toBe(reason.reason);
    expect(silenceFinding(former, counted, reason).silenced).toHaveLength(1);
  });
});

describe('the text of a finding', () => {
  test('is the open placeholder or the wrong sentence, and null for others', () => {
    const findings = check(draftWith('De motie-Bikker/Mutluer (28638, nr. 229) is verworpen. Zie [naam].'));
    expect(getFindingText(one(findings, 'placeholder-left'))).toBe('[naam]');
    expect(getFindingText(one(findings, 'sentence-against-status'))).toBe(
      'De motie-Bikker/Mutluer (28638, nr. 229) is verworpen.',
    );
    expect(getFindingText(one(findings, 'quote-not-approved'))).toBeNull();
  });

  test('is found across pieces, with any spaces and quotation marks', () => {
    const pieces = ['Hij zei: ‘de motie\u00A0', 'is', ' aangenomen’. Klaar.'].map((data) => ({ data }));
    expect(findText(pieces, "'de motie is aangenomen'")).toEqual({
      from: { piece: pieces[0], at: 9 },
      to: { piece: pieces[2], at: ' aangenomen’'.length },
    });
    expect(findText(pieces, 'is')).toEqual({ from: { piece: pieces[1], at: 0 }, to: { piece: pieces[1], at: 2 } });
    expect([findText(pieces, 'verworpen'), findText(pieces, ' '), findText([], 'x')]).toEqual([null, null, null]);
  });
});
