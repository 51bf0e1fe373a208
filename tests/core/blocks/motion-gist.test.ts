import { describe, expect, test } from 'vitest';
import {
  describeMotion,
  findMotionGist,
  findMotionRequest,
  findMotionSubject,
} from '../../../engine/core/blocks/motion-gist.ts';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';

const body = (...paragraphs: string[]): ContentNode[] =>
  paragraphs.map((text, index) => ({ type: 'paragraph', id: `b${index}`, content: [{ type: 'run', text }] }));
const KAMER = ['De Kamer,', 'gehoord de beraadslaging,', 'constaterende dat er niets gebeurt;'];

describe('the gist of a motion', () => {
  test.each([
    ['Motie van het lid Bikker c.s. over goed overleg', 'goed overleg'],
    ['Gewijzigde motie van de leden Krul en Bikker over klanten (t.v.v. 28638-12)', 'klanten'],
    ['Gewijzigde motie van het lid Wiersma over hulp (ter vervanging van 28638-192)', 'hulp'],
    ['Motie: verzoekt de regering een plan te maken', 'verzoekt de regering een plan te maken'],
    ['Motie-Bikker inzake klanten', 'klanten'],
    ['Meer geld over drie jaar', 'Meer geld over drie jaar'],
    ['Motie van het lid Helder c.s.', null],
    ['Motie van de leden Krul en Bikker', null],
    ['Nader gewijzigde motie van het lid Van Nispen', null],
    ['Motie 28638-238', null],
    ['Motie 36410 XV, nr. 12', null],
    ['Motie 26023 (R1649), nr. 3', null],
    ['Motie 35876, B', null],
    ['Motie 2023Z16029', null],
    ['Motie', null],
    ['', null],
  ])('is the subject of the title %j: %j', (title, subject) => {
    expect(findMotionSubject(title)).toBe(subject);
  });

  test('prefers our own phrase to the subject, and uses the request when the title has no subject', () => {
    const withRequest = { body: body(...KAMER, 'verzoekt de regering binnen drie maanden een plan te maken,') };
    expect(findMotionGist({ ...withRequest, title: 'Motie van het lid A over b', gist: 'maak haast' })).toBe(
      'maak haast',
    );
    expect(findMotionGist({ ...withRequest, title: 'Motie van het lid A over b', gist: ' ' })).toBe('b');
    expect(findMotionGist({ ...withRequest, title: 'Motie van het lid Helder c.s.' })).toBe(
      'verzoekt de regering binnen drie maanden een plan te maken',
    );
    expect(findMotionGist({ title: 'Motie van het lid Helder c.s.', body: body(...KAMER) })).toBeNull();
  });

  test('truncates a long request between words, and keeps the request itself whole', () => {
    const long =
      'verzoekt de regering te onderzoeken hoe gemeenten slachtoffers van criminele uitbuiting sneller kunnen herkennen, en de Kamer te informeren;';
    const gist = findMotionGist({ title: 'Motie van het lid Helder c.s.', body: body(...KAMER, long) });
    expect(gist).toBe('verzoekt de regering te onderzoeken hoe gemeenten slachtoffers van criminele …');
    expect(findMotionRequest({ title: '', body: body(...KAMER, long) })).toBe(long.slice(0, -1));
  });

  test('does not end in a word that only introduces the truncated text', () => {
    const long =
      'verzoekt de regering in overleg met gemeenten te komen tot een structurele en voor de slachtoffers herkenbare opvang';
    expect(findMotionGist({ title: 'Motie van het lid Helder c.s.', body: body(...KAMER, long) })).toBe(
      'verzoekt de regering in overleg met gemeenten te komen tot een structurele …',
    );
  });

  test('is added to a title that only has the movers', () => {
    const withRequest = { body: body(...KAMER, 'verzoekt het kabinet een plan te maken.') };
    expect(describeMotion({ ...withRequest, title: 'Motie van het lid Helder c.s.' })).toBe(
      'Motie van het lid Helder c.s.: verzoekt het kabinet een plan te maken',
    );
    expect(describeMotion({ ...withRequest, title: 'Motie van het lid A over b' })).toBe('Motie van het lid A over b');
    expect(describeMotion({ title: 'Motie van het lid Helder c.s.' })).toBe('Motie van het lid Helder c.s.');
  });
});
