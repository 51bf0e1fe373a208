import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJsonText } from '../../electron/ipc/json-text.ts';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import type { OpenedLibrary } from '../../electron/processes/library/opened-library.ts';
import { createOrganisationHandlers } from '../../electron/processes/library/organisation-handlers.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { dayHere } from '../../engine/jobs/day-here.ts';
import { draft, paragraph } from '../core/checks/drafts.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { documentTypeOf } from '../specimens/specimens.ts';

let root: string;
let library: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inbreng-severities-'));
  library = join(root, 'bibliotheek');
  mkdirSync(join(root, 'data', 'pictures'), { recursive: true });
  cpSync(join(TEMPLATES, 'starter-library'), library, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a severity that the window changes is stored in the library, and the windows check with it', async () => {
  const changes: unknown[] = [];
  const opened = {
    open: async () => ({ ok: true, value: { dir: library } }),
    replace: async (_library: null, what: unknown) => void changes.push(what),
  } as unknown as OpenedLibrary;
  const context = {
    settings: settingsSchema.parse({ library }),
    paths: {},
  } as unknown as Context;
  const folders = { data: join(root, 'data'), templates: TEMPLATES, fonts: FONTS, spelling: '' };
  const handlers = createOrganisationHandlers(folders, opened);
  const found = async () => {
    const reply = await handlers.templates(undefined, context, () => undefined);
    if (!reply.ok) throw new Error(reply.problem.message);
    const houseStyle = readJsonText(reply.value).houseStyles.find(({ id }) => id === 'neutraal');
    return runChecks({
      draft: draft([paragraph('p1', 'Zie 28638-249.')]),
      documentType: documentTypeOf('position-paper'),
      houseStyle,
      library: null,
      layout: null,
      publication: null,
      today: '2026-11-25',
      dayOf: dayHere,
    })
      .filter(({ check }) => check === 'paper-without-block')
      .map(({ severity }) => severity);
  };
  expect(await found()).toEqual(['info']);
  const changed = await handlers.changeOrganisation(
    { checks: { 'paper-without-block': 'warning' } },
    context,
    () => undefined,
  );
  expect(changed).toMatchObject({ ok: true, value: { checks: { 'paper-without-block': 'warning' } } });
  expect(changes).toEqual([{ blocks: false, organisation: true }]);
  expect(readFileSync(join(library, 'inbreng-organisation.yaml'), 'utf8')).toContain('paper-without-block: warning');
  expect(await found()).toEqual(['warning']);
  await handlers.changeOrganisation({ checks: { 'paper-without-block': 'off' } }, context, () => undefined);
  expect(await found()).toEqual([]);
});
