import { describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { copyDraft } from '../../../engine/core/drafts/copy-draft.ts';
import { createDraft } from '../../../engine/core/drafts/create-draft.ts';
import { deriveDraft } from '../../../engine/core/drafts/derive-draft.ts';
import { type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import { takePart } from '../../../engine/core/drafts/take-part.ts';
import { variablesOfDebate } from '../../../engine/core/drafts/variables-of-debate.ts';
import type { AgendaPaper, Debate } from '../../../engine/core/records/debate.ts';
import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import { documentTypeOf, SPECIMEN_TYPES } from '../../specimens/specimens.ts';
import { neutraal } from '../compose/neutraal.ts';

const NOW = '2026-11-25T09:00:00+01:00';

const paper = (number: string, dossier = '28638'): AgendaPaper => ({
  kamerstuk: { chamber: 'II', dossier, addition: null, number },
  title: null,
  date: null,
  sender: null,
});
const DEBATE: Debate = {
  form: 'commissiedebat',
  date: '2023-12-21',
  time: '11.16 uur',
  committee: 'vaste commissie voor Justitie en Veiligheid',
  subject: 'Samen tegen Mensenhandel',
  papers: [paper('233'), paper('223')],
};

function made(type: string, set: Record<string, string> = {}, debate: Debate | null = DEBATE): Draft {
  const documentType = documentTypeOf(type);
  const draft = createDraft({
    ...{ documentType, find: () => undefined, blocks: [], set, debate },
    ...{ newId: createCountingIds('n'), now: NOW },
  });
  if (!draft.ok) throw new Error(draft.problem.code);
  return draft.value;
}
const valuesOf = ({ variables }: Draft) =>
  Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));

describe('a document for a debate', () => {
  it.each(SPECIMEN_TYPES)('of the type %s has the variables and the agenda of the debate', (type) => {
    const draft = made(type);
    expect(valuesOf(draft)).toMatchObject({
      debate: 'Samen tegen Mensenhandel',
      debateDate: '2023-12-21',
      committee: 'Justitie en Veiligheid',
    });
    expect(draft.agenda).toEqual(DEBATE.papers);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('prints the committee once as a committee', () => {
    const documentType = documentTypeOf('inbreng-commissiedebat');
    const { body } = compose({
      draft: made('inbreng-commissiedebat'),
      documentType,
      houseStyle: neutraal,
      layout: null,
    });
    const subtitle = body.find((node) => node.type === 'paragraph' && node.style === 'subtitle');
    const text = subtitle?.type === 'paragraph' ? subtitle.content.map((one) => ('text' in one ? one.text : '')) : [];
    expect(text.join('').replaceAll('\u00A0', ' ')).toBe(
      'Vaste commissie voor Justitie en Veiligheid, debat van 21 december 2023 over Samen tegen Mensenhandel',
    );
  });

  it.each([
    ['vaste commissie voor Justitie en Veiligheid', 'Justitie en Veiligheid'],
    ['De algemene commissie voor Koninkrijksrelaties', 'Koninkrijksrelaties'],
    ['tijdelijke commissie van Toezicht', 'Toezicht'],
    ['Justitie en Veiligheid', 'Justitie en Veiligheid'],
  ])('names the committee ‘%s’ as ‘%s’', (committee, name) => {
    expect(valuesOf(made('brief', {}, { ...DEBATE, committee })).committee).toBe(name);
  });

  it('fills the variables of its type that follow from the debate or its papers', () => {
    expect(valuesOf(made('kamervragen'))).toMatchObject({ questionSubject: 'Samen tegen Mensenhandel' });
    expect(valuesOf(made('concept-motie'))).toMatchObject({ dossier: '28 638' });
    const several = { ...DEBATE, papers: [...DEBATE.papers, paper('12', '29279')] };
    expect(valuesOf(made('concept-motie', {}, several))).not.toHaveProperty('dossier');
    expect(valuesOf(made('inbreng-schriftelijk-overleg'))).not.toHaveProperty('consultedPaper');
    const single = { ...DEBATE, papers: [paper('249')] };
    expect(valuesOf(made('inbreng-schriftelijk-overleg', {}, single))).toMatchObject({
      consultedPaper: 'Kamerstuk 28 638, nr. 249',
    });
    expect(valuesOf(made('inbreng-commissiedebat', {}, single))).not.toHaveProperty('dossier');
  });

  it('keeps the values that the user gives, and lacks those that the page of the debate lacks', () => {
    const set = { 'Datum van het debat': '20 december 2023', committee: '' };
    expect(valuesOf(made('inbreng-commissiedebat', set))).toEqual({
      debate: 'Samen tegen Mensenhandel',
      debateDate: '2023-12-20',
      committee: null,
    });
    const bare: Debate = { ...DEBATE, date: null, committee: null, subject: null, papers: [] };
    expect(variablesOfDebate(bare, documentTypeOf('kamervragen'))).toEqual({});
  });
});

describe('the agenda of a document', () => {
  const draft = made('inbreng-commissiedebat');

  it('is empty in an older file and in a document for no debate', () => {
    const { agenda: _, ...older } = draft;
    expect(draftSchema.parse(older).agenda).toEqual([]);
    expect(made('brief', {}, null).agenda).toEqual([]);
  });

  it('is taken by a document of another type for the same debate, and not by a copy for the next one', () => {
    const [newId, now] = [createCountingIds('m'), NOW];
    const documentType = documentTypeOf('kamervragen');
    expect(deriveDraft({ draft, documentType, newId, now }).agenda).toEqual(DEBATE.papers);
    expect(copyDraft({ draft, variables: [], stamp: null, newId, now }).agenda).toEqual([]);
  });

  it('is not published, and is restored from a former version', () => {
    expect(publishDraft(draft, { documentType: documentTypeOf('inbreng-commissiedebat') }).agenda).toEqual([]);
    const now = { ...draft, agenda: [] };
    expect(takePart({ field: 'agenda', name: null }, draft, now).agenda).toEqual(DEBATE.papers);
  });
});
