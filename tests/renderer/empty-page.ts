/** Test files of the project `dom` share a page. Each file begins with an empty one, whatever the file before left in it. */
getSelection()?.removeAllRanges();
document.head.replaceChildren();
document.body.replaceChildren();
for (const element of [document.documentElement, document.body])
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
document.title = '';
localStorage.clear();
sessionStorage.clear();
