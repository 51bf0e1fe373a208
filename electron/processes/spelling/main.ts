/** The spelling process: the dictionary. It starts at the first check and stops when no text is open. */

import { lowerPriority } from '../lower-priority.ts';
import { serve } from '../serve.ts';
import { createSpellingHandlers } from './spelling-handlers.ts';

lowerPriority();
serve<'spelling'>((folders) => createSpellingHandlers(folders));
