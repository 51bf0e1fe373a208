import { useEffect, useRef } from 'react';
import { useBridge } from '../document/services/app-data.tsx';
import type { PageStateStore } from '../writing/window/page-state.ts';
import type { Screens } from './screens.ts';
import { unavailableCommands } from './unavailable.ts';

/** Tells the menu what this window can't do now, each time that becomes another. */
export function useMenuState(screens: Screens, facts: PageStateStore): void {
  const bridge = useBridge();
  const told = useRef<string | null>(null);
  useEffect(() => {
    const tell = (): void => {
      const commands = unavailableCommands(screens, facts.get());
      const text = commands.join();
      if (text === told.current) return;
      told.current = text;
      void bridge.setUnavailable({ commands });
    };
    tell();
    return facts.listen(tell);
  }, [bridge, screens, facts]);
}
