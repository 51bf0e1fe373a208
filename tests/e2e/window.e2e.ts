import { expect, test } from './app.ts';

test.describe('the window', () => {
  test('opens with the name of the product', async ({ start }) => {
    const { app, shown } = await start();
    await expect(shown.getByRole('banner')).toContainText('Inbreng');
    const native = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(native).toEqual(['Inbreng']);
  });

  test('has a menu in Dutch, and in English once that is chosen, without a restart', async ({ start }) => {
    const { app, shown } = await start();
    const labels = () => app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label));
    expect(await labels()).toEqual(expect.arrayContaining(['Bestand', 'Bewerken', 'Invoegen', 'Beeld']));
    const changed = await shown.evaluate(() => window.inbreng.changeSettings({ language: 'en' }));
    expect(changed).toMatchObject({ ok: true, value: { language: 'en' } });
    expect(await labels()).toEqual(expect.arrayContaining(['File', 'Edit', 'Insert', 'View']));
  });

  test('keeps settings and its place and size for the next start', async ({ start }) => {
    const first = await start();
    await first.shown.evaluate(() => window.inbreng.changeSettings({ autosave: false }));
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 }),
    );
    await first.app.close();
    const second = await start();
    expect(await second.shown.evaluate(() => window.inbreng.readSettings())).toMatchObject({
      ok: true,
      value: { autosave: false },
    });
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(bounds).toMatchObject({ width: 1100, height: 700 });
  });

  test('takes a library from the command line', async ({ start, folder }) => {
    const { shown } = await start([`--library=${folder}`]);
    expect(await shown.evaluate(() => window.inbreng.readSettings())).toMatchObject({
      ok: true,
      value: { library: folder },
    });
  });
});
