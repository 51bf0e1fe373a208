import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bringInImage } from '../../../../engine/store/images.ts';
import { storeTextsEn } from '../../../../engine/store/texts/en.ts';
import { storeTextsNl } from '../../../../engine/store/texts/nl.ts';
import { createPanels } from '../../../../renderer/writing/typing/panels/panels.ts';
import { createPictures } from '../../../../renderer/writing/typing/picture/pictures.ts';
import { en } from '../../../../renderer/writing/typing/texts/en.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { Typing, TypingDependencies } from '../../../../renderer/writing/typing/typing.ts';

const KINDS = ['png', 'jpeg', 'webp', 'tiff', 'gif', 'svg'] as const;
type Kind = (typeof KINDS)[number];

async function fileOf(kind: Kind): Promise<File> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';
  const bytes = kind === 'svg' ? Buffer.from(svg) : await sharp(Buffer.from(svg)).toFormat(kind).toBuffer();
  const type = kind === 'svg' ? 'image/svg+xml' : `image/${kind}`;
  return new File([new Uint8Array(bytes)], `kaart.${kind}`, { type });
}

/** Pastes on a page whose pictures are read as the store reads them. */
function onPage() {
  const messages: string[] = [];
  const panels = createPanels();
  const dependencies: Pick<TypingDependencies, 'addPicture'> = {
    addPicture: async (file) => {
      const image = await bringInImage(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!image.ok) return { ok: false, message: image.problem.code };
      return { ok: true, image: image.value.hash, info: image.value.info };
    },
  };
  const typing = {
    commands: { say: (sentence: string) => messages.push(sentence) },
    dependencies,
    holds: () => 'page',
  } as unknown as Typing;
  return { messages, panels, pictures: createPictures({ typing, panels, texts: () => nl }) };
}

test.each(KINDS)('accepts a pasted file of type %s, as when it is chosen', async (kind) => {
  const { messages, panels, pictures } = onPage();
  const opened = new Promise<void>((done) => panels.onChange(done));
  const file = await fileOf(kind);
  pictures.take([file]);
  expect(messages).toEqual([]);
  await opened;
  expect(panels.panel()).toMatchObject({ what: 'picture', picture: { info: { width: 4, height: 3 } } });
});

test('refuses a pasted file that is not a picture, naming the kinds that the store accepts', () => {
  const { messages, panels, pictures } = onPage();
  pictures.take([new File(['%PDF-1.7'], 'brief.pdf', { type: 'application/pdf' })]);
  expect(messages).toEqual([nl.picture.kind]);
  expect(panels.panel()).toBeNull();
  const kindsIn = (text: string) => /PNG.*SVG/.exec(text)?.[0];
  const name = 'brief.pdf';
  expect(kindsIn(nl.picture.kind)).toBe('PNG, JPEG, WebP, TIFF, GIF of SVG');
  expect(kindsIn(nl.picture.kind)).toBe(kindsIn(storeTextsNl['image-kind']({ name })));
  expect(kindsIn(en.picture.kind)).toBe(kindsIn(storeTextsEn['image-kind']({ name })));
});
