import { expect, test, vi } from 'vitest';
import { servicesOfOneWindow, WINDOW } from './services-of-one-window.ts';

vi.mock('electron', () => ({}));

const grant = (path: string) => path as never;

/** A window in the app, whose process for saving responds when the test says so. */
function opened(file: string | null) {
  const pending = new Map<string, (reply: unknown) => void>();
  /** The context of each request, by name. */
  const contexts = new Map<string, unknown>();
  const ask = (name: string, _input: unknown, context: unknown): Promise<unknown> => {
    contexts.set(name, context);
    if (name === 'leaveDocument') return Promise.resolve({ ok: true, value: null });
    return new Promise((done) => {
      pending.set(name, done);
    });
  };
  const one = servicesOfOneWindow({ file, pathOf: (path) => path, ask });
  /** The window stops waiting and shows another file. */
  const showOther = async (path: string) => {
    await one.handlers.leaveDocument(undefined, WINDOW);
    one.files.set(WINDOW, path);
  };
  return { ...one, contexts, answer: (name: string, reply: unknown) => pending.get(name)?.(reply), showOther };
}

const refused = { ok: false, problem: { code: 'folder-gone', file: null, message: '' } };

test('a failed save gives the window its former file back', async () => {
  for (const before of ['/A.inbreng', null]) {
    const { files, handlers, answer } = opened(before);
    const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
    expect(files.get(WINDOW)).toBe('/N.inbreng');
    answer('saveDraft', refused);
    expect(await reply).toMatchObject({ ok: false });
    expect(files.get(WINDOW)).toBe(before);
  }
});

test('a late failure of a save takes no file from a window that shows another one by then', async () => {
  for (const before of ['/A.inbreng', null]) {
    const { files, handlers, answer, showOther } = opened(before);
    const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
    await showOther('/B.inbreng');
    answer('saveDraft', refused);
    await reply;
    expect(files.get(WINDOW)).toBe('/B.inbreng');
  }
});

test('a failed save leaves no opening behind when its window was closed', async () => {
  const { files, services, handlers, answer } = opened('/A.inbreng');
  const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
  await handlers.leaveDocument(undefined, WINDOW);
  files.delete(WINDOW);
  answer('saveDraft', refused);
  await reply;
  expect(services.openings.all().openings).toEqual([]);
});

test('a late export takes no file from a window that shows another one by then', async () => {
  const carried = { ok: true, value: { draft: '', hash: '', repaired: [], carrier: 'pdf' } };
  const { files, recent, handlers, answer, showOther } = opened(null);
  const reply = handlers.readDraft({ document: grant('/Oud.pdf') }, WINDOW);
  await showOther('/B.inbreng');
  answer('readDraft', carried);
  await reply;
  expect(files.get(WINDOW)).toBe('/B.inbreng');
  expect(recent).toEqual([]);
  // A document that is still being read belongs to no file from then on.
  const again = handlers.readDraft({ document: grant('/Oud.pdf') }, WINDOW);
  answer('readDraft', carried);
  await again;
  expect(files.get(WINDOW)).toBeNull();
});

test('a draft opened from an export is saved and drawn with the pictures of the export, also from its own file on', async () => {
  const carried = { ok: true, value: { draft: '', hash: '', repaired: [], pictureWarnings: [], carrier: 'pdf' } };
  const { handlers, answer, contexts, showOther } = opened(null);
  const reply = handlers.readDraft({ document: grant('/Oud.pdf') }, WINDOW);
  answer('readDraft', carried);
  await reply;
  for (const pictureFiles of [['/Oud.pdf'], ['/N.inbreng', '/Oud.pdf']]) {
    const saved = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
    expect(contexts.get('saveDraft')).toMatchObject({ pictureFiles });
    answer('saveDraft', { ok: true, value: { hash: 'h', pictureWarnings: [] } });
    await saved;
  }
  await showOther('/B.inbreng');
  void handlers.saveDraft({ document: grant('/B.inbreng'), draft: '', base: null }, WINDOW);
  expect(contexts.get('saveDraft')).toMatchObject({ pictureFiles: [] });
});

