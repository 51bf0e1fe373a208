/** Shown until the first screen is known. The same as in index.html. */
export function Skeleton() {
  return (
    <>
      <header className="skeleton-bar">
        <span className="skeleton-name">Inbreng</span>
      </header>
      <div className="skeleton-side" />
    </>
  );
}
