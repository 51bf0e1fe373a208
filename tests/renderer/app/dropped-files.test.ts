import { describe, expect, it } from 'vitest';
import { sorted } from '../../../renderer/app/dropped-files.ts';

const files = ['Plan.INBRENG', 'kst-28638-238.xml', 'foto.JPG', 'zaken.json', 'Terug.docx'].map((name, at) => ({
  grant: `g${at}`,
  name,
  folder: '/map',
}));
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('files that are dropped on a window', () => {
  it('are documents to open, or files to import', () => {
    const { documents, official } = sorted(files, false);
    expect(names(documents)).toEqual(['Plan.INBRENG', 'Terug.docx']);
    expect(names(official)).toEqual(['kst-28638-238.xml', 'foto.JPG', 'zaken.json']);
  });

  it('leave a picture to the page that they fall on', () => {
    expect(names(sorted(files, true).official)).toEqual(['kst-28638-238.xml', 'zaken.json']);
  });
});