test('a recovered document is drawn and saved with the pictures of the files that its journal names', async () => {
  const { handlers, answer, contexts } = opened(null);
  const reply = handlers.openRecovery({ journal: 'n1.a' }, WINDOW);
  answer('openRecovery', {
    ok: true,
    value: { cameFrom: ['/Oud.pdf'], pictureWarnings: ['Een zin.'], absentPictures: [] },
  });
  // The window receives no path.
  expect(await reply).toEqual({ ok: true, value: { pictureWarnings: ['Een zin.'], absentPictures: [] } });
  void handlers.writeJournal({ journal: 'n1.a', document: null, draft: '' }, WINDOW);
  expect(contexts.get('writeJournal')).toMatchObject({ pictureFiles: ['/Oud.pdf'] });
});

test('a recovered form of a block is kept and written with the pictures of the files that its journal names', async () => {
  const { services, handlers, answer, contexts } = opened(null);
  const form = { form: 'f1', text: '{}', showsPictures: true };
  const reply = handlers.openForm({ form: 'f1', pictures: [] }, WINDOW);
  answer('openForm', { ok: true, value: { cameFrom: ['/Oud.pdf'] } });
  // The window receives no path.
  expect(await reply).toEqual({ ok: true, value: null });
  void handlers.writeForm(form, WINDOW);
  void handlers.writeForm(form, WINDOW);
  expect(contexts.get('writeForm')).toMatchObject({ pictureFiles: ['/Oud.pdf'] });
  void handlers.writeBlock({ block: {} as never, base: null, form: 'f1' }, WINDOW);
  expect(contexts.get('writeBlock')).toMatchObject({ pictureFiles: ['/Oud.pdf'] });
  // They are not pictures of another form, or of a block that is in no form.
  void handlers.writeForm({ ...form, form: 'f2' }, WINDOW);
  expect(contexts.get('writeForm')).toMatchObject({ pictureFiles: [] });
  for (const other of [{ form: 'f2' }, {}]) {
    void handlers.writeBlock({ block: {} as never, base: null, ...other }, WINDOW);
    expect(contexts.get('writeBlock')).toMatchObject({ pictureFiles: [] });
  }
  void handlers.closeForm({ form: 'f2' }, WINDOW);
  // Nor of a document that is opened during the request.
  void handlers.writeJournal({ journal: 'n1.a', document: null, draft: '' }, WINDOW);
  expect(contexts.get('writeJournal')).toMatchObject({ pictureFiles: [] });
  expect(services.openings.all().forms).toEqual([['f1', { window: WINDOW, opening: 0 }]]);
  void handlers.closeForm({ form: 'f1' }, WINDOW);
  void handlers.writeBlock({ block: {} as never, base: null, form: 'f1' }, WINDOW);
  expect(contexts.get('writeBlock')).toMatchObject({ pictureFiles: [] });
});

test('a recovered document belongs to the window that opens it, also after a restart of the process, until the window leaves it', async () => {
  const { services, handlers, answer, contexts } = opened(null);
  const value = { cameFrom: [], pictureWarnings: [] };
  const reply = handlers.openRecovery({ journal: 'n1.a' }, WINDOW);
  answer('openRecovery', { ok: true, value });
  await reply;
  const [opening] = services.openings.all().openings;
  expect([...(opening?.journals ?? [])]).toEqual(['n1.a']);
  await handlers.leaveDocument(undefined, WINDOW);
  const late = handlers.openRecovery({ journal: 'n2.a' }, WINDOW);
  const lateOpening = services.openings.current(WINDOW).id;
  await handlers.leaveDocument(undefined, WINDOW);
  contexts.delete('leaveDocument');
  answer('openRecovery', { ok: true, value });
  await late;
  // The process may have received the message of leaving first.
  expect(contexts.get('leaveDocument')).toMatchObject({ opening: lateOpening });
});

