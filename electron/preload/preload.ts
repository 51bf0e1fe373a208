/** The preload script: exposes the requests of the contract to the page as named methods, and nothing else. */
import * as electron from 'electron';
import { COMMANDS_CHANNEL, COMMANDS_KEY, DROP_CHANNEL, NOTICE_CHANNEL, REQUEST_PREFIX } from '../ipc/channels.ts';
import type { Command } from '../ipc/commands.ts';
import type { InputOf, NoticeName, Notices, OutputOf, Reply, RequestName, WindowBridge } from '../ipc/contract.ts';

const { contextBridge, ipcRenderer } = electron;

function request<Name extends RequestName>(name: Name): (input?: InputOf<Name>) => Promise<Reply<OutputOf<Name>>> {
  return (input) => ipcRenderer.invoke(`${REQUEST_PREFIX}${name}`, input);
}

type NoticeListener = (name: NoticeName, value: unknown) => void;
const listeners = new Set<NoticeListener>();
ipcRenderer.on(NOTICE_CHANNEL, (_event, name: NoticeName, value: unknown) => {
  for (const notify of [...listeners]) notify(name, value);
});

/** Runs the waiting menu commands before the keys that were pressed after them, however late the page handles those. */
function runCommands(): void {
  const commands: Command[] = ipcRenderer.sendSync(COMMANDS_CHANNEL);
  for (const command of commands) for (const notify of [...listeners]) notify('command', command);
}
ipcRenderer.on(COMMANDS_CHANNEL, runCommands);
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== COMMANDS_KEY) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    runCommands();
  },
  { capture: true },
);

/** Listed by name, because importing `REQUESTS` would load all schemas before the page. A missing name does not compile. */
const bridge = {
  readSettings: request('readSettings'),
  changeSettings: request('changeSettings'),
  recentCards: request('recentCards'),
  forgetRecent: request('forgetRecent'),
  currentDocument: request('currentDocument'),
  askedDocument: request('askedDocument'),
  chooseDocument: request('chooseDocument'),
  chooseToOpen: request('chooseToOpen'),
  openDocument: request('openDocument'),
  newWindow: request('newWindow'),
  leaveDocument: request('leaveDocument'),
  openCopy: request('openCopy'),
  openedFor: request('openedFor'),
  chooseSavePlace: request('chooseSavePlace'),
  chooseFiles: request('chooseFiles'),
  chooseFolder: request('chooseFolder'),
  chooseLibrary: request('chooseLibrary'),
  libraryPlace: request('libraryPlace'),
  useLibrary: request('useLibrary'),
  addStarter: request('addStarter'),
  exportPlace: request('exportPlace'),
  exportChoices: request('exportChoices'),
  copy: request('copy'),
  canPaste: request('canPaste'),
  paste: request('paste'),
  print: request('print'),
  showFile: request('showFile'),
  readyToShow: request('readyToShow'),
  setWindowTitle: request('setWindowTitle'),
  readyToClose: request('readyToClose'),
  setUnavailable: request('setUnavailable'),
  about: request('about'),
  ownWords: request('ownWords'),
  changeOwnWords: request('changeOwnWords'),
  passOverWord: request('passOverWord'),
  wordMenu: request('wordMenu'),
  replacedFiles: request('replacedFiles'),
  showReplacedFiles: request('showReplacedFiles'),
  stayOpen: request('stayOpen'),
  watchPages: request('watchPages'),
  processStates: request('processStates'),
  readDraft: request('readDraft'),
  carryingDrafts: request('carryingDrafts'),
  peekDraft: request('peekDraft'),
  saveDraft: request('saveDraft'),
  writeJournal: request('writeJournal'),
  recoveries: request('recoveries'),
  recoveriesOf: request('recoveriesOf'),
  readRecovery: request('readRecovery'),
  openRecovery: request('openRecovery'),
  closeRecovery: request('closeRecovery'),
  passOverUnreadable: request('passOverUnreadable'),
  writeForm: request('writeForm'),
  openForm: request('openForm'),
  leftForms: request('leftForms'),
  closeForm: request('closeForm'),
  versions: request('versions'),
  readVersion: request('readVersion'),
  keepVersion: request('keepVersion'),
  nameVersion: request('nameVersion'),
  absentPictures: request('absentPictures'),
  librarySearch: request('librarySearch'),
  libraryBlocks: request('libraryBlocks'),
  libraryChanges: request('libraryChanges'),
  templates: request('templates'),
  writeBlock: request('writeBlock'),
  removeBlock: request('removeBlock'),
  blockHistory: request('blockHistory'),
  blockUses: request('blockUses'),
  exportUses: request('exportUses'),
  showBlockFile: request('showBlockFile'),
  parseMotion: request('parseMotion'),
  tieDecision: request('tieDecision'),
  addresses: request('addresses'),
  organisation: request('organisation'),
  changeOrganisation: request('changeOrganisation'),
  choosePicture: request('choosePicture'),
  chooseLogo: request('chooseLogo'),
  chooseOutput: request('chooseOutput'),
  saveEvidence: request('saveEvidence'),
  saveMonitor: request('saveMonitor'),
  saveSources: request('saveSources'),
  tryLogo: request('tryLogo'),
  addPicture: request('addPicture'),
  addPictureBytes: request('addPictureBytes'),
  takePictures: request('takePictures'),
  takeClipboard: request('takeClipboard'),
  importFiles: request('importFiles'),
  undoImport: request('undoImport'),
  openReport: request('openReport'),
  reportFile: request('reportFile'),
  cancelReport: request('cancelReport'),
  storedReports: request('storedReports'),
  storedReport: request('storedReport'),
  citedReports: request('citedReports'),
  removeReport: request('removeReport'),
  keepReport: request('keepReport'),
  pickFinding: request('pickFinding'),
  beginDraft: request('beginDraft'),
  beginDraftFrom: request('beginDraftFrom'),
  beginExample: request('beginExample'),
  preview: request('preview'),
  unknownWords: request('unknownWords'),
  suggestions: request('suggestions'),
  check: request('check'),
  factionPart: request('factionPart'),
  exportDraft: request('exportDraft'),
  exportsThere: request('exportsThere'),
  cancelExport: request('cancelExport'),
  listen: <Name extends NoticeName>(name: Name, listener: (value: Notices[Name]) => void) => {
    const notify: NoticeListener = (noticeName, value) => {
      if (noticeName === name) listener(value as Notices[Name]);
    };
    listeners.add(notify);
    return () => {
      listeners.delete(notify);
    };
  },
} satisfies WindowBridge;

contextBridge.exposeInMainWorld('inbreng', bridge);

/** The path of a dropped file. Only the preload can read it: scripts of the page can neither make nor read a path. */
function pathOf(file: File): string {
  // Older versions of Electron have the path on the file itself.
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
