import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../electron/ipc/commands.ts';
import type { Notices, ProcessName, ProcessState } from '../../electron/ipc/contract.ts';
import type { GrantedFile, GrantId } from '../../electron/ipc/grant.ts';
import { useBridge } from '../document/services/app-data.tsx';
import type { Commands } from './commands.ts';
import { carryingDrafts } from './dropped-files.ts';
import { answerMenuKeys } from './menu-keys.ts';

export interface NoticeAnswers {
  /** Those that the app answers; the others go to the page. */
  act: { [Name in Command]?: () => unknown };
  commands: Commands;
  /** A command that can do nothing now. */
  isOff: (command: Command) => boolean;
  /** Something lies over the page: its commands wait until it is gone. */
  isPageCovered: boolean;
  documentGiven: (file: GrantedFile) => void;
  /** `carrying`: those that are exports which carry a document. */
  filesDropped: (files: readonly GrantedFile[], carrying: ReadonlySet<GrantId>) => void;
  documentChanged: (change: Notices['documentChanged']) => void;
  /** Before the window goes: everything stands in the file or the journal. false: the window stays. `waits`: it takes a while. */
  closing: (waits: () => void) => Promise<boolean>;
}

/** Answers, in one place, what the app tells this window. */
export function useNotices(answers: NoticeAnswers): void {
  const bridge = useBridge();
  const now = useRef(answers);
  now.current = answers;
  useEffect(() => {
    const answer = (command: Command): void => {
      const own = now.current.act[command];
      // Drawn at once: keys that were pressed since come next, and are meant for what is to be there.
      if (own) flushSync(() => void own());
      else if (!now.current.isPageCovered) now.current.commands.emit(command);
      // A field of a form over the page undoes by itself; the menu asks it to.
      else if (command === 'undo' || command === 'redo') document.execCommand(command);
    };
    const ends = [
      bridge.listen('command', answer),
      answerMenuKeys({
        isOff: (command) => now.current.isOff(command),
        command: answer,
        open: () => void bridge.chooseToOpen(),
      }),
      bridge.listen('documentGiven', (file) => now.current.documentGiven(file)),
      // Looking into them may take a while: what the window shows then counts.
      bridge.listen(
        'filesDropped',
        (files) => void carryingDrafts(files, bridge).then((carrying) => now.current.filesDropped(files, carrying)),
      ),
      bridge.listen('documentChanged', (change) => now.current.documentChanged(change)),
      bridge.listen('closing', () => {
        const stay = (): void => void bridge.stayOpen();
        void now.current.closing(stay).then(
          (goes) => void (goes ? bridge.readyToClose() : bridge.stayOpen()),
          () => void bridge.readyToClose(),
        );
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [bridge]);
}

/** Processes that stopped again and again. */
export function useFailedProcesses(): readonly ProcessName[] {
  const bridge = useBridge();
  const [states, setStates] = useState<Partial<Record<ProcessName, ProcessState>>>({});
  useEffect(() => {
    const end = bridge.listen('processState', ({ process, state }) =>
      setStates((known) => ({ ...known, [process]: state })),
    );
    // What stopped before this window was there; what it was told since is newer.
    void bridge.processStates().then((reply) => {
      if (reply.ok) setStates((known) => ({ ...reply.value, ...known }));
    });
    return end;
  }, [bridge]);
  return (Object.keys(states) as ProcessName[]).filter((name) => states[name] === 'failed');
}