test('a form that another window writes still belongs to it after this window was refused to close it', async () => {
  const { services, files, handlers, answer } = opened(null);
  files.set(2, null);
  void handlers.writeForm({ form: 'f1', text: '{}', showsPictures: false }, 2);
  const reply = handlers.closeForm({ form: 'f1' }, WINDOW);
  answer('closeForm', { ok: false, problem: { code: 'found-elsewhere', file: null, message: '' } });
  await reply;
  expect(services.openings.all().forms).toEqual([['f1', { window: 2, opening: 0 }]]);
});

test('a recovered form belongs to the window that opens it, also after a restart of the process, until the window leaves it', async () => {
  const { services, files, handlers, answer, contexts } = opened(null);
  const ok = { ok: true, value: { cameFrom: [] } };
  const forms = () => services.openings.all().forms;
  const open = async (form: string, beforeReply: () => unknown = () => undefined) => {
    contexts.delete('leaveDocument');
    const reply = handlers.openForm({ form, pictures: [] }, WINDOW);
    const { id } = services.openings.current(WINDOW);
    await beforeReply();
    contexts.delete('leaveDocument');
    answer('openForm', ok);
    await reply;
    return id;
  };
  const leave = () => handlers.leaveDocument(undefined, WINDOW);
  const opening = await open('f1');
  expect(forms()).toEqual([['f1', { window: WINDOW, opening }]]);
  expect(contexts.has('leaveDocument')).toBe(false);
  // A form that was written in stays the window's, whatever document the window leaves.
  void handlers.writeForm({ form: 'f1', text: '{}', showsPictures: false }, WINDOW);
  await open('f2');
  expect(forms()).toHaveLength(2);
  await leave();
  expect(forms()).toEqual([['f1', { window: WINDOW, opening: 0 }]]);
  // Left or closed during the search for its pictures: the process may have received the message of leaving first.
  const leftOpening = await open('f3', leave);
  expect(contexts.get('leaveDocument')).toMatchObject({ opening: leftOpening });
  const closedOpening = await open('f4', () => files.delete(WINDOW));
  expect(contexts.get('leaveDocument')).toMatchObject({ opening: closedOpening });
  expect(forms()).toEqual([['f1', { window: WINDOW, opening: 0 }]]);
});

test('a copy gets its own window, with the pictures from the files of the original', async () => {
  const { files, services, handlers, answer, contexts } = opened('/A.inbreng');
  const saved = handlers.saveDraft({ document: grant('/A.inbreng'), draft: '', base: null }, WINDOW);
  answer('saveDraft', { ok: true, value: { hash: 'h', pictureWarnings: [] } });
  await saved;
  await handlers.openCopy({ draft: 'afgeleid' }, WINDOW);
  const [, other = 0] = [...files.keys()];
  expect(files.get(WINDOW)).toBe('/A.inbreng');
  expect(await handlers.openedFor(undefined, WINDOW)).toEqual({ ok: true, value: null });
  const value = { what: 'copy', draft: 'afgeleid' };
  expect(await handlers.openedFor(undefined, other)).toEqual({ ok: true, value });
  expect(await handlers.openedFor(undefined, other)).toEqual({ ok: true, value: null });
  void handlers.writeJournal({ journal: 'n2.a', document: null, draft: '' }, other);
  expect(contexts.get('writeJournal')).toMatchObject({ pictureFiles: ['/A.inbreng'] });
  expect(services.openings.current(other)).toMatchObject({ file: null, cameFrom: ['/A.inbreng'] });
});

test('a document that is saved elsewhere without a picture still looks for it in its former file', async () => {
  const { handlers, answer, contexts } = opened('/A.inbreng');
  const saveTo = async (path: string, pictureWarnings: string[]) => {
    const saved = handlers.saveDraft({ document: grant(path), draft: '', base: null }, WINDOW);
    answer('saveDraft', { ok: true, value: { hash: 'h', pictureWarnings } });
    await saved;
  };
  await saveTo('/A.inbreng', []);
  await saveTo('/N.inbreng', ['De afbeelding staat niet in N.inbreng.']);
  void handlers.writeJournal({ journal: 'n1.a', document: grant('/N.inbreng'), draft: '' }, WINDOW);
  expect(contexts.get('writeJournal')).toMatchObject({ pictureFiles: ['/N.inbreng', '/A.inbreng'] });
});
