import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Language } from './glossary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['electron', 'engine', 'renderer'];
const DOCUMENT_TYPES = 'templates/document-types';

export interface InterfaceString {
  file: string;
  text: string;
}

/**
 * Every string that the user reads: of the files named `nl.ts` and `en.ts`, below a property `nl` or `en` anywhere else, below
 * a declaration whose name ends in that language, and of the document types without their printed lines. Parameters of a string
 * are replaced by a mark.
 */
export function readInterfaceStrings(): { [Each in Language]: InterfaceString[] } {
  const found: { [Each in Language]: InterfaceString[] } = { nl: [], en: [] };
  for (const file of ROOMS.flatMap(sourcesIn)) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    collect(source, languageOfFile(file), (language, string) => found[language].push({ file, text: string }));
  }
  for (const name of readdirSync(join(ROOT, DOCUMENT_TYPES))) {
    const file = `${DOCUMENT_TYPES}/${name}`;
    const add = (language: Language, text: string) => found[language].push({ file, text });
    collectFromDocumentType(JSON.parse(readFileSync(join(ROOT, file), 'utf8')), add);
  }
  return found;
}

type Add = (language: Language, text: string) => void;

function sourcesIn(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`);
}

function languageOfFile(file: string): Language | null {
  const [, language] = /(?:^|\.)(nl|en)\.ts$/.exec(basename(file)) ?? [];
  return (language as Language | undefined) ?? null;
}

function collect(node: ts.Node, language: Language | null, add: Add): void {
  if (language !== null && isShown(node)) {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ')
      : node.text;
    add(language, text);
  }
  const within = languageOfDeclaration(node) ?? language;
  ts.forEachChild(node, (child) => collect(child, within, add));
}

/** `nl: …`, `const createNl = …`, `const VALUES_NL = …` */
function languageOfDeclaration(node: ts.Node): Language | null {
  if (ts.isPropertyAssignment(node)) {
    const name = node.name.getText();
    return name === 'nl' || name === 'en' ? name : null;
  }
  if (!ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return null;
  const [language] = /(?:(?<=[a-z])(?:Nl|En)|(?<![A-Z])(?:NL|EN))$/.exec(node.name?.getText() ?? '') ?? [];
  return (language?.toLowerCase() as Language | undefined) ?? null;
}

/** Whether a literal is text for the user, and not a key, a code that is compared, a type or a path. */
function isShown(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node))
    return false;
  const { parent } = node;
  const isName = ts.isPropertyAssignment(parent) && parent.name === node;
  const isCompared =
    ts.isCaseClause(parent) || (ts.isBinaryExpression(parent) && isComparison(parent.operatorToken.kind));
  const isCode = ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isElementAccessExpression(parent);
  return !isName && !isCompared && !isCode;
}

function isComparison(operator: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.InKeyword,
  ].includes(operator);
}

/** Names, guidance and labels in both languages, and the headings, which are Dutch. */
function collectFromDocumentType(type: { slots: { heading: unknown }[] }, add: Add): void {
  const { front: _front, back: _back, subtitle: _subtitle, ...rest } = type as typeof type & Record<string, unknown>;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, child] of Object.entries(value)) {
      if ((name === 'nl' || name === 'en') && typeof child === 'string') add(name, child);
      else visit(child);
    }
  };
  visit(rest);
  for (const { heading } of type.slots)
    if (Array.isArray(heading)) for (const { text } of heading as { text?: string }[]) if (text) add('nl', text);
}
