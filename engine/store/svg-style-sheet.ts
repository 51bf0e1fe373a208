import { XmlElement } from '@rgrove/parse-xml';

/** The effect of a drawing's style sheets on its elements. */
export interface SvgStyleSheet {
  /** Number of selectors plus the parts of the drawing that their rules use: the cost of matching one element. */
  size: number;
  /** Ids of the parts of the drawing that the rules for this element use. */
  usedBy: (element: XmlElement) => Iterable<string>;
}

interface Rule {
  /** The class, id or element in the last part of each selector: 'g > rect.a' gives '.a'. */
  subjects: string[];
  ids: string[];
}

/** Cache by root element: a drawing is measured in several ways. */
const sheetsRead = new WeakMap<XmlElement, SvgStyleSheet>();

export function styleSheetsOf(root: XmlElement): SvgStyleSheet {
  const known = sheetsRead.get(root);
  if (known) return known;
  const sheets = readStyleSheets(root);
  sheetsRead.set(root, sheets);
  return sheets;
}

/**
 * Reads the style sheets of a drawing. Only the last part of a selector counts, so a rule may match too many elements, never
 * too few.
 */
function readStyleSheets(root: XmlElement): SvgStyleSheet {
  const rules = styleTexts(root).flatMap(rulesIn);
  const size = rules.reduce((sum, { subjects, ids }) => sum + subjects.length * (1 + ids.length), 0);
  let idsOf: Map<string, Set<string>> | null = null;
  return {
    size,
    usedBy: ({ name, attributes }) => {
      idsOf ??= idsBySubject(rules);
      if (idsOf.size === 0) return [];
      const classes = (attributes.class ?? '').split(/\s+/).map((each) => `.${each}`);
      const used = new Set<string>();
      for (const subject of ['*', name.replace(/^.*:/, ''), `#${attributes.id ?? ''}`, ...classes])
        for (const id of idsOf.get(subject) ?? []) used.add(id);
      return used;
    },
  };
}

function idsBySubject(rules: readonly Rule[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subjects, ids } of rules) {
    if (ids.length === 0) continue;
    for (const subject of subjects) {
      const known = found.get(subject) ?? new Set();
      for (const id of ids) known.add(id);
      found.set(subject, known);
    }
  }
  return found;
}

/**
 * Ids in local references. A reference ends at the next bracket, so that a value of only opening brackets is scanned once.
 */
export function idsUsedIn(value: string): string[] {
  return [...value.matchAll(/url\s*\(\s*['"]?#([^'")(]+)/gi)].map(([, id = '']) => id.trim());
}

function styleTexts(element: XmlElement): string[] {
  if (/^(?:.*:)?style$/i.test(element.name)) return [element.text];
  return element.children.flatMap((child) => (child instanceof XmlElement ? styleTexts(child) : []));
}

/** Splits the text: a regular expression would scan a sheet without a closing bracket again from each character. */
function rulesIn(css: string): Rule[] {
  return withoutComments(css)
    .split('}')
    .flatMap((text) => {
      const [declarations, selectors] = text.split('{').reverse();
      if (declarations === undefined || selectors === undefined) return [];
      return { subjects: selectors.split(',').map(subjectOf), ids: idsUsedIn(declarations) };
    });
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return first + rest.map((text) => text.slice(text.includes('*/') ? text.indexOf('*/') + 2 : text.length)).join('');
}

function subjectOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  return last.match(/\.[\w-]+/)?.[0] ?? last.match(/#[\w-]+/)?.[0] ?? last.match(/^[\w-]+/)?.[0] ?? '*';
}
