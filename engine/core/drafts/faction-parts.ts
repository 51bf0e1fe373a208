import type { DocumentType, Slot } from '../document-types/document-type.ts';
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
