import { expect, test } from 'vitest';
import { fileFaultEn, storeTextsEn } from '../../engine/store/texts/en.ts';
import { fileFaultNl, storeTextsNl } from '../../engine/store/texts/nl.ts';

const texts = [
  { fault: fileFaultNl, texts: storeTextsNl, device: 'apparaat', name: 'kortere naam', room: 'ruimte' },
  { fault: fileFaultEn, texts: storeTextsEn, device: 'device', name: 'shorter name', room: 'space' },
];

test('a block whose name is a Windows device gets that reason, and another name gets the allowed characters', () => {
  for (const { fault, device } of texts) {
    for (const name of ['con', 'NUL', 'com1', 'aux.oud']) expect(fault('id-unusable', name)).toContain(device);
    for (const name of ['Eén twee', '../buiten', 'contra?']) expect(fault('id-unusable', name)).not.toContain(device);
  }
});

test('a rejected user name asks for another name, and another rejection for room on the disk', () => {
  for (const { texts: sentences, name, room } of texts) {
    const messageFor = (detail: string) => sentences['write-failed']({ file: 'Brief.inbreng', detail });
    for (const detail of ['ENAMETOOLONG', 'EILSEQ']) expect(messageFor(detail)).toContain(name);
    expect(messageFor('ENAMETOOLONG')).not.toContain(room);
    expect(messageFor('ENOSPC')).toContain(room);
  }
});

test('a file of another kind with the extension of a document is not advised to use that extension', () => {
  for (const { texts: sentences } of texts) {
    const message = sentences['draft-other-format']({ file: 'Brief.inbreng' });
    expect(message.match(/\.inbreng/g)).toHaveLength(1);
  }
});
