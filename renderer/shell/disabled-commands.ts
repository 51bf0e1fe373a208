import type { Command } from '../../electron/ipc/commands.ts';
import type { PageState } from '../writing/window/page-state.ts';
import { canContainForm, type Screens } from './screens.ts';

const NEEDS_DOCUMENT: readonly Command[] = ['saveAs', 'export', 'print', 'versions'];
/** Commands of the page and its panes. */
const NEEDS_PAGE: readonly Command[] = [
  'copyMail',
  'saveSources',
  'find',
  'replace',
  'goTo',
  'insertBlock',
  'makeBlock',
  'insertCitation',
  'insertReference',
  'insertVariable',
  'insertFootnote',
  'insertLink',
  'insertPicture',
  'insertTable',
  'insertPageBreak',
  'toggleLibrary',
  'toggleSide',
  'showPreview',
  'showChecks',
  'showEvidence',
  'showDetails',
  'nextFinding',
  'previousFinding',
  'nextMisspelt',
  'previousMisspelt',
  'nextField',
  'previousField',
  'nextRegion',
  'previousRegion',
];
const NEEDS_LIBRARY: readonly Command[] = ['new', 'newFromExisting', 'import', 'pasteMotions', 'library', 'start'];

/** The commands of the menu that can do nothing now. `page`: null where none is there. */
export function disabledCommands({ ground, over }: Screens, page: PageState | null): Command[] {
  const isCovered = over.length > 0;
  const hasDocument = ground === 'document';
  const pageNow = hasDocument && !isCovered ? page : null;
  return [
    ...(ground === 'starting' ? (['settings'] as const) : []),
    ...(ground === 'starting' || ground === 'first-run' ? NEEDS_LIBRARY : []),
    ...(ground === 'start' && !isCovered ? (['start'] as const) : []),
    ...(hasDocument ? [] : NEEDS_DOCUMENT),
    ...(hasDocument || canContainForm(over.at(-1)) ? [] : (['save'] as const)),
    ...(pageNow ? [] : NEEDS_PAGE),
    ...(pageNow && !pageNow.selection ? (['makeBlock'] as const) : []),
    // A focused text field of a form over the page has its own undo.
    ...(isCovered || pageNow?.canUndo ? [] : (['undo'] as const)),
    ...(isCovered || pageNow?.canRedo ? [] : (['redo'] as const)),
  ];
}
