import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { CHECK_GROUPS, type CheckGroup, listChecksOf } from '../../../engine/core/checks/check-groups.ts';
import type { CheckCode } from '../../../engine/core/checks/list.ts';
import { canBeChosen, describeCheck } from '../../../engine/core/checks/run-checks.ts';
import { SEVERITIES, type Severity } from '../../../engine/core/severity.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

export type ChosenSeverities = Readonly<Record<string, Severity>>;

export interface CheckSeveritiesProps {
  /** The severities that differ from the usual ones, by the code of the check. */
  chosen: ChosenSeverities;
  onChange: (chosen: ChosenSeverities) => void;
}

/** Every check with its severity, in groups that open. Checks that each document needs before it is sent can't be changed. */
export function CheckSeverities({ chosen, onChange }: CheckSeveritiesProps) {
  const t = useTexts().settings;
  const isAnyChosen = Object.keys(chosen).length > 0;
  return (
    <div className="check-severities">
      {CHECK_GROUPS.map((group) => (
        <SeverityGroup key={group} group={group} chosen={chosen} onChange={onChange} />
      ))}
      {isAnyChosen && <LinkButton onPress={() => onChange({})}>{t.usualSeverities}</LinkButton>}
    </div>
  );
}

/** A group is open at first where it has a changed severity. */
function SeverityGroup({ group, chosen, onChange }: CheckSeveritiesProps & { group: CheckGroup }) {
  const t = useTexts().settings;
  const codes = listChecksOf(group);
  const changed = codes.filter((code) => chosen[code] !== undefined).length;
  const [isOpen, setOpen] = useState(changed > 0);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon of={ChevronRight} small />
        <span>{t.checkGroup[group]}</span>
        <span className="muted">{t.checkCount(codes.length, changed)}</span>
      </summary>
      {isOpen && codes.map((code) => <CheckSeverity key={code} code={code} chosen={chosen} onChange={onChange} />)}
    </details>
  );
}

function CheckSeverity({ code, chosen, onChange }: CheckSeveritiesProps & { code: CheckCode }) {
  const t = useTexts().settings;
  const { name, help, severity } = describeCheck(code, useLanguage());
  if (!canBeChosen(code)) {
    return (
      <div className="field-frame severity-row">
        <div className="field-label">{name}</div>
        <div className="severity-fixed">{t.alwaysChecked}</div>
        <div className="hint">{help}</div>
      </div>
    );
  }
  return (
    <Select<Severity | 'usual'>
      label={name}
      hint={help}
      className="severity-row"
      value={chosen[code] ?? 'usual'}
      options={[
        { value: 'usual', label: t.usualSeverity(t.severity[severity]) },
        ...SEVERITIES.map((value) => ({ value, label: t.severity[value] })),
      ]}
      onChange={(value) => {
        const { [code]: _, ...others } = chosen;
        onChange(value === 'usual' ? others : { ...others, [code]: value });
      }}
    />
  );
}
