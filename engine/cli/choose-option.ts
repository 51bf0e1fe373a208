import type { InterfaceLanguage } from '../core/result.ts';
import { UsageError } from './command.ts';

/** The value of an option with fixed values. Throws a `UsageError` that lists them for any other value. */
export function chooseOption<Value extends string>(
  given: string,
  values: readonly Value[],
  language: InterfaceLanguage,
): Value {
  const chosen = values.find((value) => value === given);
  if (chosen !== undefined) return chosen;
  const list = values.join(', ');
  throw new UsageError(
    { nl: `‘${given}’ kan niet; kies uit ${list}.`, en: `‘${given}’ is not possible; choose from ${list}.` }[language],
  );
}
