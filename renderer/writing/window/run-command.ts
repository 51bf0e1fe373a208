import type { Command } from '../../../electron/ipc/commands.ts';
import type { TypingActionName } from '../../ui/keys/key-table.ts';
import type { SideTab } from '../side/side-handlers.ts';

/** The actions of the writing window that a menu command can start. */
export interface CommandHandlers {
  run: (action: TypingActionName) => unknown;
  toggleLibrary: () => void;
  toggleSide: () => void;
  focusLibrarySearch: () => void;
  showTab: (tab: SideTab) => void;
  stepFinding: (by: 1 | -1) => void;
  stepMisspelt: (by: 1 | -1) => void;
  stepField: (by: 1 | -1) => void;
  makeBlock: () => void;
  nextRegion: (by: 1 | -1) => void;
}

const TYPING_COMMANDS: { [Name in Command]?: TypingActionName } = {
  undo: 'undo',
  redo: 'redo',
  find: 'find',
  replace: 'replace',
  insertLink: 'link',
  insertFootnote: 'footnote',
  insertPageBreak: 'pageBreak',
  insertTable: 'insertTable',
  insertPicture: 'insertPicture',
  insertCitation: 'insertCitation',
  insertReference: 'insertReference',
  insertVariable: 'insertVariable',
  goTo: 'goTo',
};

const WINDOW_COMMANDS: { [Name in Command]?: (to: CommandHandlers) => void } = {
  toggleLibrary: (to) => to.toggleLibrary(),
  toggleSide: (to) => to.toggleSide(),
  insertBlock: (to) => to.focusLibrarySearch(),
  showPreview: (to) => to.showTab('preview'),
  showChecks: (to) => to.showTab('checks'),
  showEvidence: (to) => to.showTab('evidence'),
  showDetails: (to) => to.showTab('details'),
  nextFinding: (to) => to.stepFinding(1),
  previousFinding: (to) => to.stepFinding(-1),
  nextMisspelt: (to) => to.stepMisspelt(1),
  previousMisspelt: (to) => to.stepMisspelt(-1),
  nextField: (to) => to.stepField(1),
  previousField: (to) => to.stepField(-1),
  makeBlock: (to) => to.makeBlock(),
  nextRegion: (to) => to.nextRegion(1),
  previousRegion: (to) => to.nextRegion(-1),
};

/** Runs a menu command that concerns the page or its panes. The shell runs the other commands. */
export function runCommand(command: Command, handlers: CommandHandlers): void {
  const typed = TYPING_COMMANDS[command];
  if (typed) handlers.run(typed);
  else WINDOW_COMMANDS[command]?.(handlers);
}
