import { describe, expect, it } from 'vitest';
import type { OpenedDraft } from '../../../../electron/ipc/contract.ts';
import { isMissingPicture } from '../../../../renderer/document/open/pictures.ts';
import { wouldBeMissed } from '../../../../renderer/document/session/held-document.ts';
import { readFile } from '../../../../renderer/document/session/opened-document.ts';
import { aDraft } from '../../../core/drafts/a-draft.ts';

const draft = aDraft();

const read = async (name: string, carrier: OpenedDraft['carrier']) => {
  const file = { grant: `g${'1'.repeat(32)}`, name, folder: '/map' };
  const reading = await readFile(
    async () => ({
      ok: true,
      value: {
        draft: JSON.stringify(draft),
        hash: 'h',
        repaired: ['hersteld'],
        pictureWarnings: ['kaart'],
        absentPictures: [],
        carrier,
      },
    }),
    file,
  );
  if (!reading.ok) throw new Error(reading.code);
  return { file, value: reading.value };
};

describe('a draft that was read', () => {
  it('belongs to its file', async () => {
    const { file, value } = await read('Opvang.inbreng', null);
    expect(value).toMatchObject({ draft: { id: 'd1' }, file, base: 'h', carrier: null });
    expect(value.inFile).toEqual(value.draft);
  });

  it('of an export is a new document without a file, which nobody would miss', async () => {
    const { value } = await read('Opvang v2.docx', 'docx');
    const carrier = { kind: 'docx', name: 'Opvang v2.docx' };
    expect(value).toMatchObject({ file: null, base: null, inFile: null, journal: null, carrier });
    expect([value.repaired, value.pictureWarnings]).toEqual([['hersteld'], ['kaart']]);
    expect(value.draft).toEqual({ ...draft, id: value.draft.id });
    expect(value.draft.id).not.toBe('d1');
    expect(value.waits || wouldBeMissed({ draft: () => value.draft, changes: 0 }, value, value)).toBe(false);
  });
});

describe('a picture whose file was not found', () => {
  const hash = 'a'.repeat(64);
  const withPicture = {
    ...draft,
    images: { [hash]: { mediaType: 'image/png', width: 10, height: 10, name: 'kaart.png' } },
  };
  const open = (absentPictures: string[]) =>
    readFile(
      async () => ({
        ok: true,
        value: {
          draft: JSON.stringify(withPicture),
          hash: 'h',
          repaired: [],
          pictureWarnings: [],
          absentPictures,
          carrier: null,
        },
      }),
      { grant: `g${'1'.repeat(32)}`, name: 'Opvang.inbreng', folder: '/map' },
    );

  it('counts as missing until a document has it', async () => {
    await open([hash]);
    expect(isMissingPicture(hash)).toBe(true);
    await open([]);
    expect(isMissingPicture(hash)).toBe(false);
  });
});
