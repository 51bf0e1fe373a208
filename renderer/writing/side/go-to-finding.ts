import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { DocumentCommands } from '../document-commands.ts';
import type { Side } from './follow-side.ts';
import { jumpTo } from './jump.ts';

/** Shows the position of a finding in the text, or its field at Details, or the pages. Returns false if it has none now. */
export function goToFinding(
  side: Side,
  finding: CheckFinding,
  { showTab, openVariable }: Pick<DocumentCommands, 'showTab' | 'openVariable'>,
): boolean {
  if (side.jumpToFinding(finding)) return true;
  const variable = emptyVariable(finding);
  if (variable !== null) {
    openVariable(variable);
    return true;
  }
  if (finding.check === 'part-missing') {
    // The beginning of the document is where a missing part belongs.
    const [first] = side.document.draft().body;
    return first !== undefined && jumpTo(side.document, { node: first.id });
  }
  if (finding.check !== 'page-limit' && finding.check !== 'last-page-full') return false;
  showTab('preview');
  return true;
}

function emptyVariable(finding: CheckFinding): string | null {
  if (finding.check === 'sender-missing') return 'organisation';
  if (finding.check === 'variable-empty') return finding.values.name;
  if (finding.check === 'debate-past') return 'debateDate';
  if (finding.check === 'embargo-passed') return 'embargo';
  if (finding.check === 'document-expired') return finding.values.variable;
  return finding.check === 'placeholder-left' ? finding.values.variable : null;
}
