/** The bundle includes the template files as text: the packaged app has no folder to read them from. */
declare module '*.typ?raw' {
  const text: string;
  export default text;
}
