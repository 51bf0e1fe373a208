import { beforeAll, describe, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { type Block, blockSchema } from '../../../../engine/core/blocks/block.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { formatBlock } from '../../../../renderer/writing/blocks/format-block.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

let blocks: readonly Block[];
beforeAll(async () => {
  blocks = await starterBlocks();
});

const textOf = (begin: string): string => {
  const block = blocks.find(({ title }) => title.startsWith(begin));
  if (!block) throw new Error(`no block ${begin}`);
  return formatBlock(block, finding(blocks) as (id: string) => Block | undefined, nl, 'nl', '2026-11-25');
};

describe('a block copied as text', () => {
  test('marks a quote that is not or no longer approved', () => {
    const made = { ...createBlankBlock('quote', 'q', 'Citaat'), speaker: 'Anna', state: 'approved', approvedBy: 'Bea' };
    const at = (fields: object) =>
      formatBlock(blockSchema.parse({ ...made, ...fields }), () => undefined, nl, 'nl', '2026-11-25');
    expect(at({ validUntil: '2026-11-25' })).toContain('Anna');
    expect(at({ validUntil: '2026-11-25' })).not.toContain('(');
    expect(at({ validUntil: '2026-11-24' })).toContain('Anna (verlopen)');
    expect(at({ state: 'submitted' })).toContain('Anna (ter vrijgave)');
  });

  test('names a source at its citation', () => {
    expect(textOf('Is er een hoofdstuk over de klant?').replaceAll('\u00A0', ' ')).toMatch(
      /door de leden Krul en Bikker \(Kamerstukken II [^)]*28638, nr\. 242\)\? Zo nee, waarom niet\?/,
    );
  });

  test('names a variable by its label, not by its code', () => {
    expect(textOf('Vragen afzonderlijk beantwoorden')).toContain('vóór het commissiedebat van [datum debat]?');
  });

  test('lists the grounds of a demand with their source and outcome', () => {
    const demand = blocks.find((block) => block.kind === 'demand' && block.grounds.length > 1);
    if (demand?.kind !== 'demand') throw new Error('no demand');
    const find = finding(blocks) as (id: string) => Block | undefined;
    const text = formatBlock(demand, find, nl, 'nl', '2026-11-25').replaceAll('\u00A0', ' ');
    const grounds = text.slice(text.indexOf('Onderbouwing:')).split('\n').slice(1);
    expect(grounds).toHaveLength(demand.grounds.length);
    for (const [at, { block }] of demand.grounds.entries()) {
      const ground = find(block);
      expect(grounds[at]).toMatch(ground?.kind === 'motion' ? /^– Motie: .+Kamerstukken II .+\)$/ : /^– .+: .+/);
    }
  });

  test('names the Kamerstuk of a motion and its outcome, with the source of that', () => {
    expect(textOf('Motie van de leden Bikker en Mutluer over het wettelijk').replaceAll('\u00A0', ' ')).toMatch(
      /Kamerstukken II 2023\/24, 28638, nr\. 229 \(.*\), aangenomen; uitslag: CKM, De aanpak van mensenhandel: meer ambitie nodig$/i,
    );
  });
});
