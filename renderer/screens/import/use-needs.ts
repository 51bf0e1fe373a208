import { useEffect, useState } from 'react';
import type { ImportResult } from '../../../electron/ipc/results.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk, formatRowTitle } from '../../writing/blocks/describe.ts';
import type { ImportNeed } from './import-screen.tsx';
import { motionsWithoutOutcome } from './import-view.ts';
import { motionsTogether } from './motions-together.ts';

/** Actions for the information that these files leave open, with its addresses. */
export function useNeeds(result: ImportResult | null, names: readonly string[]): readonly ImportNeed[] {
  const t = useTexts();
  const bridge = useBridge();
  const { find, decisions } = useLibrary();
  const [ofMotions, setOfMotions] = useState<readonly ImportNeed[]>([]);
  useEffect(() => {
    if (!result) {
      setOfMotions([]);
      return;
    }
    let ended = false;
    void (async () => {
      const needs: ImportNeed[] = [];
      for (const motion of motionsWithoutOutcome(result, find)) {
        const reply = await bridge.addresses({ id: motion.id });
        const [vote] = reply.ok ? reply.value.filter(({ of }) => of === 'vote') : [];
        const name =
          motion.kind === 'motion' && motion.kamerstuk ? formatKamerstuk(motion.kamerstuk, t) : formatRowTitle(motion);
        needs.push({
          key: motion.id,
          title: t.import.outcomeUnknown(name),
          detail: formatRowTitle(motion),
          addresses: vote?.addresses ?? [],
          copy: t.blocks.copyAddress.vote,
        });
      }
      if (!ended) setOfMotions(needs);
    })();
    return () => {
      ended = true;
    };
  }, [bridge, result, find, t]);
  const waiting = result ? decisions.filter((one) => one.file !== null && names.includes(one.file)) : [];
  if (waiting.length === 0) return motionsTogether(ofMotions, t);
  const addresses = [...new Set(waiting.flatMap((one) => one.addresses))];
  return [
    ...motionsTogether(ofMotions, t),
    {
      key: 'decisions',
      title: t.library.countDecisions(waiting.length),
      detail: t.import.decisionsNeedMotion,
      addresses,
      copy: t.import.copyAddresses(addresses.length),
      count: waiting.length,
    },
  ];
}
