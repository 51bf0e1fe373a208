import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { createDraft, type NewDraftInput } from '../../../engine/core/drafts/create-draft.ts';
import { draftSchema } from '../../../engine/core/drafts/draft.ts';
import { collectIds, createCountingIds } from '../../../engine/core/richtext/ids.ts';
import { documentTypeOf, SPECIMEN_TYPES } from '../../specimens/specimens.ts';
import { neutraal } from '../compose/neutraal.ts';

const NOW = '2026-11-25T09:00:00+01:00';

function block(kind: Block['kind'], id: string, more: object = {}): Block {
  return blockSchema.parse({ kind, id, title: id, revision: '1'.repeat(64), ...more });
}
const LIBRARY = [
  block('motion', '28638-238', { aliases: ['2023Z20866'] }),
  block('source', 'greta-3', { source: { type: 'report', organisation: null, title: 'x', date: null, url: null } }),
  block('finding', 'greta-3-iv8', { report: 'greta-3' }),
  block('demand', 'eis-a', { grounds: [{ block: 'greta-3-iv8' }, { block: 'nergens' }] }),
  block('demand', 'eis-b'),
  block('question', 'vraag-a', { demand: 'eis-a' }),
  block('passage', 'passage-a'),
];
function find(id: string): Block | undefined {
  return LIBRARY.find((one) => one.id === id || one.aliases.includes(id));
}
function input(more: Partial<NewDraftInput> = {}): NewDraftInput {
  const documentType = documentTypeOf('inbreng-commissiedebat');
  return { documentType, find, blocks: [], set: {}, newId: createCountingIds('n'), now: NOW, ...more };
}
function made(more: Partial<NewDraftInput> = {}) {
  const result = createDraft(input(more));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
/** The body as text: `# slot`, `block (form)`, or a paragraph by its role. */
function outline(more: Partial<NewDraftInput> = {}): string[] {
  return made(more).body.map((node) => {
    if (node.type === 'heading') return `# ${node.slot}`;
    if (node.type === 'blockInstance') return `${node.block} (${node.form})`;
    return node.type === 'paragraph' ? `p ${node.role ?? ''}`.trim() : node.type;
  });
}

describe('a new draft', () => {
  it('has the headings of its document type and an empty paragraph in each section', () => {
    expect(outline()).toEqual(['p lead', '# eisen', 'p', '# gronden', 'p', '# vragen', 'p']);
  });

  it('begins an inbreng for a committee debate with the committee, the date and the subject below its title', () => {
    const values = { committee: 'Justitie en Veiligheid', debateDate: '2026-12-03', debate: 'mensenhandel' };
    const draft = made({ set: values });
    const { body } = compose({ draft, documentType: input().documentType, houseStyle: neutraal, layout: null });
    const subtitle = body.find((node) => node.type === 'paragraph' && node.style === 'subtitle');
    const words = subtitle?.type === 'paragraph' ? subtitle.content.map((one) => ('text' in one ? one.text : '')) : [];
    expect(words.join('').replaceAll('\u00A0', ' ')).toBe(
      'Vaste commissie voor Justitie en Veiligheid, debat van 3 december 2026 over mensenhandel',
    );
    expect(made({ documentType: documentTypeOf('citatenblad') }).subtitle).toEqual([]);
    expect(made({ set: { subtitle: 'Onze inbreng' } }).subtitle).toEqual([{ type: 'run', text: 'Onze inbreng' }]);
    expect(made({ set: { subtitle: '' } }).subtitle).toEqual([]);
  });

  it('puts each block in the section that takes its kind, in the given order, in the given form or that of the type', () => {
    const blocks: NewDraftInput['blocks'] = [
      { id: 'vraag-a' },
      { id: 'eis-b', form: 'short' },
      { id: '2023Z20866' },
      { id: 'eis-a' },
      { id: 'greta-3-iv8', form: 'reference' },
    ];
    expect(outline({ blocks })).toEqual([
      'p lead',
      '# eisen',
      'eis-b (short)',
      'eis-a (full)',
      '# gronden',
      '28638-238 (full)',
      'greta-3-iv8 (reference)',
      '# vragen',
      'vraag-a (full)',
    ]);
  });

  it('puts a kind that no section takes at the end of the last section, before an aside', () => {
    expect(outline({ blocks: [{ id: 'passage-a' }] }).slice(-2)).toEqual(['# vragen', 'passage-a (full)']);
    const documentType = documentTypeOf('inbreng-commissiedebat');
    const [first] = documentType.slots;
    if (!first) throw new Error('slots');
    const aside = { ...first, id: 'toelichting', heading: [], as: 'aside' as const };
    const body = outline({ documentType: { ...documentType, slots: [first, aside] }, blocks: [{ id: 'passage-a' }] });
    expect(body).toEqual(['passage-a (full)', '# toelichting', 'p']);
  });

  it('has a snapshot of every block that it uses and of the blocks that these refer to', () => {
    const { blocks } = made({ blocks: [{ id: 'eis-a' }] });
    expect(Object.keys(blocks).sort()).toEqual(['eis-a', 'greta-3', 'greta-3-iv8']);
    expect(blocks['eis-a']).toEqual(find('eis-a'));
  });

  it('gives the nodes of a snapshot new ids, and updates references to them', () => {
    const body = [
      { type: 'paragraph', id: 'n1', content: [{ type: 'crossReference', target: 'n2', shows: 'text' }] },
      { type: 'paragraph', id: 'n2', content: [{ type: 'run', text: 'hier' }] },
    ];
    const blocks = ['passage-b', 'passage-c'].map((id) => block('passage', id, { body }));
    const draft = made({
      blocks: blocks.map(({ id }) => ({ id })),
      find: (id) => blocks.find((one) => one.id === id),
    });
    const bodies = Object.values(draft.blocks).flatMap((one) => one.body);
    const ids = collectIds([...draft.body, ...bodies]);
    expect(new Set(ids).size).toBe(ids.length);
    const [first, second] = draft.blocks['passage-c']?.body ?? [];
    expect(first?.type === 'paragraph' && first.content[0]).toEqual({
      type: 'crossReference',
      target: second?.id,
      shows: 'text',
    });
  });

  for (const type of SPECIMEN_TYPES) {
    it(`is a valid draft of the type ${type}, with the type’s own first words and unique ids`, () => {
      const documentType = documentTypeOf(type);
      const blocks = LIBRARY.map(({ id }) => ({ id }));
      const draft = made({ documentType, blocks });
      expect(draftSchema.parse(draft)).toEqual(draft);
      expect(draft.documentType).toBe(type);
      const ids = collectIds(draft.body);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain(draft.id);
      const headings = draft.body.filter((node) => node.type === 'heading');
      const slots = headings.flatMap((node) => node.slot ?? []);
      expect(headings.length - slots.length).toBe(
        documentType.slots.flatMap((slot) => slot.start).filter((start) => start.heading).length,
      );
      expect(slots).toEqual(documentType.slots.filter((slot) => slot.heading).map((slot) => slot.id));
      const starts = documentType.slots.flatMap((slot) => slot.start.map((start) => start.content));
      const paragraphs = draft.body.flatMap((node) =>
        node.type === 'paragraph' || node.type === 'heading' ? [node.content] : [],
      );
      expect(paragraphs).toEqual(expect.arrayContaining(starts));
    });
  }

  it('gets its date from the caller and is equal for equal input', () => {
    const draft = made({ language: 'en', houseStyle: 'neutraal' });
    expect(draft).toMatchObject({ created: NOW, modified: NOW, language: 'en', houseStyle: 'neutraal' });
    expect(made()).toEqual(made());
  });

  it('fills variables by name, by label in either language, and by placeholder', () => {
    const { variables } = made({
      set: {
        committee: 'Justitie en Veiligheid',
        'onderwerp-van-het-debat': 'Mensenhandel',
        'Contact role': 'woordvoerder',
        'datum debat': '21 december 2023',
      },
    });
    expect(variables).toEqual({
      committee: { value: 'Justitie en Veiligheid' },
      debate: { value: 'Mensenhandel' },
      contactRole: { value: 'woordvoerder' },
      debateDate: { value: '2023-12-21' },
    });
  });

  it('parses a typed date, and leaves a field empty for an empty value', () => {
    for (const date of ['21 december 2023', '21-12-2023', '2023-12-21', '21 December 2023'])
      expect(made({ set: { debateDate: date } }).variables.debateDate).toEqual({ value: '2023-12-21' });
    expect(made({ set: { debateDate: ' ' } }).variables.debateDate).toEqual({ value: null });
    for (const value of ['morgen', '31-02-2023', '2023'])
      expect(createDraft(input({ set: { debateDate: value } }))).toEqual({
        ok: false,
        problem: { code: 'variable-not-a-date', values: { name: 'debateDate', value } },
      });
  });

  it('sets its titles', () => {
    const draft = made({ set: { titel: 'Vijf eisen', subtitle: 'voor het debat', 'korte titel': 'Eisen' } });
    expect(draft.title).toEqual([{ type: 'run', text: 'Vijf eisen' }]);
    expect(draft.subtitle).toEqual([{ type: 'run', text: 'voor het debat' }]);
    expect(draft.shortTitle).toBe('Eisen');
  });

  it('knows the variables of its document type', () => {
    const documentType = documentTypeOf('concept-motie');
    expect(made({ documentType, set: { firstMover: 'X' } }).variables).toEqual({ firstMover: { value: 'X' } });
    expect(createDraft(input({ set: { firstMover: 'X' } })).ok).toBe(false);
  });

  it('refuses an unknown name, and lists the known ones', () => {
    const result = createDraft(input({ set: { commisie: 'x' } }));
    if (result.ok || result.problem.code !== 'variable-unknown') throw new Error('accepted');
    expect(result.problem.values.name).toBe('commisie');
    expect(result.problem.values.known).toEqual(
      expect.arrayContaining(['title', 'committee', 'debateDate', 'address']),
    );
    expect(new Set(result.problem.values.known).size).toBe(result.problem.values.known.length);
  });

  it('refuses a block that is not in the library', () => {
    expect(createDraft(input({ blocks: [{ id: 'eis-a' }, { id: 'weg' }] }))).toEqual({
      ok: false,
      problem: { code: 'block-unknown', values: { id: 'weg' } },
    });
  });

  it('puts a value on one line, and uses the last of two names of one field', () => {
    expect(made({ set: { debate: 'a\r\n\u0000b ' } }).variables.debate).toEqual({ value: 'a b' });
    expect(made({ set: { debate: 'a', 'onderwerp debat': 'b' } }).variables).toEqual({ debate: { value: 'b' } });
  });
});
