import type { LexicalEditor } from 'lexical';
import { $nodesOfType } from 'lexical';
import { useMemo, useRef } from 'react';
import { createFindPaper } from '../../../../engine/core/blocks/find-paper.ts';
import { listUncitedPapers } from '../../../../engine/core/checks/uncited-papers.ts';
import { deriveDraft } from '../../../../engine/core/drafts/derive-draft.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { removeUnusedSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import { STANDARD_VARIABLES, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { VariableNode } from '../../../document/editor/nodes/inline.ts';
import { useLibrary, useSettings, useTemplates } from '../../../document/services/app-data.tsx';
import { now } from '../../../ui/clock.ts';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { formatKamerstuk, formatRowTitle } from '../../blocks/describe.ts';
import { useDocument, useSide } from '../../document-context.ts';
import { EMPTY_FIELD } from '../../page/page-elements.ts';
import { findOutdatedBlocks } from '../block-updates.ts';
import { useDraft, useSideRequest } from '../use-side.ts';
import { countVariableUses } from '../variable-uses.ts';
import { listDerivables } from './derive-entries.ts';
import { DetailsPane } from './details-pane.tsx';

export interface LiveDetailsProps {
  file: { name: string; folder: string } | null;
  versions: number;
  /** Compares these blocks with the library, so that the user can update them. */
  onCompare: (blocks: readonly string[]) => void;
}

/** The Details of the open document. */
export function LiveDetails({ file, versions, onCompare }: LiveDetailsProps) {
  const { document, commands } = useDocument();
  const side = useSide();
  const draft = useDraft();
  const language = useLanguage();
  const t = useTexts();
  const library = useLibrary();
  const settings = useSettings();
  const templates = useTemplates();
  const pane = useRef<HTMLDivElement>(null);
  useSideRequest(() => {
    const asked = side.takeRequest('variable');
    if (asked) focusField(pane.current, asked.name);
  });
  const type = templates.documentTypes.find(({ id }) => id === draft.documentType) ?? templates.documentTypes[0];
  const style = draft.houseStyle ?? settings.houseStyle;
  const houseStyle = templates.houseStyles.find(({ id }) => id === style) ?? templates.houseStyles[0];
  const uses = useMemo(() => (type ? countVariableUses(draft, type) : {}), [draft, type]);
  const used = useMemo(() => removeUnusedSnapshots(draft), [draft]);
  const older = useMemo(() => findOutdatedBlocks(used, library.find, type?.monitor), [used, library, type]);
  const derivable = useMemo(
    () => (type ? listDerivables(draft, templates.documentTypes, type.id) : []),
    [draft, type, templates],
  );
  const findPaper = useMemo(() => createFindPaper(library.blocks ?? []), [library.blocks]);
  const uncited = useMemo(
    () =>
      listUncitedPapers(draft).map(({ kamerstuk, title }) => {
        const block = findPaper(kamerstuk);
        return {
          name: formatKamerstuk(kamerstuk, t),
          title: block ? formatRowTitle(block) : title,
          block: block?.id ?? null,
        };
      }),
    [draft, findPaper, t],
  );
  if (!type) return null;
  return (
    <div ref={pane}>
      <DetailsPane
        draft={draft}
        documentType={type}
        uses={uses}
        documentTypes={templates.documentTypes}
        houseStyles={templates.houseStyles.map(({ id, name }) => ({ id, name: name[language] }))}
        usualHouseStyle={houseStyle?.id ?? settings.houseStyle}
        usualPointName={houseStyle?.pointName ?? 'demand'}
        fromSettings={{ ...(houseStyle?.sender ? { organisation: houseStyle.sender } : {}), ...houseStyle?.variables }}
        file={file}
        blocks={{ used: Object.keys(used.blocks).length, older: older.length }}
        versions={versions}
        agenda={{
          onAgenda: draft.agenda.length,
          uncited,
          onCite: commands.citeFromLibrary,
          onOpen: (block) => commands.openBlock(block),
        }}
        onVariable={(name, value) =>
          document.change(
            (head) => ({ ...head, variables: { ...head.variables, [name]: { ...head.variables[name], value } } }),
            `variable-${name}`,
          )
        }
        onNewVariable={(label) => {
          const variable = makeVariable(label, listNames(draft, type.variables));
          document.change((head) => ({
            ...head,
            definitions: [...head.definitions, variable],
            variables: { ...head.variables, [variable.name]: { value: null } },
          }));
          requestAnimationFrame(() => focusField(pane.current, variable.name));
        }}
        unsavedTexts={side.unsavedTexts}
        onField={(fields) => document.change((head) => ({ ...head, ...fields }), Object.keys(fields).join())}
        onTitle={(text) => document.change((head) => ({ ...head, title: makeTitle(text) }), 'title')}
        onSubtitle={(text) => document.change((head) => ({ ...head, subtitle: makeTitle(text) }), 'subtitle')}
        onShowVariable={(name) => markVariable(document.editor, name)}
        onCompareOlder={() => onCompare(older.map(({ id }) => id))}
        onOrganisation={commands.openOrganisation}
        onVersions={commands.versions}
        derivable={derivable}
        onDerive={(id) => {
          const documentType = templates.documentTypes.find((one) => one.id === id);
          const { newId } = document;
          if (documentType)
            commands.openCopy(deriveDraft({ draft: document.draft(), documentType, newId, now: now() }));
        }}
      />
    </div>
  );
}

