/** Grey lines in the form of a page, where its picture is still being made. */
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
