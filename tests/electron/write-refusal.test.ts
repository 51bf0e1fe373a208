import { describe, expect, it } from 'vitest';
import { writeRefusal } from '../../electron/processes/saving/write-refusal.ts';

describe('why a document could not be saved', () => {
  it.each([
    ['ENOSPC', 'disk-full', /schijf is vol/],
    ['EROFS', 'read-only', /niet geschreven/],
    ['EACCES', 'no-access', /rechten/],
    ['ENOENT', 'folder-gone', /map van Inbreng\.inbreng/],
    ['ETIMEDOUT', 'folder-gone', /antwoordt niet/],
  ])('%s is %s, in a sentence that names the file and says what to do', (detail, code, sentence) => {
    const refused = writeRefusal(detail, 'Inbreng.inbreng', 'nl');
    expect(refused?.problem.code).toBe(code);
    expect(refused?.problem.message).toMatch(sentence);
    expect(refused?.problem.message).toContain('Inbreng.inbreng');
    expect(writeRefusal(detail, 'Inbreng.inbreng', 'en')?.problem.message).not.toMatch(sentence);
  });

  it('is left to the engine where the system says something else', () => {
    expect(writeRefusal('EMFILE', 'a', 'nl')).toBeNull();
    expect(writeRefusal('constructor', 'a', 'nl')).toBeNull();
  });
});
