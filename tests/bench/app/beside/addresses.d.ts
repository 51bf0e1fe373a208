/** Vite copies the file to the page's folder and exports its address. */
declare module '*.mjs?url' {
  const address: string;

  export { address as default };
}
