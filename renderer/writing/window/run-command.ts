import type { Command } from '../../../electron/ipc/commands.ts';
import type { TypingActionName } from '../../ui/keys/key-table.ts';
import type { DocumentCommands } from '../document-commands.ts';

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

const WINDOW_COMMANDS: { [Name in Command]?: (to: DocumentCommands) => void } = {
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
  copyMail: (to) => to.copyMail(),
  saveSources: (to) => to.saveSources(),
  makeBlock: (to) => to.makeBlockFromSelection(),
  nextRegion: (to) => to.focusNextRegion(1),
  previousRegion: (to) => to.focusNextRegion(-1),
};

/** Runs a menu command that concerns the page or its panes. The shell runs the other commands. */
export function runCommand(command: Command, commands: DocumentCommands): void {
  const typed = TYPING_COMMANDS[command];
  if (typed) commands.run(typed);
  else WINDOW_COMMANDS[command]?.(commands);
}
