import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflated, packed } from '../../../engine/publish/docx/package.ts';
import { fc } from '../../fuzz/property.ts';

test('a package gives back its files, those that were deflated before too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string(), async (bytes, text) => {
      const files = unzipSync(
        await packed(
          new Map<string, Uint8Array | Awaited<ReturnType<typeof deflated>>>([
            ['first.xml', new TextEncoder().encode(text)],
            ['second.bin', await deflated(bytes)],
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
