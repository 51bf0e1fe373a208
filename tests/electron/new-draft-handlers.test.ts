import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { REQUESTS } from '../../electron/ipc/contract.ts';
import { createNewDraftHandlers } from '../../electron/processes/library/new-draft-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context, Folders } from '../../electron/processes/protocol.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import { draftSchema } from '../../engine/core/drafts/draft.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { CONVOCATIE } from '../sources/convocatie.ts';
import { file } from '../sources/samples.ts';
import { emptyFolder } from '../store/folders.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

it('a document for a debate has the variables and the agenda that its convocatie gives', async () => {
  const read = readSavedFile(file('convocatie.txt', CONVOCATIE));
  if (!read.ok || !read.value.debate) throw new Error('no debate');
  const handlers = createNewDraftHandlers(
    { data: join(emptyFolder(), 'app'), templates } as Folders,
    watchLibrary(() => undefined),
    createUserFiles(),
  );
  const context = {
    settings: { library: null, language: 'nl', houseStyle: 'neutraal' },
    now: '2026-11-25T10:00:00+01:00',
    paths: {},
  } as unknown as Context;
  // As the window sends it.
  const input = REQUESTS.beginDraft.input.parse({
    documentType: 'inbreng-commissiedebat',
    blocks: [],
    debate: JSON.parse(JSON.stringify(read.value.debate)),
  });
  const reply = await handlers.beginDraft(input, context, () => undefined);
  if (!reply.ok) throw new Error(reply.problem.message);
  const draft = draftSchema.parse(JSON.parse(reply.value.draft));
  expect(draft.variables).toEqual({
    debate: { value: 'Programma Samen tegen Mensenhandel' },
    debateDate: { value: '2023-12-21' },
    committee: { value: 'Justitie en Veiligheid' },
  });
  expect(draft.agenda.map(({ kamerstuk }) => kamerstuk.number)).toEqual(['233', '223']);
});
