import { XmlElement } from '@rgrove/parse-xml';

/** What the style sheets of a drawing ask of its elements. */
export interface SvgStyleSheet {
  /** Selectors, each with the parts of the drawing that its rule uses: what it takes to match one element. */
  size: number;
  /** Ids of the parts of the drawing that rules for this element use. */
  usedBy: (element: XmlElement) => Iterable<string>;
}

interface Rule {
  /** For each selector the class, id or element of its last part: 'g > rect.a' is '.a'. */
  subjects: string[];
  ids: string[];
}

/** Of the drawings that are read now: each is counted in several ways, and its sheets are read once. */
const sheetsRead = new WeakMap<XmlElement, SvgStyleSheet>();

export function styleSheetsOf(root: XmlElement): SvgStyleSheet {
  const known = sheetsRead.get(root);
  if (known) return known;
  const sheets = readStyleSheets(root);
  sheetsRead.set(root, sheets);
  return sheets;
}

/**
 * Reads the style sheets of a drawing. Only the last part of a selector counts, so a rule may seem to match more elements
 * than it does, never fewer.
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

/** Ids in addresses of this file. An address does not run on over the next bracket: a value of nothing but openings is read once. */
export function idsUsedIn(value: string): string[] {
  return [...value.matchAll(/url\s*\(\s*['"]?#([^'")(]+)/gi)].map(([, id = '']) => id.trim());
}

function styleTexts(element: XmlElement): string[] {
  if (/^(?:.*:)?style$/i.test(element.name)) return [element.text];
  return element.children.flatMap((child) => (child instanceof XmlElement ? styleTexts(child) : []));
}

/** By splitting: a regular expression tries a sheet without a closing bracket again from each of its characters. */
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
