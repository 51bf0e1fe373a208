import { describe, expect, it } from 'vitest';
import { openGivenFile } from '../../../renderer/shell/open-given-file.ts';

const FILE = { grant: `g${'1'.repeat(32)}`, name: 'Inbreng.inbreng', folder: '/map' };

const given = async (leaves: boolean): Promise<string[]> => {
  const done: string[] = [];
  await openGivenFile(FILE, {
    leave: async () => leaves,
    openHere: async ({ name }) => void done.push(`here ${name}`),
    letGo: async () => void done.push('let go'),
    openThere: ({ name }) => void done.push(`there ${name}`),
  });
  return done;
};

describe('a file that the system gives to a window', () => {
  it('opens there after the current document was left', async () => {
    expect(await given(true)).toEqual(['here Inbreng.inbreng']);
  });

  it('opens in a new window if the user stays, and this window releases it', async () => {
    expect(await given(false)).toEqual(['let go', 'there Inbreng.inbreng']);
  });
});
