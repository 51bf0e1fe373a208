/** The spelling process: the dictionary. It starts at the first check and stops when no text is open. */
import { serve } from '../serve.ts';
import { lowerPriority } from '../step-aside.ts';
import { createSpellingHandlers } from './spelling-handlers.ts';

lowerPriority();
serve<'spelling'>((folders) => createSpellingHandlers(folders));
