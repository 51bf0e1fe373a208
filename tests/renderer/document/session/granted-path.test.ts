import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../renderer/document/session/granted-path.ts';

describe('the path of a granted file in the notation of the system', () => {
  it.each([
    ['/home/anna', 'Verzonden', '/home/anna/Verzonden'],
    ['C:\\Users\\Anna', 'Verzonden', 'C:\\Users\\Anna\\Verzonden'],
    ['/', 'mnt', '/mnt'],
    ['D:\\', 'Verzonden', 'D:\\Verzonden'],
  ])('%s and %s', (folder, name, path) => {
    expect(pathOf({ folder, name })).toBe(path);
  });
});
