/** A placeholder for the picture of a page. */
export function PageLines() {
  return (
    <span className="page-lines" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
