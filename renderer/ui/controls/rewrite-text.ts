/** Replaces only the changed part of a text node, so that ranges in the rest remain valid. */
export function rewriteText(node: Text, next: string): void {
  const { data } = node;
  if (data === next) return;
  const shortest = Math.min(data.length, next.length);
  let start = 0;
  while (start < shortest && data[start] === next[start]) start += 1;
  let end = 0;
  while (end < shortest - start && data.at(-1 - end) === next.at(-1 - end)) end += 1;
  node.replaceData(start, data.length - start - end, next.slice(start, next.length - end));
}
