import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, ROOT, test } from './app.ts';
import { answerDialogs, setUpPrinter } from './gestures.ts';
import { sampleFile, saveState, starterLibrary, typeInTitle, writing } from './steps.ts';

test.use({ isColdStart: true });

const MOTION = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', 'kst-36547-32_inline-metadata.xml');

/** A program that starts Electron and logs the addresses that it and its child processes request. */
function underStrace(folder: string, log: string): string {
  const program = join(folder, 'electron');
  const traced = 'trace=connect,sendto,sendmsg,sendmmsg';
  writeFileSync(
    program,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e ${traced} -e signal=none -o '${log}' '${process.env.INBRENG_ELECTRON}' "$@"\n`,
    { mode: 0o755 },
  );
  return program;
}

test.describe('no connection at all', () => {
  // Only Linux can show which addresses a process requests; on other systems security.e2e.ts tests the session's block.
  if (process.platform !== 'linux') return;

  test('while the user writes, imports, exports in every format and prints, no process names an internet address', async ({
    start,
    folder,
  }) => {
    test.setTimeout(300_000);
    const file = await sampleFile(folder);
    const library = starterLibrary(folder);
    const [log, out] = [join(folder, 'calls'), join(folder, 'uit')];
    mkdirSync(out);
    const { app, shown } = await start([`--library=${library}`, file], join(folder, 'data'), underStrace(folder, log));
    await writing(shown);
    await typeInTitle(shown, ' onder toezicht');
    await expect(saveState(shown)).toHaveText('Opgeslagen', { timeout: 30_000 });

    await answerDialogs(app, { open: [MOTION] });
    const imported = await shown.evaluate(async () => {
      const chosen = await window.inbreng.chooseFiles();
      if (!chosen.ok) throw new Error(chosen.problem.message);
      return window.inbreng.importFiles({ import: 'i1', files: chosen.value.map(({ grant }) => grant) });
    });
    expect(imported.ok).toBe(true);
    expect(readdirSync(join(library, 'moties')).some((name) => name.startsWith('36547-32'))).toBe(true);

    // Opening the result, a program or dialog of the system, is not part of this test.
    await app.evaluate(({ shell }) => {
      shell.openPath = async () => '';
    });
    await answerDialogs(app, { open: [out] });
    const made = await shown.evaluate(async () => {
      const [chosen, current] = [await window.inbreng.chooseFolder(), await window.inbreng.currentDocument()];
      if (!chosen.ok || !chosen.value || !current.ok || !current.value) throw new Error('Nothing to export.');
      const read = await window.inbreng.peekDraft({ document: current.value.grant });
      if (!read.ok) throw new Error(read.problem.message);
      const { draft } = read.value;
      const previewed = await window.inbreng.preview({ draft });
      const exported = await window.inbreng.exportDraft({
        draft,
        name: 'Inbreng',
        folder: chosen.value.grant,
        formats: ['docx', 'pdf', 'html', 'txt'],
        houseStyle: null,
        despite: 'Alleen een proef.',
        carry: 'published',
        purpose: 'concept',
        documentType: 'factsheet',
        draftId: JSON.parse(draft).id,
        replaces: [],
      });
      const printed = await window.inbreng.print({ draft, name: 'Inbreng' });
      return { draft, previewed, exported, printed };
    });
    expect([made.previewed.ok, made.exported.ok]).toEqual([true, true]);
    expect(readdirSync(out).sort()).toEqual(['Inbreng.docx', 'Inbreng.html', 'Inbreng.pdf', 'Inbreng.txt']);
    expect(made.printed.ok).toBe(true);
    await setUpPrinter(app);
    // One page: drawing each for the printer takes seconds.
    const short = JSON.stringify({ ...JSON.parse(made.draft), body: [{ type: 'paragraph', id: 'p1', content: [] }] });
    const sent = await shown.evaluate((draft) => window.inbreng.print({ draft, name: 'Inbreng' }), short);
    expect(sent).toMatchObject({ ok: true, value: { outcome: 'sent' } });
    await app.close();

    const calls = readFileSync(log, 'utf8').split('\n');
    // The log is of a run with activity: the screen itself is reached over a socket of the machine.
    expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
    expect(calls.filter((call) => /AF_INET6?/.test(call))).toEqual([]);
  });

  test('the network was cut off on a system where the suite can do so', () => {
    test.skip(process.env.INBRENG_CUT_OFF !== '1', 'the network could not be cut off');
    expect(Object.keys(networkInterfaces())).toEqual(['lo']);
  });
});
