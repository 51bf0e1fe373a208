import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../renderer/document/session/granted-path.ts';

describe('a folder that was chosen is shown as the system writes it', () => {
  it.each([
    ['/home/anna', 'Verzonden', '/home/anna/Verzonden'],
    ['C:\\Users\\Anna', 'Verzonden', 'C:\\Users\\Anna\\Verzonden'],
    ['/', 'mnt', '/mnt'],
    ['D:\\', 'Verzonden', 'D:\\Verzonden'],
  ])('%s and %s', (folder, name, path) => {
    expect(pathOf({ folder, name })).toBe(path);
  });
});
