import { expect, test } from 'vitest';
import { notSaved, notShown } from '../../electron/texts/pictures-left-out.ts';

const HASH = 'a'.repeat(64);
const of = (name: string | null) => ({
  images: { [HASH]: { mediaType: 'image/png' as const, width: 1, height: 1, name } },
});
const said = (name: string | null, silent: string[], language: 'nl' | 'en' = 'nl') =>
  notSaved([HASH], of(name), { file: '/stukken/Nieuw.inbreng', silent }, language);

test('a picture that a saved file lacks is named, with the file that may have it and what to do', () => {
  const [sentence] = said('opvang.png', ['/share/Oud.inbreng']);
  expect(sentence).toContain('De afbeelding ‘opvang.png’ staat niet in Nieuw.inbreng');
  expect(sentence).toContain('Oud.inbreng antwoordt niet');
  expect(sentence).toContain('De tekst is wel opgeslagen. Sla opnieuw op zodra Oud.inbreng weer te bereiken is');
  expect(said('opvang.png', ['/share/Oud.inbreng'], 'en')[0]).toContain('Save again when Oud.inbreng can be reached');
});

test('one that is nowhere is to be inserted again, and one without a name is called by the head of its hash', () => {
  expect(said(null, [])).toEqual([
    'De afbeelding ‘aaaaaaaaaaaa’ staat niet in Nieuw.inbreng: ook op deze computer is de afbeelding niet meer te vinden. De tekst is wel opgeslagen. Voeg de afbeelding opnieuw in.',
  ]);
  expect(notSaved([], of(null), { file: 'x', silent: [] }, 'nl')).toEqual([]);
});

test('a picture for which the disk has no room is named, with why, where it stays and what to do', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const sentences = (count: number) =>
    notShown(new Map([...'ab'].slice(0, count).map((sign) => [sign.repeat(64), full])), of('x'), 'Brief.inbreng', 'nl');
  expect(sentences(1)).toEqual([
    'De afbeelding ‘x’ is nu niet op de pagina te zien: in de eigen map van Inbreng kan zij niet worden bewaard (de schijf is vol). Zij staat in Brief.inbreng; bij het opslaan, in Voorbeeld en bij het exporteren komt zij daar vandaan. Maak ruimte vrij en open het document nog een keer.',
  ]);
  expect(sentences(2)[0]).toContain('De afbeeldingen ‘x’ en ‘bbbbbbbbbbbb’ zijn nu niet op de pagina te zien');
  const closed = Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
  const [said] = notShown(new Map([['a'.repeat(64), closed]]), of('x'), 'Brief.inbreng', 'nl');
  expect(said).toContain('start Inbreng opnieuw en open het document nog een keer');
  expect(said).not.toContain('ruimte');
  expect(sentences(0)).toEqual([]);
});
