import { nl as entriesTexts } from '../../document/unsaved/texts/nl.ts';
import { nl as conflictTexts } from '../../screens/conflict/texts/nl.ts';
import { nl as exportTexts } from '../../screens/export/texts/nl.ts';
import { nl as firstRunTexts } from '../../screens/first-run/texts/nl.ts';
import { nl as helpTexts } from '../../screens/help/texts/nl.ts';
import { nl as importTexts } from '../../screens/import/texts/nl.ts';
import { nl as recoveryTexts } from '../../screens/recovery/texts/nl.ts';
import { nl as reportTexts } from '../../screens/report/texts/nl.ts';
import { nl as settingsTexts } from '../../screens/settings/texts/nl.ts';
import { nl as startTexts } from '../../screens/start/texts/nl.ts';
import { nl as versionsTexts } from '../../screens/versions/texts/nl.ts';
import { nl as base } from '../../ui/texts/nl.ts';
import { nl as blocksTexts, compare as compareTexts } from '../../writing/blocks/texts/nl.ts';
import { nl as libraryTexts } from '../../writing/library/texts/nl.ts';
import { nl as pageTexts } from '../../writing/page/texts/nl.ts';
import { nl as checksTexts } from '../../writing/side/checks/texts/nl.ts';
import { nl as detailsTexts } from '../../writing/side/details/texts/nl.ts';
import { nl as evidenceTexts } from '../../writing/side/evidence/texts/nl.ts';
import { nl as previewTexts } from '../../writing/side/preview/texts/nl.ts';
import { nl as sideTexts } from '../../writing/side/texts/nl.ts';
import { nl as typingTexts } from '../../writing/typing/texts/nl.ts';
import { status as statusTexts, nl as writingTexts } from '../../writing/window/texts/nl.ts';
import { nl as shell } from './own.nl.ts';

/** All strings of the window in Dutch, from the folder of each. */
export const nl = {
  ...base,
  ...shell,
  entries: entriesTexts,
  evidence: evidenceTexts,
  checks: checksTexts,
  details: detailsTexts,
  preview: previewTexts,
  status: statusTexts,
  compare: compareTexts,
  start: startTexts,
  firstRun: firstRunTexts,
  settings: settingsTexts,
  export: exportTexts,
  recovery: recoveryTexts,
  report: reportTexts,
  conflict: conflictTexts,
  versions: versionsTexts,
  help: helpTexts,
  side: sideTexts,
  writing: writingTexts,
  typing: typingTexts,
  page: pageTexts,
  ...blocksTexts,
  ...libraryTexts,
  ...importTexts,
};
