import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../electron/ipc/commands.ts';
import type { Notices, ProcessName, ProcessState } from '../../electron/ipc/contract.ts';
import type { GrantedFile, GrantId } from '../../electron/ipc/grant.ts';
import { useBridge } from '../document/services/app-data.tsx';
import type { PageStateStore } from '../writing/window/page-state.ts';
import { disabledCommands } from './disabled-commands.ts';
import { findDraftExports } from './dropped-files.ts';
import { handleMenuKeys } from './menu-keys.ts';
import type { Screens } from './screens.ts';

export interface NoticeHandlers {
  /** Commands that the app handles; the page handles the others. */
  commands: { [Name in Command]?: () => unknown };
  runInPage: (command: Command) => void;
  /** Whether the command is disabled. */
  isOff: (command: Command) => boolean;
  /** Whether a screen is over the page, so that page commands are ignored. */
  isPageCovered: boolean;
  documentGiven: (file: GrantedFile) => void;
  /** `carrying`: the exports that contain a document. */
  filesDropped: (files: readonly GrantedFile[], carrying: ReadonlySet<GrantId>) => void;
  documentChanged: (change: Notices['documentChanged']) => void;
  /**
   * Called before the window closes. Resolves when everything is in the file or the journal; false: the window stays
   * open. Calls `waits` if that takes a while.
   */
  closing: (waits: () => void) => Promise<boolean>;
}

/** Handles all notices of the app to this window. */
export function useNotices(handlers: NoticeHandlers): void {
  const bridge = useBridge();
  const now = useRef(handlers);
  now.current = handlers;
  useEffect(() => {
    const answer = (command: Command): void => {
      const own = now.current.commands[command];
      // Renders at once, because following keys are meant for the new state.
      if (own) flushSync(() => void own());
      else if (!now.current.isPageCovered) now.current.runInPage(command);
      // A field of a form over the page has its own undo.
      else if (command === 'undo' || command === 'redo') document.execCommand(command);
    };
    const ends = [
      bridge.listen('command', answer),
      handleMenuKeys({
        isOff: (command) => now.current.isOff(command),
        command: answer,
        open: () => void bridge.chooseToOpen(),
      }),
      bridge.listen('documentGiven', (file) => now.current.documentGiven(file)),
      // Reading the files may take a while, so the current state of the window counts afterwards.
      bridge.listen(
        'filesDropped',
        (files) => void findDraftExports(files, bridge).then((carrying) => now.current.filesDropped(files, carrying)),
      ),
      bridge.listen('documentChanged', (change) => now.current.documentChanged(change)),
      bridge.listen('closing', () => {
        const stay = (): void => void bridge.stayOpen();
        void now.current.closing(stay).then(
          (goes) => void (goes ? bridge.readyToClose() : bridge.stayOpen()),
          // An error says nothing about what is saved.
          () => stay(),
        );
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [bridge]);
}

/** The processes that keep crashing. */
export function useFailedProcesses(): readonly ProcessName[] {
  const bridge = useBridge();
  const [states, setStates] = useState<Partial<Record<ProcessName, ProcessState>>>({});
  useEffect(() => {
    const end = bridge.listen('processState', ({ process, state }) =>
      setStates((known) => ({ ...known, [process]: state })),
    );
    // Processes that stopped before this window opened. Later notices are newer.
    void bridge.processStates().then((reply) => {
      if (reply.ok) setStates((known) => ({ ...reply.value, ...known }));
    });
    return end;
  }, [bridge]);
  return (Object.keys(states) as ProcessName[]).filter((name) => states[name] === 'failed');
}

/** Reports disabled commands to the menu when they change. */
export function useMenuState(screens: Screens, facts: PageStateStore): void {
  const bridge = useBridge();
  const lastReported = useRef<string | null>(null);
  useEffect(() => {
    const report = (): void => {
      const commands = disabledCommands(screens, facts.get());
      const text = commands.join();
      if (text === lastReported.current) return;
      lastReported.current = text;
      void bridge.setUnavailable({ commands });
    };
    report();
    return facts.listen(report);
  }, [bridge, screens, facts]);
}
