import type { Command } from '../ipc/commands.ts';

/** Words of the native menu and of the system's dialogs. */
export type MenuTexts = Record<
  | Command
  | 'file'
  | 'edit'
  | 'insert'
  | 'view'
  | 'window'
  | 'helpMenu'
  | 'open'
  | 'close'
  | 'quit'
  | 'hide'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAsText'
  | 'selectAll'
  | 'noSuggestions'
  | 'addWord'
  | 'passOverWord'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'fullScreen'
  | 'minimize'
  | 'documents'
  | 'chooseDocument'
  | 'chooseSavePlace'
  | 'chooseFiles'
  | 'chooseFolder'
  | 'chooseLibrary'
  | 'choosePicture'
  | 'pictures'
  | 'chooseLogo'
  | 'logos'
  | 'pageStopped'
  | 'pageStoppedWhat'
  | 'openAgain'
  | 'closeWindow',
  string
>;