function makeTitle(text: string): Draft['title'] {
  return text === '' ? [] : [{ type: 'run', text }];
}

function listNames(draft: Draft, ofType: readonly VariableDefinition[]): Set<string> {
  return new Set([...draft.definitions, ...ofType].map(({ name }) => name).concat(Object.keys(draft.variables)));
}

/** Focuses the input and not its label, so that the user can type at once. */
function focusField(pane: HTMLElement | null, name: string): void {
  const field = pane?.querySelector<HTMLElement>(`[data-variable="${CSS.escape(name)}"] :is(input, textarea, button)`);
  // The field may be in a collapsed line.
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

const MAX_NAME_LENGTH = 60;

/** A variable of this document, named after its label: 'Naam van de wet' is `naamVanDeWet`. */
function makeVariable(label: string, takenNames: ReadonlySet<string>): VariableDefinition {
  const [first = '', ...rest] = label
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 _-]/g, '')
    .split(/[\s_-]+/)
    .filter(Boolean);
  const joined = [first.toLowerCase(), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  // A name begins with a letter.
  const stem = (/^[A-Za-z]/.test(joined) ? joined : `v${joined}`).slice(0, MAX_NAME_LENGTH);
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

const MARK_CLASS = 'details-variable-shown';
const marked = new WeakMap<LexicalEditor, readonly Element[]>();

/** Marks all occurrences of a variable on the page; null: removes the marks. */
function markVariable(editor: LexicalEditor, name: string | null): void {
  const root = editor.getRootElement();
  for (const shown of marked.get(editor) ?? []) shown.classList.remove(MARK_CLASS);
  marked.delete(editor);
  if (name === null || !root) return;
  const keys = editor.read(() =>
    $nodesOfType(VariableNode)
      .filter((node) => node.getName() === name)
      .map((node) => node.getKey()),
  );
  const inText = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  // The page draws the parts around the text and the blocks itself.
  const drawnElements = window.document.querySelectorAll<HTMLElement>(
    `${EMPTY_FIELD}[data-name="${CSS.escape(name)}"]`,
  );
  const all = [...inText, ...drawnElements];
  for (const element of all) element.classList.add(MARK_CLASS);
  marked.set(editor, all);
  const [first] = all;
  if (first && !all.some(isVisible)) first.scrollIntoView({ block: 'center' });
}

function isVisible(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 90 && bottom <= window.innerHeight - 40;
}
