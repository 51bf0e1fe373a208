import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Side } from './follow-side.ts';
import { jumpTo } from './jump.ts';
import type { SideHandlers } from './side-handlers.ts';

/**
 * To the place that a finding is about: in the text, else the field at Details or the pages that it is about. False: it has
 * no place any more.
 */
export function goToFinding(side: Side, finding: CheckFinding, { onTab }: Pick<SideHandlers, 'onTab'>): boolean {
  if (side.jump(finding)) return true;
  const variable = emptyVariable(finding);
  if (variable !== null) {
    onTab('details');
    side.ask({ to: 'variable', name: variable });
    return true;
  }
  if (finding.check === 'part-missing') {
    // What begins the document and is gone is written at its begin.
    const [first] = side.document.draft().body;
    return first !== undefined && jumpTo(side.document, { node: first.id });
  }
  if (finding.check !== 'page-limit' && finding.check !== 'last-page-full') return false;
  onTab('preview');
  return true;
}

function emptyVariable(finding: CheckFinding): string | null {
  if (finding.check === 'sender-missing') return 'organisation';
  if (finding.check === 'variable-empty') return finding.values.name;
  return finding.check === 'placeholder-left' ? finding.values.variable : null;
}
