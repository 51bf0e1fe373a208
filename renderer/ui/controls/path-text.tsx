import { Fragment } from 'react';

/** A path that may be longer than its line: it breaks between its folders before it breaks in the name of one. */
export function PathText({ path }: { path: string }) {
  return path.split(/(?<=[\\/])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a folder is known by its place in the path
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
