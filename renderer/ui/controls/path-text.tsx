import { Fragment } from 'react';

/** A path that wraps between its folders rather than within a name. */
export function PathText({ path }: { path: string }) {
  return path.split(/(?<=[\\/])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a folder is known by its place in the path
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
