// Checks the class names of the window: each style sheet belongs to one component, and its name begins the names of its classes.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** Class names that do not begin with the name of their sheet: words that a whole floor shares, and parts of the page. */
const OWN_WORDS = {
  'renderer/ui/styles/base.css':
    'visually-hidden numeric truncated muted heading icon kind status definitions separator margin-label hint strong spacer contents legend',
  'renderer/writing/page/page.css':
    'written desk sheet block attribution page-break caption alt-missing picture-broken tone footnote icon-shapes is-bold is-italic is-underline is-strikethrough',
  'renderer/writing/page/block-frame.css': 'grip tools',
  'renderer/writing/typing/table/table-tools.css': 'cell-chosen',
};
/** Floors of the window, from the lowest to the highest. */
const FLOORS = ['ui', 'document', 'writing', 'screens', 'shell'];
/** A class that says in which state an element is. It never stands alone. */
const STATE = /^(is|has)-/;

/** Reads all sheets and scripts of the window in `root`, and describes each wrong class name in a sentence. */
export function wrongClassNamesIn(root) {
  const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .map((name) => `renderer/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(css|tsx?)$/.test(path))
    .sort();
  return findWrongClassNames(files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })));
}

/** Describes each wrong class name in `files` (paths and texts of sheets and scripts) in a sentence. */
export function findWrongClassNames(files) {
  const sheets = files.filter(({ path }) => path.endsWith('.css')).map(readSheet);
  const owners = new Map(sheets.flatMap(({ path, words }) => words.map((word) => [word, path])));
  const scripts = files.filter(({ path }) => !path.endsWith('.css')).map(readScript);
  /** Classes by which scripts find elements of the page: they need no style. */
  const sought = new Set(
    files
      .filter(({ path }) => path.endsWith('/page-elements.ts'))
      .flatMap(({ text }) => [...text.matchAll(/'[^'\n]*'/g)].flatMap(([string]) => classesOf(string))),
  );
  const written = new Set(scripts.flatMap(({ words }) => words));
  const beginnings = scripts.flatMap((script) => script.beginnings);
  const defined = new Set(sheets.flatMap(({ selectors }) => selectors.flatMap(classesOf)));
  const problems = [];
  for (const { path, selectors } of sheets)
    for (const selector of selectors)
      for (const problem of problemsOf(selector, path, owners)) problems.push(`${path}: ${selector}: ${problem}`);
  for (const name of [...defined].sort())
    if (
      !written.has(name) &&
      !beginnings.some((beginning) => name.startsWith(beginning)) &&
      !name.startsWith('react-aria-')
    )
      problems.push(`.${name} staat in een stijlblad, maar in geen script.`);
  for (const { path, classes } of scripts)
    for (const name of classes)
      if (
        !sought.has(name) &&
        ![...defined].some((other) => other === name || (name.endsWith('…') && other.startsWith(name.slice(0, -1))))
      )
        problems.push(`${path}: geen stijlblad heeft .${name}.`);
  const list = files.find(({ path }) => path === 'renderer/shell/styles.css')?.text ?? '';
  for (const { path, selectors } of sheets)
    if (selectors.length > 0 && !/\/(print|skeleton)\.css$/.test(path) && !list.includes(`/${basename(path)}"`))
      problems.push(`${path} staat niet in renderer/shell/styles.css.`);
  return problems;
}

/** Describes what is wrong with the classes of one selector in the sheet `path`. */
function problemsOf(selector, path, owners) {
  const names = classesOf(selector);
  const wrong = names.filter((name) => !/^[a-z]{2,}(-[a-z0-9]+)*$/i.test(name) || name.length < 3);
  if (wrong.length > 0) return [`.${wrong.join(', .')} is geen woord.`];
  const parts = names.filter((name) => !STATE.test(name) || owners.has(name));
  if (names.length === 0 || path.startsWith('renderer/ui/styles/')) return [];
  if (parts.length === 0) return ['een toestand staat bij een class van een onderdeel.'];
  const sheetsOfParts = parts.map((name) => ownerOf(name, owners));
  if (!sheetsOfParts.includes(path)) return ['geen class van dit blad.'];
  const above = parts.filter((_, index) => floorOf(sheetsOfParts[index] ?? path) > floorOf(path));
  return above.length > 0 ? [`.${above[0]} hoort bij een hogere verdieping.`] : [];
}

/** The sheet whose name, or one of whose own words, is the longest beginning of `name`. */
function ownerOf(name, owners) {
  for (let end = name.length; end > 0; end = name.lastIndexOf('-', end - 1)) {
    const owner = owners.get(name.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

const floorOf = (path) => FLOORS.indexOf(path.split('/')[1]);

function readSheet({ path, text }) {
  const preludes = [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].map(([, prelude]) => prelude.trim());
  const selectors = preludes.filter((prelude) => !prelude.startsWith('@')).flatMap(splitList);
  return { path, selectors, words: [basename(path, '.css'), ...(OWN_WORDS[path]?.split(' ') ?? [])] };
}

/** Splits a list of selectors at its commas, except those in brackets. */
function splitList(list) {
  const parts = [''];
  let depth = 0;
  for (const character of list.replace(/\s+/g, ' ')) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

const classesOf = (selector) =>
  [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name);

/** Calls with class names in their second argument: of the page, which is drawn without React. */
const DRAWS = /^(element|drawIcon|createElementOfClass)$/;

/** Whether the strings below `node` are class names. */
function setsClasses(node, path) {
  if (ts.isJsxAttribute(node)) return node.name.getText() === 'className';
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'className';
  // A table of them, which is shown elsewhere.
  if (ts.isVariableDeclaration(node)) return /(^|_)CLASS(ES)?$/.test(node.name.getText());
  if (ts.isCallExpression(node)) return /\.classList\.\w+$/.test(node.expression.getText());
  if (ts.isBinaryExpression(node))
    return /\.className$/.test(node.left.getText()) && node.operatorToken.getText() === '=';
  return (
    path.startsWith('renderer/writing/page/') &&
    ts.isCallExpression(node.parent) &&
    node.parent.arguments[1] === node &&
    DRAWS.test(node.parent.expression.getText())
  );
}

/** All words in the strings of a script, the beginnings of words before `${…}`, and the classes that it sets. A beginning
 * among these ends with '…'. */
function readScript({ path, text }) {
  const words = [];
  const beginnings = [];
  const classes = [];
  const visit = (node, inClass) => {
    const isClass = inClass || (node.parent !== undefined && setsClasses(node, path));
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      const found = node.text.split(/[^\w-]+/).filter(Boolean);
      words.push(...found);
      const isBeginning = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
      const last = isBeginning && /-$/.test(node.text) ? found.pop() : undefined;
      if (last !== undefined) beginnings.push(last);
      const isCompared = ts.isBinaryExpression(node.parent) && /^[!=]==$/.test(node.parent.operatorToken.getText());
      if (isClass && !isCompared) classes.push(...found, ...(last === undefined ? [] : [`${last}…`]));
    }
    // The key of a table of classes is none itself.
    const isKey = (child) => ts.isElementAccessExpression(node) && node.argumentExpression === child;
    ts.forEachChild(node, (child) => visit(child, isClass && !isKey(child)));
  };
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind), false);
  return { path, words, beginnings, classes };
}
