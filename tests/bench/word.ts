/** The parts of the bench that write Word files, each in a separate process that loads nothing else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../engine/core/compose/compose.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { withNewWord } from './big-draft.ts';
import { EDITS, material, readLayout, WARM_UP } from './material.ts';
import { median, timed } from './measure.ts';

export const wordRuns = {
  /** A Word file, as a whole process. */
  async word(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const layout = readLayout(dir);
    const bytes = await writeDocx(compose({ draft, documentType, houseStyle, layout }), houseStyle, assets, layout);
    writeFileSync(join(dir, 'ours.docx'), bytes);
    return { bytes: bytes.length };
  },

  /** The same process without composing and writing: its start, and reading the draft and its other input. */
  async wordRead(dir: string) {
    const { draft } = await material(dir);
    return { nodes: draft.body.length };
  },

  /** Word files in a process that has written some. */
  async wordWarm(dir: string) {
    const { draft, documentType, houseStyle, assets } = await material(dir);
    const layout = readLayout(dir);
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const changed = withNewWord(draft, edit);
      const { ms } = await timed(async () =>
        writeDocx(compose({ draft: changed, documentType, houseStyle, layout }), houseStyle, assets, layout),
      );
      if (edit >= WARM_UP) times.push(ms);
    }
    return { ms: median(times) };
  },
};
