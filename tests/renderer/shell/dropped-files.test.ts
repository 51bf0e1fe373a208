import { describe, expect, it } from 'vitest';
import { findDraftExports, sortDroppedFiles } from '../../../renderer/shell/dropped-files.ts';

const NAMES = ['Plan.INBRENG', 'kst-28638-238.xml', 'foto.JPG', 'zaken.json', 'Terug.docx', 'Inbreng.pdf', 'GRETA.PDF'];
const files = NAMES.map((name, at) => ({ grant: `g${at}`, name, folder: '/map' }));
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
/** One of the two PDFs is an export of the app. */
const bridge = (requests: string[] = []) => ({
  carryingDrafts: async ({ files: grants }: { files: string[] }) => {
    requests.push(...grants);
    return { ok: true as const, value: grants.filter((grant) => grant === 'g5') };
  },
});

describe('files that are dropped on a window', () => {
  it('are opened or imported, a PDF according to its content', async () => {
    const requests: string[] = [];
    const { documents, official, pictures } = sortDroppedFiles(files, await findDraftExports(files, bridge(requests)));
    expect(names(documents)).toEqual(['Plan.INBRENG', 'Terug.docx', 'Inbreng.pdf']);
    expect(names(official)).toEqual(['kst-28638-238.xml', 'zaken.json', 'GRETA.PDF']);
    expect(names(pictures)).toEqual(['foto.JPG']);
    expect(requests).toEqual(['g5', 'g6']);
  });

  it('are all handled', async () => {
    const { documents, official, pictures } = sortDroppedFiles(files, await findDraftExports(files, bridge()));
    expect(names([...documents, ...official, ...pictures]).sort()).toEqual([...NAMES].sort());
  });

  it('are imported if the content of a PDF is unknown', async () => {
    const problem = { code: 'process-stopped', file: null, message: 'Dit onderdeel is gestopt.' };
    const carrying = await findDraftExports(files, { carryingDrafts: async () => ({ ok: false, problem }) });
    const { official } = sortDroppedFiles(files, carrying);
    expect(names(official)).toContain('Inbreng.pdf');
  });
});
