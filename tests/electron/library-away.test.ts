import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { readJsonText } from '../../electron/ipc/json-text.ts';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import type { OpenedLibrary } from '../../electron/processes/library/opened-library.ts';
import { createOrganisationHandlers } from '../../electron/processes/library/organisation-handlers.ts';
import { createLibraryAccess, type LibraryAccess } from '../../electron/processes/library-access.ts';
import { createPressHandlers } from '../../electron/processes/press/press-handlers.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../electron/processes/reports/report-handlers.ts';
import { createUserFiles, type UserFiles } from '../../electron/processes/user-files.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { changeOrganisation } from '../../engine/store/organisation.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { readPdf } from '../publish/pdf/read-pdf.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { loggedErrors } from './logged.ts';

const { variables, ...rest } = specimen('position-paper', finding(starterBlocks()));
/** It does not name its sender, which comes from the organisation. */
const DRAFT = JSON.stringify({ ...rest, variables: { ...variables, organisation: { value: null } } });
const FOLDER = 'g00000000000000000000000000000000' as GrantId;

describe('when the library is unreachable', () => {
  let root: string;
  let library: string;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-away-'));
    library = join(root, 'bibliotheek');
    mkdirSync(join(root, 'data', 'pictures'), { recursive: true });
    mkdirSync(join(root, 'scratch'));
    mkdirSync(join(root, 'uit'));
    cpSync(join(TEMPLATES, 'starter-library'), library, { recursive: true });
    const changed = await changeOrganisation(library, { fields: { name: 'Stichting Op Reis' } });
    if (!changed.ok) throw new Error(JSON.stringify(changed.problem));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const folders = () => ({ data: join(root, 'data'), templates: TEMPLATES, fonts: FONTS, spelling: '' });
  const context = (): Context => ({
    settings: settingsSchema.parse({ library }),
    now: '2026-11-25T09:00:00.000Z',
    today: '2026-11-25',
    by: 'test',
    window: 1,
    opening: 1,
    pictureFiles: [],
    windows: [1],
    paths: { [FOLDER]: join(root, 'uit'), scratch: join(root, 'scratch') } as Context['paths'],
  });
  const leave = () => renameSync(library, join(root, 'weg'));

  const exported = async (reach?: LibraryAccess, name = 'CD 12:30') => {
    const reply = await createReportHandlers(folders(), reach).exportDraft(
      {
        draft: DRAFT,
        draftId: JSON.parse(DRAFT).id,
        name,
        folder: FOLDER,
        formats: ['txt'],
        houseStyle: 'neutraal',
        despite: 'proef',
        carry: 'published',
        purpose: 'concept',
        documentType: 'factsheet',
        replaces: [],
      },
      context(),
      () => undefined,
      UNWATCHED,
    );
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.value;
  };
  const templates = async (userFiles?: UserFiles) => {
    const unused = { open: () => Promise.reject(new Error('no blocks are asked for')) } as unknown as OpenedLibrary;
    const reply = await createOrganisationHandlers(folders(), unused, userFiles).templates(
      undefined,
      context(),
      () => undefined,
    );
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return readJsonText(reply.value).houseStyles.map(({ sender }) => sender);
  };
  const printed = async (reach?: LibraryAccess) => {
    const draft = JSON.stringify({ ...JSON.parse(DRAFT), houseStyle: 'neutraal' });
    const reply = await createPressHandlers(folders(), reach).print(
      { draft, name: 'x' },
      context(),
      () => undefined,
      UNWATCHED,
    );
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    const { text } = await readPdf(reply.value.pdf);
    return { organisation: reply.value.organisation, text: text.map((one) => one.text).join(' ') };
  };

  it('the windows show documents with the last known organisation, and wait for no silent share', async () => {
    const silent: UserFiles = { run: async () => null, isBusy: () => true, isUnresponsive: () => true };
    expect(new Set(await templates())).toEqual(new Set(['Stichting Op Reis']));
    expect(new Set(await templates(silent))).toEqual(new Set(['Stichting Op Reis']));
    leave();
    expect(new Set(await templates())).toEqual(new Set(['Stichting Op Reis']));
  });

  it('a change of the organisation waits only as long for a silent folder or logo, and reports that it was not saved', async () => {
    const changes: unknown[] = [];
    const opened = {
      open: async () => ({ ok: true, value: { dir: library } }),
      replace: async (_library: null, what: unknown) => void changes.push(what),
    } as unknown as OpenedLibrary;
    const change = (
      input: Parameters<ReturnType<typeof createOrganisationHandlers>['changeOrganisation']>[0],
      silent: string | null,
    ) => {
      // A disk that responds may take its time, also on a busy machine.
      const patient = createUserFiles(async () => true, 600_000);
      const impatient = createUserFiles(async () => true, 50);
      const never = () => new Promise<never>(() => undefined);
      const run: UserFiles['run'] = (file, work, late) =>
        silent !== null && file.includes(silent) ? impatient.run(file, never, late) : patient.run(file, work, late);
      return createOrganisationHandlers(folders(), opened, { ...patient, run }).changeOrganisation(
        input,
        context(),
        () => undefined,
      );
    };
    const away = await change({ name: 'Stichting Thuis' }, library);
    expect(away).toMatchObject({ ok: false, problem: { code: 'organisation-away' } });
    expect(!away.ok && away.problem.message).toContain(library);
    const logo = await change({ logo: FOLDER }, join(root, 'uit'));
    expect(logo).toMatchObject({ ok: false, problem: { code: 'file-away' } });
    expect(changes).toEqual([]);
    expect(await change({ name: 'Stichting Thuis' }, null)).toMatchObject({
      ok: true,
      value: { name: 'Stichting Thuis' },
    });
    expect(changes).toEqual([{ blocks: false, organisation: true }]);
  });

  it('an organisation that could not be kept is kept as soon as possible', async () => {
    const logged = loggedErrors();
    const reach = createLibraryAccess(folders().data);
    // A file in the place of the folder: nothing can be written, as on a full disk.
    const place = join(folders().data, 'organisations');
    writeFileSync(place, '');
    expect(await reach.organisation(library)).toMatchObject({ ok: true, value: { freshness: 'current' } });
    expect(logged()).toEqual(['EEXIST']);
    rmSync(place);
    await reach.organisation(library);
    leave();
    expect(await reach.organisation(library)).toMatchObject({
      ok: true,
      value: { freshness: 'last-known', organisation: { name: 'Stichting Op Reis' } },
    });
  });

  it('the app shows no notice while the library is reachable', async () => {
    const { without, files } = await exported();
    expect(without).toBeNull();
    expect(files).toHaveLength(1);
    // The document carries the logo under this name, which every system accepts.
    expect(readdirSync(join(root, 'scratch'))).toContain('CD 12 30.inbreng');
    expect(await printed()).toMatchObject({ organisation: 'current', text: expect.stringContaining('Op Reis') });
  });

  it('a document is exported and printed with the last read organisation, and the notice says so', async () => {
    await printed();
    leave();
    const { without, files } = await exported();
    expect(files.map(({ file }) => existsSync(file))).toEqual([true]);
    expect(without?.organisation).toBe('last-known');
    expect(without?.reason).toContain(library);
    expect(await printed()).toMatchObject({ organisation: 'last-known', text: expect.stringContaining('Op Reis') });
  });

  it('a document is exported without an organisation that was never read, and the notice says so', async () => {
    leave();
    expect((await exported()).without?.organisation).toBe('unknown');
    expect(await printed()).toMatchObject({ organisation: 'unknown', text: expect.not.stringContaining('Op Reis') });
  });

  it('the organisation of another library is not used', async () => {
    await printed();
    leave();
    library = join(root, 'een andere');
    expect((await exported()).without?.organisation).toBe('unknown');
  });

  it('a silent library delays a document only as long as a silent file', async () => {
    await printed();
    const silent = () => new Promise<never>(() => undefined);
    const files = createUserFiles(async () => true, 50);
    const reach = createLibraryAccess(join(root, 'data'), {
      ...files,
      run: (file, _work, late) => files.run(file, silent, late),
    });
    expect((await exported(reach)).without).toMatchObject({ organisation: 'last-known' });
    expect((await printed(reach)).organisation).toBe('last-known');
    const checked = await createReportHandlers(folders(), reach).check(
      { draft: DRAFT, layout: null },
      context(),
      () => undefined,
      UNWATCHED,
    );
    expect(checked.ok).toBe(true);
  });

  it('a reachable but broken organisation is refused and not treated as unreachable', async () => {
    await printed();
    writeFileSync(join(library, 'inbreng-organisation.yaml'), 'format: iets anders\n');
    await expect(exported()).rejects.toThrow('organisation-broken');
  });
});
