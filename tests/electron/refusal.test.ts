import { expect, test } from 'vitest';
import { failure, refusal } from '../../electron/texts/refusal.ts';

const thrown = (code: string, message: string) => Object.assign(new Error(message), { code });
const said = (error: unknown) => failure(error, 'nl').problem.message;

test('what a system answers is said in words, without its path and its language', () => {
  const full = thrown('ENOSPC', "ENOSPC: no space left on device, open '/home/x/settings.json'");
  expect(said(full)).toBe('Dit is niet gelukt (de schijf is vol). De tekst is bewaard. Probeer het opnieuw.');
  expect(failure(full, 'en').problem.message).toContain('the disk is full');
  expect(refusal('journal-failed', 'nl', { detail: 'EROFS' }).problem.message).toMatch(
    /^Niet bewaard: op deze schijf kan niet worden geschreven\. /,
  );
});

test('what nobody has words for is said as it came', () => {
  expect(said(thrown('EVREEMD', 'iets vreemds'))).toContain('(iets vreemds)');
  expect(said(new Error('stuk'))).toContain('(stuk)');
  expect(said('tekst')).toContain('(tekst)');
  expect(said(null)).toContain('(null)');
});
