import type { Texts } from '../../ui/texts/texts.ts';
import type { ImportNeed } from './import-screen.tsx';

/** Joins the needs of several motions into one line that lists them. A single motion keeps its own line. */
export function motionsTogether(motions: readonly ImportNeed[], t: Texts): readonly ImportNeed[] {
  if (motions.length < 2) return motions;
  const addresses = [...new Set(motions.flatMap((need) => need.addresses))];
  return [
    {
      key: 'motions',
      title: t.import.outcomesUnknown(motions.length),
      detail: t.import.outcomeByMotion,
      addresses,
      copy: t.import.copyAddresses(addresses.length),
      each: motions,
    },
  ];
}
