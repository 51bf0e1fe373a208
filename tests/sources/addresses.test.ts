import { describe, expect, it } from 'vitest';
import { addressesOfBlock, addressesOfKamerstuk } from '../../engine/sources/addresses.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const blocks = starterBlocks();
const find = finding(blocks);
const block = (id: string) => {
  const found = find(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the addresses that the user copies into a browser', () => {
  it('lead to a motion’s vote by the number of its zaak, and to its paper as XML and as a page', () => {
    const motion = blocks.find((one) => one.kind === 'motion' && one.zaak !== null && one.kamerstuk?.number);
    if (motion?.kind !== 'motion') throw new Error('no motion');
    const [vote, paper, page] = addressesOfBlock(motion, find);
    expect(vote?.addresses[0]).toContain(`Zaak?$filter=Nummer%20eq%20'${motion.zaak}'&$expand=`);
    expect(vote?.addresses[0]).toContain('Besluit($expand=Stemming');
    const name = `kst-${motion.kamerstuk?.dossier}-${motion.kamerstuk?.number}`;
    expect(paper).toEqual({ of: 'paper', addresses: [`https://zoek.officielebekendmakingen.nl/${name}.xml`] });
    expect(page?.addresses).toEqual([`https://zoek.officielebekendmakingen.nl/${name}.html`]);
  });

  it('lead to any Kamerstuk, also with an addition, and also with only the dossier known', () => {
    const paper = { chamber: 'II', dossier: '36410', addition: 'VI', number: '12' } as const;
    expect(addressesOfKamerstuk(paper).map(({ addresses }) => addresses[0])).toEqual([
      expect.stringContaining(
        "Volgnummer%20eq%2012%20and%20Kamerstukdossier/any(d:d/Nummer%20eq%2036410%20and%20d/Toevoeging%20eq%20'VI')",
      ),
      'https://zoek.officielebekendmakingen.nl/kst-36410-VI-12.xml',
      'https://zoek.officielebekendmakingen.nl/kst-36410-VI-12.html',
    ]);
    expect(addressesOfKamerstuk({ ...paper, addition: null, number: null })).toEqual([
      { of: 'page', addresses: ['https://zoek.officielebekendmakingen.nl/dossier/36410'] },
    ]);
  });

  it('lead to the section of the report of a finding', () => {
    const findings = blocks.filter((one) => one.kind === 'finding');
    expect(findings.length).toBeGreaterThan(0);
    for (const one of findings)
      for (const { of, addresses } of addressesOfBlock(one, find)) {
        expect(of).toBe('report');
        expect(addresses[0]).toMatch(/^https?:\/\/hudoc\.greta\.coe\.int\//);
      }
  });

  it('are of two hosts of the government and of the Council of Europe, without a space, for every block of the starter library', () => {
    for (const one of blocks)
      for (const { addresses } of addressesOfBlock(one, find))
        for (const address of addresses) {
          expect(address).not.toMatch(/\s/);
          expect(() => new URL(address)).not.toThrow();
        }
    expect(addressesOfBlock(block('28638-238'), find).length).toBeGreaterThan(0);
  });
});
