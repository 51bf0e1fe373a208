import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../electron/processes/protocol.ts';
import { createSpellingHandlers } from '../../electron/processes/spelling/spelling-handlers.ts';
import { findWordsToCheck } from '../../engine/core/spelling/words.ts';
import { copyDictionary } from '../../scripts/dictionary.mjs';
import { emptyFolder } from '../store/folders.ts';

const folder = emptyFolder();
copyDictionary(folder);
const handlers = createSpellingHandlers({ spelling: folder });
const contextAndProgress = [{} as Context, () => undefined] as const;

const unknown = async (text: string): Promise<string[]> => {
  const reply = await handlers.unknownWords(
    { words: findWordsToCheck(text).map(({ word }) => word) },
    ...contextAndProgress,
  );
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value.unknown;
};
const suggested = async (word: string): Promise<string[]> => {
  const reply = await handlers.suggestions({ word }, ...contextAndProgress);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value.words;
};

describe('the dictionary', () => {
  test('knows the compounds of the political field', async () => {
    expect(
      await unknown(
        'mensenhandelslachtoffers bedenktijd verblijfsvergunning aangiftebereidheid jeugdbeschermingstafel ' +
          'mensenhandelzaken arbeidsuitbuitingszaken kinderhandelslachtoffers zorgcoördinatoren non-punishmentbeginsel ' +
          'vervolgingsbeslissing kabinetsappreciatie sekswerkbeleid barrièremodel vreemdelingenketen tweeminutendebat',
      ),
    ).toEqual([]);
  });

  test('knows words with apostrophes, hyphens and periods', async () => {
    expect(
      await unknown(
        '’s Avonds foto’s, zzp’ers en GRETA-rapporten: niet-begeleide kinderen uit EU-landen, jeugd- en gezinszorg, ' +
          'verblijfs- en opvangregels, bijv. in ’s-Hertogenbosch, o.a. Kamerst. en art. 26.',
      ),
    ).toEqual([]);
  });

  test('knows the GRETA levels, which are used as terms in Dutch', async () => {
    expect(await unknown('GRETA urges, considers of invites: Urges is het dringendst.')).toEqual([]);
  });

  test('knows no misspelled words', async () => {
    const wrong =
      'mensenhandelslachtofers comissie onmidelijk toezeging beinvloeden nederland strafbaarstellling Kamrestuk';
    expect(await unknown(wrong)).toEqual(wrong.split(' '));
    expect(await unknown('niet-begleide CKM-onderzoeg arbeidd- en')).toEqual([
      'niet-begleide',
      'CKM-onderzoeg',
      'arbeidd-',
    ]);
  });

  test.each([
    ['mensenhandelslachtofers', 'mensenhandelslachtoffers'],
    ['slagtoffer', 'slachtoffer'],
    ['comissie', 'commissie'],
    ['onmidelijk', 'onmiddellijk'],
    ['toezeging', 'toezegging'],
    ['beinvloeden', 'beïnvloeden'],
    ['aangiftebereidheit', 'aangiftebereidheid'],
    ['prioritijt', 'prioriteit'],
    ['verandwoordelijk', 'verantwoordelijk'],
    ['Kamrestuk', 'Kamerstuk'],
    ['regeering', 'regering'],
    ['nederland', 'Nederland'],
  ])('suggests for %s: %s', async (wrong, right) => {
    expect((await suggested(wrong)).slice(0, 2)).toContain(right);
  });

  test('reports that it can’t be read when its program is damaged, and does not hang', async () => {
    const broken = emptyFolder();
    copyDictionary(broken);
    // A program that starts but has none of the expected functions.
    writeFileSync(join(broken, 'hunspell.wasm'), Buffer.from('0061736d01000000', 'hex'));
    const { unknownWords } = createSpellingHandlers({ spelling: broken });
    await expect(unknownWords({ words: ['slachtoffer'] }, ...contextAndProgress)).rejects.toThrow();
  });

  test('suggests at most five words', async () => {
    expect((await suggested('dsa')).length).toBeLessThanOrEqual(5);
  });
});
