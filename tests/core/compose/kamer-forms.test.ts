import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { createDraft } from '../../../engine/core/drafts/create-draft.ts';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import { flattenBlocks } from '../../../engine/core/publication/walk.ts';
import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import { documentTypeOf, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const find = finding(starterBlocks());

/** A new document of this type with these values, as printed nodes. */
function printed(type: string, values: Record<string, string>): PublicationNode[] {
  const documentType = documentTypeOf(type);
  const made = createDraft({
    documentType,
    find,
    blocks: [],
    set: {},
    newId: createCountingIds('n'),
    now: '2026-11-25T09:00:00+01:00',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  const draft = { ...made.value, variables };
  const nodes = flattenBlocks(compose({ draft, documentType, houseStyle, layout: null }).body);
  return nodes.flatMap((node) => (node.type === 'literal' ? node.children : [node]));
}

const linesOf = (nodes: readonly PublicationNode[]): string[] =>
  nodes.flatMap((node) => ('content' in node ? [getPlainText(node.content).replace(/[\u00A0\u202F]/g, ' ')] : []));

const lineWith = (type: string, text: string, values: Record<string, string>): string | undefined =>
  linesOf(printed(type, values)).find((line) => line.includes(text));

const A = { member: 'Bikker', memberFaction: 'ChristenUnie' };
const B = { coMember: 'Krul', coMemberFaction: 'CDA' };
const C = { thirdMember: 'Mutluer', thirdMemberFaction: 'GroenLinks-PvdA' };

test.each([
  [{}, 'Vragen van het lid [naam] ([fractie]) aan'],
  [A, 'Vragen van het lid Bikker (ChristenUnie) aan'],
  [{ ...A, ...B }, 'Vragen van de leden Bikker (ChristenUnie) en Krul (CDA) aan'],
  [{ ...A, coMember: 'Krul' }, 'Vragen van de leden Bikker (ChristenUnie) en Krul ([fractie]) aan'],
  [{ ...A, ...C }, 'Vragen van de leden Bikker (ChristenUnie) en Mutluer (GroenLinks-PvdA) aan'],
  [{ ...A, ...B, ...C }, 'Vragen van de leden Bikker (ChristenUnie), Krul (CDA) en Mutluer (GroenLinks-PvdA) aan'],
])('written questions of %o begin: %s', (values, start) => {
  expect(lineWith('kamervragen', 'Vragen van', values)).toContain(start);
});

test.each([
  ['', 'aan de [minister of staatssecretaris] over'],
  ['Financiën', 'aan de Minister van Financiën over'],
  ['Staatssecretaris van Justitie en Veiligheid', 'aan de Staatssecretaris van Justitie en Veiligheid over'],
  ['de staatssecretaris van Justitie en Veiligheid', 'aan de Staatssecretaris van Justitie en Veiligheid over'],
  ['de staatssecretaris', 'aan de Staatssecretaris over'],
  [
    'Ministers van Justitie en Veiligheid en van Financiën',
    'aan de Ministers van Justitie en Veiligheid en van Financiën over',
  ],
  [
    'de minister van Justitie en de staatssecretaris van Financiën',
    'aan de Minister van Justitie en de Staatssecretaris van Financiën over',
  ],
  ['Minister voor Rechtsbescherming', 'aan de Minister voor Rechtsbescherming over'],
])('written questions to ‘%s’ are addressed %s', (ministry, address) => {
  expect(lineWith('kamervragen', 'Vragen van', { ministry, questionSubject: 'het plan' })).toContain(address);
});

test('written questions ask for an answer within three weeks', () => {
  expect(lineWith('kamervragen', 'drie weken', {})).toBe(
    'Kunt u elke vraag afzonderlijk en binnen drie weken beantwoorden?',
  );
});

test.each([
  ['concept-motie', 'firstMover', 'MOTIE VAN'],
  ['amendement', 'mover', 'AMENDEMENT VAN'],
])('the heading of a %s names its movers by their number', (type, first, start) => {
  const heading = (more: Record<string, string>) => lineWith(type, start, { [first]: 'Van Nispen', ...more });
  expect(heading({})).toBe(`${start} HET LID VAN NISPEN`);
  expect(heading({ coMover: 'Bikker' })).toBe(`${start} DE LEDEN VAN NISPEN EN BIKKER`);
  expect(heading({ coMover: 'Bikker', otherMovers: 'Krul\nPodt' })).toBe(`${start} HET LID VAN NISPEN C.S.`);
});

test.each([
  ['concept-motie', 'firstMover'],
  ['amendement', 'mover'],
])('a %s is signed by its movers only, one a line', (type, first) => {
  const signature = (more: Record<string, string>) =>
    printed(type, { [first]: 'Van Nispen', ...more }).flatMap((node) => {
      if (node.type !== 'paragraph') return [];
      const lines = node.content.map((piece) => (piece.type === 'break' ? '\n' : getPlainText([piece]))).join('');
      return lines.startsWith('Van Nispen') ? [lines] : [];
    });
  expect(signature({})).toEqual(['Van Nispen']);
  expect(signature({ coMover: 'Bikker' })).toEqual(['Van Nispen\nBikker']);
  expect(signature({ coMover: 'Bikker', otherMovers: 'Krul\nPodt' })).toEqual(['Van Nispen\nBikker\nKrul\nPodt']);
});

test('a motion says when the Kamer is to be informed', () => {
  expect(
    lineWith('concept-motie', 'verzoekt de regering', { request: 'een plan te maken', informBy: '2027-01-01' }),
  ).toBe('verzoekt de regering een plan te maken, en de Kamer hierover vóór 1 januari 2027 te informeren,');
});

test('an amendment begins with its number of movers, and has an article, its new text and an explanation', () => {
  const text = linesOf(
    printed('amendement', {
      article: 'artikel 1, onderdeel B',
      change: 'wordt «drie jaar» vervangen door',
      newText: '«twee jaar»',
      reason: 'De termijn is te lang.',
    }),
  );
  expect(text).toContain('De ondergetekende stelt het volgende amendement voor:');
  expect(text).toContain('In artikel 1, onderdeel B wordt «drie jaar» vervangen door:');
  expect(text.indexOf('«twee jaar»')).toBeLessThan(text.indexOf('Toelichting'));
  expect(text.indexOf('De termijn is te lang.')).toBeGreaterThan(text.indexOf('Toelichting'));
  expect(lineWith('amendement', 'ondergetekende', { mover: 'A', coMover: 'B' })).toBe(
    'De ondergetekenden stellen het volgende amendement voor:',
  );
});

test('a written consultation opens the part of each group in the words of the Kamer', () => {
  const text = linesOf(
    printed('inbreng-schriftelijk-overleg', {
      faction: 'CDA',
      secondFaction: 'D66',
      consultedPaper: 'de brief over het actieplan',
    }),
  );
  for (const name of ['CDA', 'D66']) {
    const heading = text.indexOf(`Vragen en opmerkingen van de leden van de ${name}-fractie`);
    expect(heading).toBeGreaterThan(0);
    expect(text[heading + 1]).toContain(
      `De leden van de ${name}-fractie hebben met belangstelling kennisgenomen van de brief over het actieplan.`,
    );
  }
});

test('a written consultation numbers the questions of its base, and prints those of a group without a number', () => {
  const documentType = documentTypeOf('inbreng-schriftelijk-overleg');
  const draft = specimen('inbreng-schriftelijk-overleg', find);
  const nodes = flattenBlocks(compose({ draft, documentType, houseStyle, layout: null }).body);
  const from = nodes.findIndex((node) => node.type === 'heading' && getPlainText(node.content).includes('de fracties'));
  const to = nodes.findIndex((node) => node.type === 'heading' && getPlainText(node.content).startsWith('Wat eerder'));
  const questions = (part: readonly PublicationNode[]) =>
    part.filter((node) => node.type === 'paragraph' && node.style === 'question');
  const numbers = questions(nodes.slice(0, from)).map((node) => (node.type === 'paragraph' ? node.number?.value : 0));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(5);
  const chosen = questions(nodes.slice(from, to));
  expect(chosen.length).toBe(4);
  for (const node of chosen) expect(node).not.toHaveProperty('label');
});
