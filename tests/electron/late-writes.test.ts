import { describe, expect, it } from 'vitest';
import { createLateWrites } from '../../electron/processes/saving/late-writes.ts';

describe('a writing that came through after it was given up', () => {
  it('is no other program’s: the next one is compared with it', () => {
    const late = createLateWrites();
    late.add('/map/A.inbreng', 'before', 'late');
    expect(late.currentBase('/map/A.inbreng', 'before')).toBe('late');
    expect(late.currentBase('/map/B.inbreng', 'before')).toBe('before');
    expect(late.currentBase('/map/A.inbreng', 'chosen since')).toBe('chosen since');
  });

  it('is forgotten when the file is read again: another program may have put back what stood there before', () => {
    const late = createLateWrites();
    late.add('/map/A.inbreng', 'before', 'late');
    late.forget('/map/A.inbreng');
    expect(late.currentBase('/map/A.inbreng', 'before')).toBe('before');
  });
});
