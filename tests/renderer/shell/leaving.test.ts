import { describe, expect, it } from 'vitest';
import { openSession } from '../../../renderer/document/session/document-session.ts';
import { mustAskBeforeLeaving } from '../../../renderer/shell/use-documents.ts';

const FILE = { grant: `g${'1'.repeat(32)}`, name: 'Inbreng.inbreng', folder: '/map' };

describe('leaving a document', () => {
  it('waits for the save in flight and asks about later typing', async () => {
    let written: () => void = () => undefined;
    const disk = new Promise<void>((resolve) => {
      written = resolve;
    });
    let begun: () => void = () => undefined;
    const writing = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const session = openSession({
      bridge: {
        writeJournal: async () => ({ ok: true, value: { at: '' } }),
        saveDraft: async () => {
          begun();
          await disk;
          return { ok: true, value: { hash: 'as written', pictureWarnings: [] } };
        },
      },
      journal: 'n1.a',
      document: FILE.grant,
      base: 'as read',
      autosave: false,
      text: () => 'text',
      onStatus: () => undefined,
    });
    const held = { session, saveStatus: session.status, file: () => FILE, wasChanged: () => true };
    session.changed();
    void session.save();
    await writing;
    session.changed();
    expect(session.status().state).toBe('saving');
    const answer = mustAskBeforeLeaving(held, false);
    written();
    expect(await answer).toBe(true);
    await session.save();
    expect(await mustAskBeforeLeaving(held, false)).toBe(false);
    await session.end();
  });
});
