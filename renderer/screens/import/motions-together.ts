import type { Texts } from '../../ui/texts/texts.ts';
import type { ImportNeed } from './import-screen.tsx';

/** What is missing of several motions as one line, with each of them in it. Of one motion it stays as it is. */
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
