import { describe, expect, it } from 'vitest';
import { createLateWritings } from '../../electron/processes/saving/late-writings.ts';

describe('a writing that came through after it was given up', () => {
  it('is no other program’s: the next one is compared with it', () => {
    const late = createLateWritings();
    late.came('/map/A.inbreng', 'before', 'late');
    expect(late.baseOf('/map/A.inbreng', 'before')).toBe('late');
    expect(late.baseOf('/map/B.inbreng', 'before')).toBe('before');
    expect(late.baseOf('/map/A.inbreng', 'chosen since')).toBe('chosen since');
  });

  it('is forgotten when the file is read again: another program may have put back what stood there before', () => {
    const late = createLateWritings();
    late.came('/map/A.inbreng', 'before', 'late');
    late.known('/map/A.inbreng');
    expect(late.baseOf('/map/A.inbreng', 'before')).toBe('before');
  });
});
