import { describe, expect, it } from 'vitest';
import { createLateWrites } from '../../electron/processes/saving/late-writes.ts';

describe('a write that succeeded after it was given up', () => {
  it('counts as our own: the next write compares with it', () => {
    const late = createLateWrites();
    late.add('/map/A.inbreng', 'before', 'late');
    expect(late.currentBase('/map/A.inbreng', 'before')).toBe('late');
    expect(late.currentBase('/map/B.inbreng', 'before')).toBe('before');
    expect(late.currentBase('/map/A.inbreng', 'chosen since')).toBe('chosen since');
  });

  it('is forgotten when the file is read again, because another program may have restored the former content', () => {
    const late = createLateWrites();
    late.add('/map/A.inbreng', 'before', 'late');
    late.forget('/map/A.inbreng');
    expect(late.currentBase('/map/A.inbreng', 'before')).toBe('before');
  });
});
