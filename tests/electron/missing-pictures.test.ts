import { expect, test } from 'vitest';
import { notSaved, notShown, notTaken } from '../../electron/texts/missing-pictures.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block, BlockOf } from '../../engine/core/blocks/block.ts';

const HASH = 'a'.repeat(64);
const of = (name: string | null) => ({
  images: { [HASH]: { mediaType: 'image/png' as const, width: 1, height: 1, name } },
});
const messagesFor = (name: string | null, silent: string[], language: 'nl' | 'en' = 'nl') =>
  notSaved([HASH], of(name), { file: '/stukken/Nieuw.inbreng', silent }, language);

test('the message names a picture that a saved file lacks, the file that may have it and the remedy', () => {
  const [sentence] = messagesFor('opvang.png', ['/share/Oud.inbreng']);
  expect(sentence).toContain('De afbeelding ‘opvang.png’ staat niet in Nieuw.inbreng');
  expect(sentence).toContain('Oud.inbreng antwoordt niet');
  expect(sentence).toContain('De tekst is wel opgeslagen. Sla opnieuw op zodra dat bestand weer te bereiken is');
  const [two] = messagesFor('opvang.png', ['/share/Oud.inbreng', '/share/Oud.docx'], 'nl');
  expect(two).toContain('Oud.inbreng en Oud.docx antwoorden niet');
  expect(two).toContain('zodra die bestanden weer te bereiken zijn');
  expect(messagesFor('opvang.png', ['/share/Oud.inbreng'], 'en')[0]).toContain(
    'Save again when that file can be reached',
  );
});

test('the message asks to insert a lost picture again, and names it by the start of its hash without a name', () => {
  expect(messagesFor(null, [])).toEqual([
    'De afbeelding ‘aaaaaaaaaaaa’ staat niet in Nieuw.inbreng: ook op deze computer is de afbeelding niet meer te vinden. De tekst is wel opgeslagen. Voeg de afbeelding opnieuw in.',
  ]);
  expect(notSaved([], of(null), { file: 'x', silent: [] }, 'nl')).toEqual([]);
});

test('the message names a picture that the full disk does not store, the reason, its place and the remedy', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const sentences = (count: number) =>
    notShown(new Map([...'ab'].slice(0, count).map((sign) => [sign.repeat(64), full])), of('x'), 'Brief.inbreng', 'nl');
  expect(sentences(1)).toEqual([
    'De afbeelding ‘x’ is nu niet op de pagina te zien: de eigen map van Inbreng kan die niet opslaan (de schijf is vol). De afbeelding staat in Brief.inbreng; opslaan, Voorbeeld en exporteren halen die daaruit. Maak ruimte vrij en open het document nog een keer.',
  ]);
  expect(sentences(2)[0]).toContain('De afbeeldingen ‘x’ en ‘bbbbbbbbbbbb’ zijn nu niet op de pagina te zien');
  const closed = Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
  const [message] = notShown(new Map([['a'.repeat(64), closed]]), of('x'), 'Brief.inbreng', 'nl');
  expect(message).toContain('start Inbreng opnieuw en open het document nog een keer');
  expect(message).not.toContain('ruimte');
  expect(sentences(0)).toEqual([]);
});

test('the message names a picture that was not copied into the library by its alternative text, the reason and the remedy', () => {
  const block: Block = {
    ...(createBlankBlock('passage', 'n1', 'Met beeld') as BlockOf<'passage'>),
    body: [
      { type: 'figure', id: 'f1', image: HASH, alt: 'Een kaart van de opvang' },
      { type: 'figure', id: 'f2', image: 'b'.repeat(64) },
    ],
  };
  const nothing = { refused: new Map(), silent: [], damaged: new Set<string>() };
  const messageFor = (found: Partial<Parameters<typeof notTaken>[2]>, language: 'nl' | 'en' = 'nl') =>
    notTaken([HASH], block, { ...nothing, ...found }, language)[0];
  expect(messageFor({})).toBe(
    'De afbeelding ‘Een kaart van de opvang’ van deze bouwsteen staat niet in de bibliotheek: op deze computer is de afbeelding niet meer te vinden. De tekst is wel opgeslagen. Voeg de afbeelding opnieuw in een document in en maak daar een nieuwe bouwsteen van.',
  );
  expect(messageFor({ damaged: new Set([HASH]) })).toContain('de afbeelding is beschadigd. De tekst is wel opgeslagen');
  expect(messageFor({ silent: ['/share/Oud.docx'] })).toContain('niet te vinden, en Oud.docx antwoordt niet');
  const refused = new Map([[HASH, Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })]]);
  // A picture that is present and not given is searched for nowhere else.
  expect(messageFor({ refused, silent: ['/share/Oud.docx'] })).toContain(
    'in de eigen map van Inbreng is de afbeelding nu niet te lezen (de schijf geeft een fout). De tekst is wel opgeslagen. Bij de volgende wijziging',
  );
  expect(messageFor({ silent: ['/share/Oud.docx'] }, 'en')).toContain(
    'and Oud.docx does not answer. The text is saved.',
  );
  expect(notTaken(['b'.repeat(64)], block, nothing, 'nl')[0]).toContain('De afbeelding ‘bbbbbbbbbbbb’ van deze');
  expect(notTaken([], block, nothing, 'nl')).toEqual([]);
});
