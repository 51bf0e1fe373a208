import { provideTexts } from '../../ui/texts/texts-of.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
// These folders extend `Texts` in their declaration files, which keep only imports without names.
import '../../document/unsaved/texts/nl.ts';
import '../../screens/conflict/texts/nl.ts';
import '../../screens/export/texts/nl.ts';
import '../../screens/first-run/texts/nl.ts';
import '../../screens/help/texts/nl.ts';
import '../../screens/import/texts/nl.ts';
import '../../screens/recovery/texts/nl.ts';
import '../../screens/settings/texts/nl.ts';
import '../../screens/start/texts/nl.ts';
import '../../screens/versions/texts/nl.ts';
import '../../ui/texts/nl.ts';
import '../../writing/blocks/texts/nl.ts';
import '../../writing/library/texts/nl.ts';
import '../../writing/page/texts/nl.ts';
import '../../writing/side/checks/texts/nl.ts';
import '../../writing/side/details/texts/nl.ts';
import '../../writing/side/evidence/texts/nl.ts';
import '../../writing/side/preview/texts/nl.ts';
import '../../writing/side/texts/nl.ts';
import '../../writing/typing/texts/nl.ts';
import '../../writing/window/texts/nl.ts';
import './own.nl.ts';

/** Each entry point of the window imports this file. */
provideTexts({ nl, en });
