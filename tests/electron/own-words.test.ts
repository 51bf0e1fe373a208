import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOwnWords } from '../../electron/main/own-words.ts';
import { emptyFolder } from '../store/folders.ts';

describe('the words that a person taught the spelling check', () => {
  test('are there at the next start, in the order of the alphabet, each once', async () => {
    const folder = emptyFolder();
    await openOwnWords(folder).change({ add: ['ketenregie', 'Élan', 'hashlijst'], remove: [] });
    const again = openOwnWords(folder);
    expect(await again.change({ add: ['hashlijst', 'zorgkluis'], remove: ['ketenregie'] })).toEqual([
      'Élan',
      'hashlijst',
      'zorgkluis',
    ]);
    expect(await openOwnWords(folder).words()).toEqual(['Élan', 'hashlijst', 'zorgkluis']);
    expect(readdirSync(folder)).toEqual(['dictionary.json']);
  });

  test('are kept all where two come at once', async () => {
    const folder = emptyFolder();
    const words = openOwnWords(folder);
    await Promise.all(['a', 'b'].map((word) => words.change({ add: [`${word}woord`], remove: [] })));
    expect(await openOwnWords(folder).words()).toEqual(['awoord', 'bwoord']);
  });

  test('are passed over in one document and marked in another', async () => {
    const folder = emptyFolder();
    await openOwnWords(folder).passOver('d1', 'hashlijst');
    const again = openOwnWords(folder);
    expect([await again.passedOver('d1'), await again.passedOver('d2'), await again.words()]).toEqual([
      ['hashlijst'],
      [],
      [],
    ]);
  });

  test('are none where the file is not right', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dictionary.json'), JSON.stringify({ words: [1, ''], passedOver: 'x' }));
    const words = openOwnWords(folder);
    expect([await words.words(), await words.passedOver('d1')]).toEqual([[], []]);
    expect(await words.change({ add: ['hashlijst'], remove: [] })).toEqual(['hashlijst']);
  });

  test('stay what they were where they can’t be written', async () => {
    const folder = emptyFolder();
    const words = openOwnWords(folder);
    await words.change({ add: ['hashlijst'], remove: [] });
    const away = openOwnWords(join(folder, 'dictionary.json'));
    await expect(away.change({ add: ['zorgkluis'], remove: [] })).rejects.toThrow();
    expect(await away.words()).toEqual([]);
    expect(await words.words()).toEqual(['hashlijst']);
  });
});
