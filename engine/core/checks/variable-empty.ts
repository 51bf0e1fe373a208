import { type FrameLine, frameLineText } from '../document-types/document-type.ts';
import { findVariableDefinition } from '../drafts/variables.ts';
import type { Bilingual } from '../result.ts';
import type { Inline, Location } from '../richtext/model.ts';
import { type CheckContext, defineCheck } from './check.ts';
import { getLocation } from './text-pieces.ts';

/**
 * An empty title or variable that the document prints, or that it needs to be sent. Blanks for the reader (invulveld) are no
 * finding.
 */
export const variableEmpty = defineCheck<'variable-empty', { name: string; label: Bilingual }>({
  code: 'variable-empty',
  severity: 'error',
  run: (context) => {
    const found = new Map<string, Location | null>();
    for (const { name, location } of findPrintedVariables(context)) {
      const known = found.get(name);
      // A location in the text is preferred to none.
      if (isEmpty(name, context) && isForTheWriter(name, context) && !known) found.set(name, location);
    }
    const variables = [...found].map(([name, location]) => ({
      location,
      values: { name, label: getLabel(name, context) },
    }));
    return isTitleEmpty(context)
      ? [{ location: null, values: { name: 'title', label: TITLE } }, ...variables]
      : variables;
  },
  texts: {
    nl: {
      name: 'Gegeven niet ingevuld',
      many: (count) => `${count} gegevens zijn nog niet ingevuld`,
      message: ({ label }) => `‘${label.nl}’ is nog niet ingevuld.`,
      help: 'In het document staat hier een leeg veld. Vul het één keer in bij Details; het komt dan overal te staan.',
    },
    en: {
      name: 'Detail not filled in',
      many: (count) => `${count} details are not filled in yet`,
      message: ({ label }) => `‘${label.en}’ is not filled in yet.`,
      help: 'The document shows an empty field here. Fill it in once in Details; it then appears everywhere.',
    },
  },
});

const TITLE: Bilingual = { nl: 'Titel', en: 'Title' };

/** Whether the document prints the draft's title and it is empty. */
function isTitleEmpty({ draft, documentType }: CheckContext): boolean {
  return (
    [...documentType.front, ...documentType.back].some((line) => line.type === 'title' && line.content === null) &&
    draft.title.every((part) => part.type === 'run' && part.text.trim() === '')
  );
}

type Printed = { name: string; location: Location | null };

function findPrintedVariables(context: CheckContext): Printed[] {
  const inText = context.pieces.flatMap((piece) =>
    piece.variables.map(({ name }) => ({ name, location: getLocation(piece) })),
  );
  const { front, back } = context.documentType;
  const inFrame = [...front, ...back].flatMap((line) => findFrameVariables(line, context));
  const needed = context.purpose === 'sending' ? context.documentType.neededToSend : [];
  return [...inText, ...[...inFrame, ...needed].map((name) => ({ name, location: null }))];
}

/** The variables of a frame line; none where the line is omitted because all of them are empty. */
function findFrameVariables(line: FrameLine, context: CheckContext): string[] {
  const names = collectVariables(frameLineText(line, context.draft.language, (name) => !isEmpty(name, context)));
  const leftOut = 'optional' in line && line.optional && names.every((name) => isEmpty(name, context));
  return leftOut ? [] : names;
}

function collectVariables(content: readonly Inline[]): string[] {
  return content.flatMap((node) =>
    node.type === 'variable' ? [node.name] : node.type === 'link' ? collectVariables(node.content) : [],
  );
}

function isEmpty(name: string, { draft }: CheckContext): boolean {
  return !draft.variables[name]?.value?.trim();
}

function isForTheWriter(name: string, { draft, documentType }: CheckContext): boolean {
  const definition = findVariableDefinition(name, draft.definitions, documentType.variables);
  if (definition?.optional) return false;
  return (draft.variables[name]?.filledBy ?? definition?.filledBy ?? 'writer') === 'writer';
}

function getLabel(name: string, { draft, documentType }: CheckContext): Bilingual {
  const definition = findVariableDefinition(name, draft.definitions, documentType.variables);
  return definition?.label ?? { nl: name, en: name };
}
