import { Select } from '../../ui/controls/select.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ExportDialogProps } from './export-state.ts';

/** The value of the choice for all factions, which is no name of a faction. */
const ALL = '';

/** Chooses the faction for which a document with a part for each is exported. */
export function FactionChoice({
  factions,
  faction,
  onFaction,
}: Pick<ExportDialogProps, 'factions' | 'faction' | 'onFaction'>) {
  const x = useTexts().export;
  return (
    <Select
      label={x.faction}
      value={faction ?? ALL}
      options={[{ value: ALL, label: x.everyFaction }, ...factions.map((name) => ({ value: name, label: name }))]}
      onChange={(chosen) => onFaction(chosen === ALL ? null : chosen)}
      hint={faction === null ? undefined : x.factionOnly}
    />
  );
}
