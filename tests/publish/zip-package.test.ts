import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflateOnce, zipPackage } from '../../engine/publish/zip-package.ts';
import { fc } from '../fuzz/property.ts';

test('a package returns its files, also those that were deflated before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string(), async (bytes, text) => {
      await deflateOnce(bytes);
      const files = unzipSync(
        await zipPackage(
          new Map<string, string | Uint8Array>([
            ['first.xml', text],
            ['second.bin', bytes],
          ]),
        ),
      );
      expect(Object.keys(files)).toEqual(['first.xml', 'second.bin']);
      expect(strFromU8(files['first.xml'] ?? new Uint8Array())).toBe(
        new TextDecoder().decode(new TextEncoder().encode(text)),
      );
      expect(files['second.bin']).toEqual(bytes);
    }),
  );
});

test('a file that is large enough for another thread comes back unchanged', async () => {
  const large = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  const files = unzipSync(await zipPackage(new Map([['large.bin', large]])));
  expect(files['large.bin']).toEqual(large);
});
