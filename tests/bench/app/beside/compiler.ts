/**
 * The compiler alone: the app's own sheet of the same document with one changed word in its text, laid out and exported as
 * PDF.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { compose } from '../../../../engine/core/compose/compose.ts';
import { createTypesetter } from '../../../../engine/publish/pdf/typesetter.ts';
import { material } from '../../material.ts';

const SHEET = '/inbreng/sheet.json';

process.parentPort.once('message', ({ ports: [port] }) => {
  const ready = prepare(process.argv[2] ?? '');
  port?.on('message', ({ data }) => {
    void ready.then(({ compiler, before, after }) => {
      compiler.mapShadow(SHEET, Buffer.from(`${before}w${String(data).padStart(5, 'o')}${after}`));
      const { result } = compiler.compile({ mainFilePath: '/inbreng/main.typ' });
      if (!result) throw new Error('not compiled');
      port.postMessage(new Uint8Array(compiler.pdf(result, {})));
      setImmediate(() => compiler.evictCache(10));
    });
  });
  port?.start();
});

/** A compiler that has set the document once with the app's own typesetter. */
async function prepare(dir: string): Promise<{ compiler: NodeCompiler; before: string; after: string }> {
  const { draft, documentType, houseStyle, assets } = await material(dir);
  const publication = compose({ draft, documentType, houseStyle, layout: null });
  let seen: { compiler: NodeCompiler; sheet: string } | null = null;
  const map = NodeCompiler.prototype.mapShadow;
  NodeCompiler.prototype.mapShadow = function watched(path, content) {
    if (path === SHEET) seen = { compiler: this, sheet: content.toString() };
    map.call(this, path, content);
  };
  const set = await createTypesetter().typeset(publication, houseStyle, assets);
  NodeCompiler.prototype.mapShadow = map;
  const made = seen as { compiler: NodeCompiler; sheet: string } | null;
  if (!set.ok || !made) throw new Error('not typeset');
  // A word between two spaces is text, not the name of a field.
  const half = Math.floor(made.sheet.length / 2);
  const found = / ([a-z]{6,}) /.exec(made.sheet.slice(half));
  if (!found) throw new Error('no word to change');
  const at = half + found.index + 1;
  return {
    compiler: made.compiler,
    before: made.sheet.slice(0, at),
    after: made.sheet.slice(at + found[0].length - 2),
  };
}
