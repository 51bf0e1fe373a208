import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';

/** Elements that run, load or hold something other than a drawing. */
const REFUSED = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener set animate animatecolor animatemotion animatetransform a'.split(
    ' ',
  ),
);

/**
 * Why a drawing can't be trusted: it is no SVG, runs a script, moves, or reaches outside itself. Null where it is safe to
 * put in a document. Names the element or attribute, as it stands in the file.
 */
export function unsafeSvg(bytes: Uint8Array): string | null {
  let root: XmlElement | null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // An entity may hold anything, also itself a thousand times.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'DOCTYPE';
    root = parseXml(text).root;
  } catch {
    return 'XML';
  }
  if (root?.name !== 'svg' && root?.name !== 'svg:svg') return root?.name ?? 'XML';
  const waiting: XmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!(node instanceof XmlElement)) continue;
    const fault = faultOf(node);
    if (fault) return fault;
    waiting.push(...node.children);
  }
  return null;
}

function faultOf(element: XmlElement): string | null {
  const name = element.name.toLowerCase().replace(/^.*:/, '');
  if (REFUSED.has(name)) return element.name;
  if (name === 'style' && reachesOut(element.text)) return element.name;
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const bare = attribute.toLowerCase().replace(/^.*:/, '');
    if (bare.startsWith('on')) return attribute;
    if ((bare === 'href' || bare === 'src') && !/^(#|data:image\/(png|jpeg);)/i.test(value.trim())) return attribute;
    if (!attribute.startsWith('xmlns') && reachesOut(value)) return attribute;
  }
  return null;
}

/** An address in a style or paint that is not of this file. */
function reachesOut(css: string): boolean {
  // An escape could spell `url` or `import` otherwise; a drawing needs none.
  if (css.includes('\\') || /@import|expression\s*\(|image-set\s*\(/i.test(css)) return true;
  return [...css.matchAll(/url\s*\(\s*(['"]?)([^'")]*)/gi)].some(([, , address]) => !address?.trim().startsWith('#'));
}
