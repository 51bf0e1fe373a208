import { useMemo, useSyncExternalStore } from 'react';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { findSpelling } from '../../../../engine/core/checks/name-two-spellings.ts';
import type { BlockId } from '../../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../../document/services/app-data.tsx';
import { now } from '../../../ui/clock.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { useDocument, useOutcome, useSide } from '../../document-context.ts';
import { removeNode, replaceText, replaceTexts, takeFromLibrary } from '../change-page.ts';
import { findFieldsForReader } from '../fields-for-reader.ts';
import { indexOfFinding } from '../finding-order.ts';
import { type Fix, fixesFor, fixesForAll } from '../fixes.ts';
import { $findNode } from '../jump.ts';
import { silenceFinding, unsilenceFinding } from '../silence.ts';
import { useDraft } from '../use-side.ts';
import { useUpdates } from '../use-updates.tsx';
import { ChecksPane, type FindingAction } from './checks-pane.tsx';
import { copyAddresses } from './copy-addresses.ts';

/** The findings of the open document, each with its fixes. */
export function LiveChecks() {
  const { document, outcomes, commands } = useDocument();
  const side = useSide();
  const t = useTexts().side;
  const bridge = useBridge();
  const library = useLibrary();
  const { userName } = useSettings();
  const { update, compare, dialog } = useUpdates();
  const chosen = useSyncExternalStore(side.onSelection, side.selectedFinding);
  const draft = useDraft();
  const { documentTypes } = useTemplates();
  const type = documentTypes.find(({ id }) => id === draft.documentType);
  const forReader = useMemo(() => (type ? findFieldsForReader(draft, type) : undefined), [draft, type]);
  const findings = useOutcome((outcome) => outcome?.findings ?? null);
  const isStuck = useSyncExternalStore(outcomes.onOutcome, outcomes.isStuck);
  const context = {
    find: (id: BlockId) => library.find(id),
    blockAt: (place: string) => {
      const node = document.draft().body.find((one) => one.id === place);
      return node?.type === 'blockInstance' ? node.block : null;
    },
    isInText: (place: string) => document.editor.getEditorState().read(() => $findNode(place)?.isInner === false),
    findSpelling: (name: string) => findSpelling(document.draft(), name),
  };

  const applyFix = (fix: Fix, finding: CheckFinding): void => {
    switch (fix.do) {
      case 'fillVariable':
        if (fix.name === 'title') side.jumpToFinding(finding);
        else commands.openVariable(fix.name);
        return;
      case 'openOrganisation':
        commands.openOrganisation(fix.field);
        return;
      case 'openBlock':
        commands.openBlock(fix.block, fix.field);
        return;
      case 'openMotion':
        commands.openBlock(fix.block, 'status');
        return;
      case 'openPaper':
        commands.openBlock(fix.block, fix.field);
        return;
      case 'chooseGround':
        commands.openGrounds(fix.demand);
        return;
      case 'dropGround':
        commands.dropGround(fix.demand, fix.block);
        return;
      case 'copyAddresses':
        void copyAddresses(bridge, fix.blocks, t.messages).then(commands.say);
        return;
      case 'update':
        update(fix.blocks);
        return;
      case 'compare':
        compare(fix.blocks);
        return;
      case 'remove':
        removeNode(document, fix.place);
        return;
      case 'restore':
        takeFromLibrary(document, fix.place, library.find);
        return;
      case 'write':
        if (!replaceText(document, fix.location, fix)) commands.say(t.messages.notWritten);
        return;
      case 'writeEverywhere':
        if (!replaceTexts(document, fix.locations, fix)) commands.say(t.messages.notWritten);
        return;
      case 'cut':
        if (!replaceText(document, fix.location, { over: fix.over, words: '' })) commands.say(t.messages.notWritten);
        return;
      case 'chooseHouseStyle':
        commands.showTab('details');
        return;
      case 'import':
        commands.import();
        return;
      case 'showPages':
        commands.showTab('preview');
    }
  };
  const toActions = (fixes: readonly Fix[], finding: CheckFinding | undefined, all = false): FindingAction[] =>
    finding === undefined
      ? []
      : fixes.map((fix) => ({ label: getFixLabel(fix, finding, all, t.fix), onPress: () => applyFix(fix, finding) }));

  return (
    <>
      <ChecksPane
        findings={findings}
        isStuck={isStuck}
        chosen={findings && chosen ? indexOf(findings, chosen) : null}
        onChoose={(index) => side.select(findings?.[index] ?? null)}
        onJump={(finding) => {
          if (!commands.goToFinding(finding)) commands.say(t.messages.notInPage);
        }}
        actionsFor={(finding) => toActions(fixesFor(finding, context), finding)}
        commonActions={(same) => toActions(fixesForAll(same, context), same[0], true)}
        onSilence={(finding, reason) =>
          document.change((head) => silenceFinding(head, finding, { reason, by: userName, at: now() }))
        }
        onUnsilence={(finding) => document.change((head) => unsilenceFinding(head, finding))}
        unsavedTexts={side.unsavedTexts}
        silenced={document.head().silenced}
        forReader={forReader}
      />
      {dialog}
    </>
  );
}

function indexOf(findings: readonly CheckFinding[], finding: CheckFinding): number | null {
  const at = indexOfFinding(findings, finding);
  return at < 0 ? null : at;
}

function getFixLabel(
  fix: Fix,
  finding: CheckFinding,
  all: boolean,
  t: ReturnType<typeof useTexts>['side']['fix'],
): string {
  switch (fix.do) {
    case 'fillVariable':
      if (finding.check === 'sender-missing') return t.fillInHere;
      return fix.name === 'title' ? t.title : t.fillIn;
    case 'openOrganisation':
      return fix.field === 'colour' ? t.colour : t.organisation;
    case 'openBlock':
      return getOpenLabel(fix.field, finding, t);
    case 'openMotion':
      return t.openMotion;
    case 'openPaper':
      return t.openPaper;
    case 'chooseGround':
      return t.ground;
    case 'dropGround':
      return t.dropGround;
    case 'copyAddresses':
      return t.copyAddresses;
    case 'update':
      return finding.check === 'fact-missing' ? t.fetchCopy : all ? t.updateAll : t.update;
    case 'compare':
      return t.compare;
    case 'remove':
      return t.remove;
    case 'restore':
      return t.restore;
    case 'write':
      return fix.words.length > LONGEST_WRITTEN ? t.takeOver : t.write(fix.words);
    case 'writeEverywhere':
      return t.writeEverywhere(fix.words);
    case 'cut':
      return t.remove;
    case 'chooseHouseStyle':
      return t.houseStyle;
    case 'import':
      return t.import;
    case 'showPages':
      return t.pages;
  }
}

/** Characters of a text that a button can show. */
const LONGEST_WRITTEN = 40;

function getOpenLabel(
  field: Extract<Fix, { do: 'openBlock' }>['field'],
  finding: CheckFinding,
  t: ReturnType<typeof useTexts>['side']['fix'],
): string {
  if (field === 'validUntil') return t.newDate;
  if (field === 'state' && finding.check === 'quote-not-approved') return t.approve;
  return t[field];
}
