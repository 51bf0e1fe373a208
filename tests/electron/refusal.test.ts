import { expect, test } from 'vitest';
import { createRefusal, refuseError } from '../../electron/texts/refusal.ts';

const thrown = (code: string, message: string) => Object.assign(new Error(message), { code });
const messageFor = (error: unknown) => refuseError(error, 'nl').problem.message;

test('explains an error of the system without its path and its language', () => {
  const closed = thrown('EACCES', "EACCES: permission denied, open '/home/x/settings.json'");
  expect(messageFor(closed)).toBe(
    'Dit is niet gelukt (de computer staat het niet toe). De tekst is bewaard. Probeer het opnieuw.',
  );
  expect(refuseError(closed, 'en').problem.message).toContain('the computer does not allow it');
  expect(createRefusal('journal-failed', 'nl', { detail: 'EROFS' }).problem.message).toMatch(
    /^Geen herstelkopie: op deze schijf kan niet worden geschreven\. /,
  );
});

test('names a full disk, without a claim that the text is kept', () => {
  const full = Object.assign(thrown('ENOSPC', 'ENOSPC'), { path: '/home/x/versions/a.version' });
  expect(messageFor(full)).toBe(
    'Dit is niet gelukt: de schijf is vol (/home/x/versions). Maak ruimte vrij en probeer het opnieuw.',
  );
  expect(messageFor(thrown('EDQUOT', 'EDQUOT'))).toContain('de schijf is vol. Maak ruimte vrij');
});

test('keeps the message of an unknown error', () => {
  expect(messageFor(thrown('EVREEMD', 'iets vreemds'))).toContain('(iets vreemds)');
  expect(messageFor(new Error('stuk'))).toContain('(stuk)');
  expect(messageFor('tekst')).toContain('(tekst)');
  expect(messageFor(null)).toContain('(null)');
});
