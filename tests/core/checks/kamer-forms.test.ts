import { describe, expect, test } from 'vitest';
import { documentTypeSchema } from '../../../engine/core/document-types/document-type.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { block, documentType, draft, foundBy, paragraph, placed } from './drafts.ts';

describe('a fixed phrase of a form', () => {
  const motion = documentTypeOf('concept-motie');
  const text = [
    'De Kamer,',
    'gehoord de beraadslaging,',
    'verzoekt het kabinet een plan te maken, en de Kamer hierover vóór 1 mei te informeren,',
    'en gaat over tot de orde van de dag.',
  ];
  const phrasesMissing = (lines: readonly string[]) =>
    foundBy('phrase-missing', draft(lines.map((line, at) => paragraph(`p${at}`, line))), { documentType: motion });

  test('is not missing from a complete motion, in either of its wordings', () => {
    expect(phrasesMissing(text)).toEqual([]);
  });

  test('is reported at the text that lacks it', () => {
    expect(phrasesMissing(text.slice(0, 3))).toMatchObject([
      { severity: 'warning', location: { node: 'p0' }, values: { phrases: ['en gaat over tot de orde van de dag'] } },
    ]);
    const uninformed = text.map((line) => line.replace(', en de Kamer hierover vóór 1 mei te informeren', ''));
    expect(phrasesMissing(uninformed)[0]?.values).toEqual({
      phrases: ['te informeren', 'te berichten', 'op de hoogte te stellen'],
    });
  });

  test('is not reported in an empty document', () => {
    expect(phrasesMissing([''])).toEqual([]);
  });

  test('may be in a block of the section', () => {
    const asked = block({ id: 'vraag', kind: 'question', body: [paragraph('b', 'Wanneer komt het plan?')] });
    const questions = { documentType: documentTypeOf('kamervragen') };
    expect(foundBy('phrase-missing', draft([placed(asked)], [asked]), questions)).toEqual([]);
    expect(foundBy('phrase-missing', draft([paragraph('p', 'Het plan.')]), questions)).toHaveLength(1);
  });
});

test('the part of a group without a question is reported at its heading', () => {
  const consultation = documentTypeSchema.parse({
    ...documentType(),
    slots: [{ id: 'fracties', heading: [], guidance: { nl: '', en: '' }, questions: 'plain' }],
  });
  const heading = (id: string, level: 1 | 2, text: string, more = {}): BodyNode => ({
    type: 'heading',
    id,
    level,
    content: [{ type: 'run', text }],
    ...more,
  });
  const body: BodyNode[] = [
    heading('before', 2, 'Aanleiding'),
    heading('all', 1, 'Fracties', { slot: 'fracties' }),
    heading('one', 2, 'CDA'),
    paragraph('p1', 'De leden van de CDA-fractie hebben kennisgenomen van de brief.'),
    heading('two', 2, 'D66'),
    paragraph('p2', 'Wanneer komt het plan?'),
  ];
  expect(foundBy('faction-without-question', draft(body), { documentType: consultation })).toMatchObject([
    { severity: 'warning', location: { node: 'one' }, values: { heading: 'CDA' } },
  ]);
});
