/** The dictionary. It starts when a text is checked first, and ends when none is open. */
import { serve } from '../serve.ts';
import { stepAside } from '../step-aside.ts';
import { spellingHandlers } from './spelling-handlers.ts';

stepAside();
serve<'spelling'>((folders) => spellingHandlers(folders));
