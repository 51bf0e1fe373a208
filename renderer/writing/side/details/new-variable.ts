import { STANDARD_VARIABLES, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';

const MAX_LENGTH = 60;

/** A variable of this document, named after its label: 'Naam van de wet' is `naamVanDeWet`. */
export function makeVariable(label: string, takenNames: ReadonlySet<string>): VariableDefinition {
  const [first = '', ...rest] = label
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 _-]/g, '')
    .split(/[\s_-]+/)
    .filter(Boolean);
  const joined = [first.toLowerCase(), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  // A name begins with a letter.
  const stem = (/^[A-Za-z]/.test(joined) ? joined : `v${joined}`).slice(0, MAX_LENGTH);
  const standard = new Set(STANDARD_VARIABLES.map(({ name }) => name));
  let name = stem;
  for (let number = 2; takenNames.has(name) || standard.has(name); number += 1) name = `${stem}${number}`;
  const shown = label.trim();
  const blank = shown.toLowerCase();
  return {
    name,
    label: { nl: shown, en: shown },
    placeholder: { nl: blank, en: blank },
    type: 'text',
    filledBy: 'writer',
  };
}
