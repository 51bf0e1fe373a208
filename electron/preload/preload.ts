/** What a window gets of the app: named methods from the contract and nothing else. */
import * as electron from 'electron';
import { COMMANDS_CHANNEL, COMMANDS_KEY, DROP_CHANNEL, NOTICE_CHANNEL, REQUEST_PREFIX } from '../ipc/channels.ts';
import type { Command } from '../ipc/commands.ts';
import type { InputOf, NoticeName, Notices, OutputOf, Reply, RequestName, WindowBridge } from '../ipc/contract.ts';

const { contextBridge, ipcRenderer } = electron;

function ask<Name extends RequestName>(name: Name): (input?: InputOf<Name>) => Promise<Reply<OutputOf<Name>>> {
  return (input) => ipcRenderer.invoke(`${REQUEST_PREFIX}${name}`, input);
}

type Hearing = (told: NoticeName, value: unknown) => void;
const hearing = new Set<Hearing>();
ipcRenderer.on(NOTICE_CHANNEL, (_event, told: NoticeName, value: unknown) => {
  for (const hear of [...hearing]) hear(told, value);
});

/** What was chosen in the menu is done before the keys that were pressed after it, however late the page comes to them. */
function hearCommands(): void {
  const commands: Command[] = ipcRenderer.sendSync(COMMANDS_CHANNEL);
  for (const command of commands) for (const hear of [...hearing]) hear('command', command);
}
ipcRenderer.on(COMMANDS_CHANNEL, hearCommands);
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== COMMANDS_KEY) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hearCommands();
  },
  { capture: true },
);

const bridge = {
  readSettings: ask('readSettings'),
  changeSettings: ask('changeSettings'),
  recentCards: ask('recentCards'),
  forgetRecent: ask('forgetRecent'),
  currentDocument: ask('currentDocument'),
  askedDocument: ask('askedDocument'),
  chooseDocument: ask('chooseDocument'),
  chooseToOpen: ask('chooseToOpen'),
  openDocument: ask('openDocument'),
  newWindow: ask('newWindow'),
  leaveDocument: ask('leaveDocument'),
  openCopy: ask('openCopy'),
  openedFor: ask('openedFor'),
  chooseSavePlace: ask('chooseSavePlace'),
  chooseFiles: ask('chooseFiles'),
  chooseFolder: ask('chooseFolder'),
  chooseLibrary: ask('chooseLibrary'),
  libraryPlace: ask('libraryPlace'),
  useLibrary: ask('useLibrary'),
  addStarter: ask('addStarter'),
  exportPlace: ask('exportPlace'),
  exportCarry: ask('exportCarry'),
  copy: ask('copy'),
  canPaste: ask('canPaste'),
  paste: ask('paste'),
  print: ask('print'),
  showFile: ask('showFile'),
  readyToShow: ask('readyToShow'),
  setWindowTitle: ask('setWindowTitle'),
  readyToClose: ask('readyToClose'),
  setUnavailable: ask('setUnavailable'),
  about: ask('about'),
  ownWords: ask('ownWords'),
  changeOwnWords: ask('changeOwnWords'),
  passOverWord: ask('passOverWord'),
  wordMenu: ask('wordMenu'),
  replacedFiles: ask('replacedFiles'),
  showReplacedFiles: ask('showReplacedFiles'),
  stayOpen: ask('stayOpen'),
  watchPages: ask('watchPages'),
  processStates: ask('processStates'),
  readDraft: ask('readDraft'),
  carryingDrafts: ask('carryingDrafts'),
  peekDraft: ask('peekDraft'),
  saveDraft: ask('saveDraft'),
  writeJournal: ask('writeJournal'),
  recoveries: ask('recoveries'),
  recoveriesOf: ask('recoveriesOf'),
  readRecovery: ask('readRecovery'),
  openRecovery: ask('openRecovery'),
  closeRecovery: ask('closeRecovery'),
  passOverUnreadable: ask('passOverUnreadable'),
  writeForm: ask('writeForm'),
  openForm: ask('openForm'),
  leftForms: ask('leftForms'),
  closeForm: ask('closeForm'),
  versions: ask('versions'),
  readVersion: ask('readVersion'),
  keepVersion: ask('keepVersion'),
  nameVersion: ask('nameVersion'),
  absentPictures: ask('absentPictures'),
  librarySearch: ask('librarySearch'),
  libraryBlocks: ask('libraryBlocks'),
  libraryChanges: ask('libraryChanges'),
  templates: ask('templates'),
  writeBlock: ask('writeBlock'),
  removeBlock: ask('removeBlock'),
  blockHistory: ask('blockHistory'),
  blockUses: ask('blockUses'),
  showBlockFile: ask('showBlockFile'),
  parseMotion: ask('parseMotion'),
  tieDecision: ask('tieDecision'),
  addresses: ask('addresses'),
  organisation: ask('organisation'),
  changeOrganisation: ask('changeOrganisation'),
  choosePicture: ask('choosePicture'),
  chooseLogo: ask('chooseLogo'),
  tryLogo: ask('tryLogo'),
  addPicture: ask('addPicture'),
  addPictureBytes: ask('addPictureBytes'),
  takePictures: ask('takePictures'),
  importFiles: ask('importFiles'),
  undoImport: ask('undoImport'),
  beginDraft: ask('beginDraft'),
  beginDraftFrom: ask('beginDraftFrom'),
  beginExample: ask('beginExample'),
  preview: ask('preview'),
  unknownWords: ask('unknownWords'),
  suggestions: ask('suggestions'),
  check: ask('check'),
  exportDraft: ask('exportDraft'),
  exportsThere: ask('exportsThere'),
  cancelExport: ask('cancelExport'),
  listen: <Name extends NoticeName>(name: Name, listener: (value: Notices[Name]) => void) => {
    const hear: Hearing = (told, value) => {
      if (told === name) listener(value as Notices[Name]);
    };
    hearing.add(hear);
    return () => {
      hearing.delete(hear);
    };
  },
} satisfies WindowBridge;

contextBridge.exposeInMainWorld('inbreng', bridge);

/** Files carry their path only here, outside the page: a script of the page can neither make nor read one. */
function pathOf(file: File): string {
  // The older runtime keeps it on the file itself.
  return electron.webUtils?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? '';
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

window.addEventListener('dragover', (event) => {
  if (carriesFiles(event)) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  if (!event.isTrusted) return;
  const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send(DROP_CHANNEL, paths);
});
