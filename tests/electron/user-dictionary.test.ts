import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openUserDictionary } from '../../electron/main/storage/user-dictionary.ts';
import { emptyFolder } from '../store/folders.ts';

describe('the words that the user added to the dictionary', () => {
  test('are there at the next start in alphabetical order, each once', async () => {
    const folder = emptyFolder();
    await openUserDictionary(folder).change({ add: ['ketenregie', 'Élan', 'hashlijst'], remove: [] });
    const again = openUserDictionary(folder);
    expect(await again.change({ add: ['hashlijst', 'zorgkluis'], remove: ['ketenregie'] })).toEqual([
      'Élan',
      'hashlijst',
      'zorgkluis',
    ]);
    expect(await openUserDictionary(folder).words()).toEqual(['Élan', 'hashlijst', 'zorgkluis']);
    expect(readdirSync(folder)).toEqual(['dictionary.json']);
  });

  test('are both kept when two are added at once', async () => {
    const folder = emptyFolder();
    const words = openUserDictionary(folder);
    await Promise.all(['a', 'b'].map((word) => words.change({ add: [`${word}woord`], remove: [] })));
    expect(await openUserDictionary(folder).words()).toEqual(['awoord', 'bwoord']);
  });

  test('are ignored in one document and marked in another', async () => {
    const folder = emptyFolder();
    await openUserDictionary(folder).ignoreWord('d1', 'hashlijst');
    const again = openUserDictionary(folder);
    expect([await again.ignoredWords('d1'), await again.ignoredWords('d2'), await again.words()]).toEqual([
      ['hashlijst'],
      [],
      [],
    ]);
  });

  test('are the valid ones when the file has invalid ones, and a copy of the file is kept before it is written', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'dictionary.json');
    const broken = JSON.stringify({ words: [1, 'zorgkluis', ''], passedOver: [{ draft: 'd1', words: ['ok'] }, 'x'] });
    writeFileSync(file, broken);
    const words = openUserDictionary(folder);
    expect([await words.words(), await words.ignoredWords('d1')]).toEqual([['zorgkluis'], ['ok']]);
    expect(readdirSync(folder)).toEqual(['dictionary.json']);
    expect(await words.change({ add: ['hashlijst'], remove: [] })).toEqual(['hashlijst', 'zorgkluis']);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe(broken);
    await words.change({ add: ['ketenregie'], remove: [] });
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe(broken);
  });

  test('are kept beside the fields of a newer app', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'dictionary.json');
    const passedOver = [{ draft: 'd1', words: ['ok'], since: '2027' }];
    writeFileSync(file, JSON.stringify({ words: ['zorgkluis'], passedOver, names: ['Élan'] }));
    const words = openUserDictionary(folder);
    await words.change({ add: ['hashlijst'], remove: [] });
    await words.ignoreWord('d1', 'hm');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      words: ['hashlijst', 'zorgkluis'],
      passedOver: [{ draft: 'd1', words: ['ok', 'hm'], since: '2027' }],
      names: ['Élan'],
    });
    expect(readdirSync(folder)).toEqual(['dictionary.json']);
  });

  test.each(['{"words": ["hashli', '[]', 'null', '{"words": "x"}'])(
    'are none in %s, of which a copy is kept',
    async (text) => {
      const folder = emptyFolder();
      writeFileSync(join(folder, 'dictionary.json'), text);
      expect(await openUserDictionary(folder).change({ add: ['zorgkluis'], remove: [] })).toEqual(['zorgkluis']);
      expect(readFileSync(join(folder, 'dictionary.json.broken'), 'utf8')).toBe(text);
    },
  );

  test('are copied again under another name the second time', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'dictionary.json');
    for (const text of ['[1', '[2']) {
      writeFileSync(file, text);
      await openUserDictionary(folder).change({ add: ['zorgkluis'], remove: [] });
    }
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('[1');
    expect(readFileSync(`${file}-2.broken`, 'utf8')).toBe('[2');
  });

  test('are read from a file with a byte-order mark', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dictionary.json'), '\uFEFF{"words": ["zorgkluis"]}');
    expect(await openUserDictionary(folder).change({ add: ['hashlijst'], remove: [] })).toEqual([
      'hashlijst',
      'zorgkluis',
    ]);
    expect(readdirSync(folder)).toEqual(['dictionary.json']);
  });

  test('are not treated as none when the file can’t be read, and are read the next time', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'dictionary.json');
    mkdirSync(file);
    const words = openUserDictionary(folder);
    await expect(words.words()).rejects.toMatchObject({ code: 'dictionary-away' });
    await expect(words.change({ add: ['zorgkluis'], remove: [] })).rejects.toMatchObject({ code: 'dictionary-away' });
    rmdirSync(file);
    writeFileSync(file, JSON.stringify({ words: ['hashlijst'], passedOver: [] }));
    expect(await words.words()).toEqual(['hashlijst']);
    expect(await words.change({ add: ['zorgkluis'], remove: [] })).toEqual(['hashlijst', 'zorgkluis']);
  });

  test('all stay when there is no room for another; one can be removed', async () => {
    const folder = emptyFolder();
    const most = Array.from({ length: 20_000 }, (_, at) => `woord${at}`);
    writeFileSync(join(folder, 'dictionary.json'), JSON.stringify({ words: most, passedOver: [] }));
    const words = openUserDictionary(folder);
    await expect(words.change({ add: ['zorgkluis'], remove: [] })).rejects.toMatchObject({ code: 'dictionary-full' });
    expect(await words.words()).toHaveLength(20_000);
    expect(await words.change({ add: ['zorgkluis'], remove: ['woord1'] })).toContain('zorgkluis');
  });

  test('stay unchanged when they can’t be written', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dictionary.json'), JSON.stringify({ words: ['hashlijst', 1] }));
    mkdirSync(join(folder, 'dictionary.json.broken'));
    const words = openUserDictionary(folder);
    await expect(words.change({ add: ['zorgkluis'], remove: [] })).rejects.toThrow();
    expect(await words.words()).toEqual(['hashlijst']);
    expect(await openUserDictionary(folder).words()).toEqual(['hashlijst']);
  });
});
