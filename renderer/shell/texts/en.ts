import { en as entriesTexts } from '../../document/unsaved/texts/en.ts';
import { en as conflictTexts } from '../../screens/conflict/texts/en.ts';
import { en as exportTexts } from '../../screens/export/texts/en.ts';
import { en as firstRunTexts } from '../../screens/first-run/texts/en.ts';
import { en as helpTexts } from '../../screens/help/texts/en.ts';
import { en as importTexts } from '../../screens/import/texts/en.ts';
import { en as recoveryTexts } from '../../screens/recovery/texts/en.ts';
import { en as reportTexts } from '../../screens/report/texts/en.ts';
import { en as settingsTexts } from '../../screens/settings/texts/en.ts';
import { en as startTexts } from '../../screens/start/texts/en.ts';
import { en as versionsTexts } from '../../screens/versions/texts/en.ts';
import { en as base } from '../../ui/texts/en.ts';
import { en as blocksTexts, compare as compareTexts } from '../../writing/blocks/texts/en.ts';
import { en as libraryTexts } from '../../writing/library/texts/en.ts';
import { en as pageTexts } from '../../writing/page/texts/en.ts';
import { en as checksTexts } from '../../writing/side/checks/texts/en.ts';
import { en as detailsTexts } from '../../writing/side/details/texts/en.ts';
import { en as evidenceTexts } from '../../writing/side/evidence/texts/en.ts';
import { en as previewTexts } from '../../writing/side/preview/texts/en.ts';
import { en as sideTexts } from '../../writing/side/texts/en.ts';
import { en as typingTexts } from '../../writing/typing/texts/en.ts';
import { status as statusTexts, en as writingTexts } from '../../writing/window/texts/en.ts';
import { en as shell } from './own.en.ts';

/** All strings of the window in English, from the folder of each. */
export const en = {
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
