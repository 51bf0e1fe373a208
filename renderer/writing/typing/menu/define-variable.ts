import { STANDARD_VARIABLES, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import type { DraftHead } from '../../../document/open/head.ts';
import { variableName } from './entries.ts';

/** Defines a variable of this document with the typed label and a unique name. */
export function defineVariable(label: string, head: Pick<DraftHead, 'definitions'>): VariableDefinition {
  const taken = new Set([...head.definitions, ...STANDARD_VARIABLES].map(({ name }) => name));
  const base = variableName(label);
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base.slice(0, 60)}${number}`;
  const words = label.trim().charAt(0).toUpperCase() + label.trim().slice(1);
  const blank = label.trim().toLowerCase();
  return {
    name,
    label: { nl: words, en: words },
    placeholder: { nl: blank, en: blank },
    type: 'text',
    filledBy: 'writer',
  };
}
