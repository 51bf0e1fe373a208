import { expect, it } from 'vitest';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { withPlainDrawings } from '../../engine/jobs/plain-drawings.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const svg = (more: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2">${more}<path d="M0 0"/></svg>`,
  );
const withPicture = (hash: string) =>
  draftSchema.parse({
    ...aDraft(),
    body: [{ type: 'figure', id: 'f1', image: hash, alt: 'Een lijn' }],
    images: { [hash]: { mediaType: 'image/svg+xml', width: 3, height: 2 } },
  });

it('a drawing with the path of its file is exported without it, under the hash of its new bytes', () => {
  const bytes = svg('<!-- /home/geheim/kaart.svg -->');
  const hash = contentHash(bytes);
  const plain = withPlainDrawings({ draft: withPicture(hash), images: new Map([[hash, bytes]]) });
  const name = contentHash(svg(''));
  expect(plain.draft).toEqual(withPicture(name));
  expect([...plain.images]).toEqual([[name, svg('')]]);
});

it('a document whose drawings have no private data stays the same object', () => {
  const hash = contentHash(svg(''));
  const whole = { draft: withPicture(hash), images: new Map([[hash, svg('')]]) };
  const plain = withPlainDrawings(whole);
  expect(plain.draft).toBe(whole.draft);
  expect(plain.images).toBe(whole.images);
});
