import { expect, test } from 'vitest';
import { shownStatus } from '../../../renderer/document/session/held-document.ts';
import { en } from '../../../renderer/shell/texts/en.ts';
import { nl } from '../../../renderer/shell/texts/nl.ts';

test('says that text is only in this window, unless it is in the journal', () => {
  const failed = { state: 'failed', why: 'disk-full', message: 'De schijf is vol.' } as const;
  const shown = (kept: boolean) => shownStatus({ ...failed, kept }, true, true);
  expect(shown(true)).toEqual({ state: 'failed', why: 'disk-full', onlyHere: false });
  expect(shown(false)).toEqual({ state: 'failed', why: 'disk-full', onlyHere: true });
  expect(nl.save.onlyHere(nl.save.failed['disk-full'])).toBe('Alleen in dit venster: schijf vol');
  for (const { save } of [nl, en]) for (const failed of Object.values(save.failed)) expect(failed).toContain(': ');
});
