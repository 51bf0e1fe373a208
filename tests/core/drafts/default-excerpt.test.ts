import { expect, test } from 'vitest';
import { chooseDefaultExcerpt } from '../../../engine/core/drafts/default-excerpt.ts';
import { block, para } from '../compose/draft-builder.ts';

const motionOf = (...paragraphs: string[]) =>
  block('motion', { id: 'motie', body: paragraphs.map((text, at) => para(`p${at}`, text)) });

test('prints only the requests of a motion at first', () => {
  const motion = motionOf(
    'De Kamer,',
    'constaterende dat er een plan is;',
    'verzoekt de regering het plan te herzien,',
    'verzoekt de regering tevens de Kamer te informeren,',
    'en gaat over tot de orde van de dag.',
  );
  expect(chooseDefaultExcerpt(motion)).toEqual({ excerpt: [2, 3] });
});

test('prints the list of a request with it', () => {
  const motion = motionOf(
    'De Kamer,',
    'verzoekt de regering om:',
    '– doelen;',
    '– bedragen,',
    'en gaat over tot de orde van de dag.',
  );
  expect(chooseDefaultExcerpt(motion)).toEqual({ excerpt: [1, 2, 3] });
});

test.each([
  ['a motion without a request', motionOf('De Kamer,', 'spreekt uit dat het beter moet,')],
  ['a motion of which only the request is known', motionOf('verzoekt de regering het plan te herzien')],
  ['a motion without text', motionOf()],
  ['a passage', block('passage', { id: 'passage', body: [para('p', 'verzoekt de regering')] })],
])('prints %s whole', (_, given) => {
  expect(chooseDefaultExcerpt(given)).toEqual({});
});
