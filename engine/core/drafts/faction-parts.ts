import { type DocumentType, type Slot, slotSchema } from '../document-types/document-type.ts';
import { splitBySlot } from '../document-types/sections.ts';
import { interfaceLanguageOf } from '../result.ts';
import type { BodyNode, Heading, Inline } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import type { Draft } from './draft.ts';
import { findVariableDefinition } from './variables.ts';

/** The part of one faction in a document for several: a subheading of a section with `factionParts`, and the text below it. */
export interface FactionPart {
  /** The name in the subheading, 'VVD'; the whole subheading where it is not in the form of the document type. */
  faction: string;
  /** The heading of the section. */
  section: Heading;
  nodes: readonly BodyNode[];
}

/** The parts of the factions, in the order of the text. A name may occur more than once. */
export function findFactionParts(draft: Draft, documentType: DocumentType): FactionPart[] {
  const slots = new Map(documentType.slots.filter((slot) => slot.factionParts).map((slot) => [slot.id, slot]));
  const parts: { faction: string; section: Heading; nodes: BodyNode[] }[] = [];
  for (const { heading: section, slot: id, content } of splitBySlot(draft.body)) {
    const slot = id === null ? undefined : slots.get(id);
    if (!slot || section?.type !== 'heading') continue;
    let nodes: BodyNode[] | null = null;
    for (const node of content) {
      // The writer's own heading of the first level ends the last part.
      if (node.type === 'heading' && node.level === 1) nodes = null;
      if (node.type === 'heading' && node.level === 2) {
        nodes = [];
        parts.push({ faction: nameFaction(node, slot, draft, documentType), section, nodes });
      }
      nodes?.push(node);
    }
  }
  return parts.filter(({ faction }) => faction !== '');
}

/** The names of the factions that have a part, each once. */
export function listFactions(draft: Draft, documentType: DocumentType): string[] {
  return [...new Set(findFactionParts(draft, documentType).map(({ faction }) => faction))];
}

/** The document for one faction: without the parts of the others. */
export function keepFactionPart(draft: Draft, documentType: DocumentType, faction: string): Draft {
  const others = new Set(findOtherParts(draft, documentType, faction).map(({ id }) => id));
  return { ...draft, body: draft.body.filter(({ id }) => !others.has(id)) };
}

/**
 * The document to print for one faction: its part first, as a text for a Member, and behind it a sheet with the general
 * questions that the part does not ask already, and with the grounds.
 */
export function makeFactionDocument(
  draft: Draft,
  documentType: DocumentType,
  faction: string,
): { draft: Draft; documentType: DocumentType } {
  const parts = findFactionParts(draft, documentType).filter((part) => part.faction === faction);
  const [first] = parts;
  if (!first) return { draft, documentType };
  const own = parts.flatMap(({ nodes }) => nodes);
  const asked = new Set(own.flatMap((node) => (node.type === 'blockInstance' ? [node.block] : [])));
  const factionSlots = new Set(documentType.slots.filter((slot) => slot.factionParts).map(({ id }) => id));
  const general = splitBySlot(draft.body).flatMap(({ heading, slot, content }): BodyNode[] => {
    if (heading === null || (slot !== null && factionSlots.has(slot))) return [];
    const kept = content.filter((node) => node.type !== 'blockInstance' || !asked.has(node.block));
    return kept.length === 0 ? [] : [...(heading.type === 'heading' ? [asSubheading(heading)] : []), ...kept];
  });
  const language = interfaceLanguageOf(draft.language);
  const sheet: Heading = {
    type: 'heading',
    id: `${first.section.id}-sheet`,
    level: 1,
    content: [{ type: 'run', text: NOTE_SHEET[language] }],
    slot: NOTE_SLOT,
  };
  const noteSlot: Slot = slotSchema.parse({ id: NOTE_SLOT, heading: null, guidance: { nl: '', en: '' }, as: 'sheet' });
  const slots = documentType.slots.map((slot) => (slot.factionParts ? { ...slot, hidesHeading: true } : slot));
  return {
    draft: { ...draft, body: [first.section, ...own, ...(general.length === 0 ? [] : [sheet, ...general])] },
    documentType: { ...documentType, forMember: true, front: [], back: [], slots: [...slots, noteSlot] },
  };
}

const NOTE_SLOT = 'note-sheet';
const NOTE_SHEET = { nl: 'Bij deze inbreng', en: 'With this input' };

/** The heading of a section, one level lower and without its place in the document type. */
function asSubheading(heading: Heading): Heading {
  const { slot: _, ...rest } = heading;
  return { ...rest, level: 2 };
}

/** The nodes that the document for this faction omits. */
export function findOtherParts(draft: Draft, documentType: DocumentType, faction: string): BodyNode[] {
  return findFactionParts(draft, documentType).flatMap((part) => (part.faction === faction ? [] : part.nodes));
}

function nameFaction(heading: Heading, slot: Slot, draft: Draft, documentType: DocumentType): string {
  const resolve = (node: Inline): string => {
    if (node.type !== 'variable') return '';
    const value = draft.variables[node.name]?.value?.trim();
    const definition = findVariableDefinition(node.name, draft.definitions, documentType.variables);
    return value || (definition?.placeholder[interfaceLanguageOf(draft.language)] ?? node.name);
  };
  const text = normalizeSpace(inlineText(heading.content, resolve));
  for (const { before, after } of findNamingForms(slot)) {
    const isInForm = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
    if (isInForm) return text.slice(before.length, text.length - after.length).trim();
  }
  return text;
}

/** The fixed text around the name of the faction, in the subheadings with which the section begins. */
function findNamingForms(slot: Slot): { before: string; after: string }[] {
  return slot.start.flatMap(({ heading, content }) => {
    const at = content.findIndex(({ type }) => type === 'variable');
    if (heading === undefined || at === -1) return [];
    const textOf = (nodes: readonly Inline[]) => inlineText(nodes).replace(/\s+/g, ' ');
    return [{ before: textOf(content.slice(0, at)), after: textOf(content.slice(at + 1)) }];
  });
}

function normalizeSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
