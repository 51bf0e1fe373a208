import { expect, test } from 'vitest';
import { fileFaultEn, storeTextsEn } from '../../engine/store/texts/en.ts';
import { fileFaultNl, storeTextsNl } from '../../engine/store/texts/nl.ts';

const texts = [
  { fault: fileFaultNl, texts: storeTextsNl, device: 'apparaat', name: 'kortere naam', room: 'ruimte' },
  { fault: fileFaultEn, texts: storeTextsEn, device: 'device', name: 'shorter name', room: 'room' },
];

test('a block that is called as a device of Windows is said to be, and another name what it may hold', () => {
  for (const { fault, device } of texts) {
    for (const name of ['con', 'NUL', 'com1', 'aux.oud']) expect(fault('id-unusable', name)).toContain(device);
    for (const name of ['Eén twee', '../buiten', 'contra?']) expect(fault('id-unusable', name)).not.toContain(device);
  }
});

test('who wrote under a name that the disk does not take is told to choose another, and else to look for room', () => {
  for (const { texts: sentences, name, room } of texts) {
    const said = (detail: string) => sentences['write-failed']({ file: 'Brief.inbreng', detail });
    for (const detail of ['ENAMETOOLONG', 'EILSEQ']) expect(said(detail)).toContain(name);
    expect(said('ENAMETOOLONG')).not.toContain(room);
    expect(said('ENOSPC')).toContain(room);
  }
});

test('a file of another kind that bears the ending of a document is not sent to that ending', () => {
  for (const { texts: sentences } of texts) {
    const said = sentences['draft-other-format']({ file: 'Brief.inbreng' });
    expect(said.match(/\.inbreng/g)).toHaveLength(1);
  }
});
