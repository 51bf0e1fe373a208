import type { Block } from '../blocks/block.ts';
import { findSnapshot } from '../drafts/instances.ts';
import { formatEnumeration } from '../enumeration.ts';
import type { NodeId } from '../richtext/model.ts';
import { formatBlockName } from './block-name.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { collectDraftIds, findOpenFields, type OpenField } from './open-fields.ts';
import { reportsField } from './reported-fields.ts';

export interface FieldsOpen {
  /**
   * Owner of the fields: the source in a note, a block cited as a source without one, a cross-reference, other blocks.
   */
  what: 'source' | 'no-source' | 'reference' | 'block';
  /** The block's name; null where the field belongs to no block. */
  title: string | null;
  kind: Block['kind'] | null;
  /** As printed: '[datum]'. */
  fields: string[];
}

/**
 * Empty fields in the printed document that no other check reports, mostly in the source of a note. It reads the
 * composed document, so that no field between brackets is sent unnoticed. One finding for each block.
 */
export const fieldOpen = defineCheck<'field-open', FieldsOpen>({
  code: 'field-open',
  severity: 'warning',
  run: (context) => {
    if (!context.publication) return [];
    const { draft } = context;
    const ids = collectDraftIds(draft);
    const left = findOpenFields(context.publication, ids);
    const omitted = context.concept ? findOmitted(findOpenFields(context.concept, ids), left) : [];
    const group = (open: readonly OpenField[]): OpenField[][] => {
      const groups = new Map<string, OpenField[]>();
      for (const field of open) {
        if (context.earlier.some((finding) => reportsField(finding, field))) continue;
        const key = field.block === null ? `${field.name} ${field.node}` : `${field.block} ${classifyField(field)}`;
        groups.set(key, [...(groups.get(key) ?? []), field]);
      }
      return [...groups.values()];
    };
    return [
      ...group(left).flatMap((fields) => makeFinding(fields, context) ?? []),
      ...group(omitted).flatMap((fields) => {
        const finding = makeFinding(fields, context);
        return finding ? [{ ...finding, isOmitted: true }] : [];
      }),
    ];
  },
  texts: {
    nl: {
      name: 'Leeg veld in het document',
      many: (count) => `Op ${count} plekken staan nog lege velden`,
      message: ({ what, title, fields }) => {
        const open = formatEnumeration(fields, 'nl');
        if (what === 'reference') return `Een verwijzing verwijst naar iets wat er niet meer is: er staat ${open}.`;
        if (what === 'no-source')
          return `‘${title}’ wordt als bron genoemd, maar heeft zelf geen bron: er staat ${open}.`;
        if (title === null) return `Er staat nog een leeg veld: ${open}.`;
        return what === 'source'
          ? `In de bron van ‘${title}’ is nog niet ingevuld: ${open}.`
          : `Bij ‘${title}’ is nog niet ingevuld: ${open}.`;
      },
      help: 'De lezer ziet deze woorden tussen haken, vaak in een noot. Zoek de bron op en vul ze in de bouwsteen in, of haal de verwijzing weg.',
    },
    en: {
      name: 'Empty field in the document',
      many: (count) => `There are still empty fields at ${count} places`,
      message: ({ what, title, fields }) => {
        const open = formatEnumeration(fields, 'en');
        if (what === 'reference') return `A reference points to something that is no longer there: it says ${open}.`;
        if (what === 'no-source') return `‘${title}’ is named as a source but has none of its own: it says ${open}.`;
        if (title === null) return `There is still an empty field: ${open}.`;
        return what === 'source'
          ? `In the source of ‘${title}’ this was not filled in yet: ${open}.`
          : `For ‘${title}’ this was not filled in yet: ${open}.`;
      },
      help: 'The reader sees these words in brackets, often in a note. Look up the source and fill them in the block, or remove the reference.',
    },
  },
});

/** The empty fields of blocks in the concept that the version to be sent leaves nowhere. */
function findOmitted(inConcept: readonly OpenField[], left: readonly OpenField[]): OpenField[] {
  const keyOf = ({ block, name }: OpenField): string => `${block}\n${name}`;
  const kept = new Set(left.map(keyOf));
  return inConcept.filter((field) => field.block !== null && !kept.has(keyOf(field)));
}

function classifyField({ name }: OpenField): FieldsOpen['what'] {
  if (name.startsWith('source.')) return 'source';
  if (name.endsWith('.source') || name === 'citation.block') return 'no-source';
  return name === 'crossReference.target' ? 'reference' : 'block';
}

function makeFinding(fields: readonly OpenField[], { draft, uses }: CheckContext): RawFinding<FieldsOpen> | null {
  const [first] = fields;
  if (!first) return null;
  const block = first.block === null ? undefined : findSnapshot(draft, first.block);
  // The source list has no position in the draft; the first use of the block has.
  const node: NodeId | null =
    fields.find((field) => field.node !== null)?.node ??
    uses.find((use) => use.id === block?.id && use.location !== null)?.location?.node ??
    null;
  return {
    location: node === null ? null : { node },
    ...(first.block === null ? {} : { block: first.block }),
    values: {
      what: classifyField(first),
      title: block ? formatBlockName(block) : first.block,
      kind: block?.kind ?? null,
      fields: [...new Set(fields.map((field) => field.text.replaceAll('\u00a0', ' ')))],
    },
    about: fields.map(({ name, node }) => [name, node]),
  };
}
