import { LinkButton } from '../parts/button.tsx';
import { useTexts } from '../texts/language.tsx';
import type { ExportDialogProps, ExportFinding } from './export-state.ts';

/** What is still open, each sentence once with its number, and the way to its place. */
export function FindingList({
  findings,
  onJump,
}: {
  findings: readonly ExportFinding[];
  onJump: ExportDialogProps['onJump'];
}) {
  const x = useTexts().export;
  return (
    <ul>
      {grouped(findings).map(({ finding, message, count }) => (
        <li key={message}>
          <span>{count > 1 ? x.times(message, count) : message}</span>
          {finding && (
            <LinkButton label={`${x.goTo}: ${message}`} onPress={() => onJump(finding)}>
              {x.goTo}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Equal sentences once, with their number. */
function grouped(findings: readonly ExportFinding[]): (ExportFinding & { count: number })[] {
  const groups = new Map<string, ExportFinding & { count: number }>();
  for (const one of findings) {
    const group = groups.get(one.message);
    if (group) group.count += 1;
    else groups.set(one.message, { ...one, count: 1 });
  }
  return [...groups.values()];
}
