/** The allowed imports between rooms: data flows one way. See docs/architecture.md. */
const rooms = {
  core: [],
  sources: ['core'],
  publish: ['core'],
  store: ['core'],
  jobs: ['core', 'sources', 'publish', 'store'],
  cli: ['core', 'jobs'],
};
const forbidden = Object.entries(rooms).map(([room, allowed]) => ({
  name: `engine/${room} imports only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^engine/${room}/` },
  to: { path: '^(engine|electron|renderer|tests|scripts)/', pathNot: `^engine/(${[room, ...allowed].join('|')})/` },
}));
/** The floors of the window, the highest first: each imports only itself and those below it. */
const floors = ['shell', 'screens', 'writing', 'document', 'ui'];
const upward = floors.slice(1).map((floor, index) => ({
  name: `renderer/${floor} imports nothing from the floors above it`,
  severity: 'error',
  from: { path: `^renderer/${floor}/` },
  to: { path: `^renderer/(${floors.slice(0, index + 1).join('|')})/` },
}));
module.exports = {
  forbidden: [
    ...forbidden,
    ...upward,
    {
      name: 'renderer has five floors and no other folder',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^renderer/', pathNot: `^renderer/(${floors.join('|')})/` },
    },
    {
      name: 'core imports only zod and small pure libraries',
      severity: 'error',
      from: { path: '^engine/core/' },
      to: { dependencyTypesNot: ['local'], pathNot: 'node_modules/(zod|@noble/hashes|diff)/' },
    },
    {
      name: 'renderer imports only engine/core, and types of electron/ipc',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(engine|electron|tests|scripts)/', pathNot: '^(engine/core|electron/ipc)/' },
    },
    {
      name: 'renderer imports only types of electron/ipc, and the tables of keys, commands and JSON texts',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^electron/',
        pathNot: '^electron/ipc/(commands|keys|json-text)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'electron imports only the engine without engine/cli',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(engine|renderer|tests|scripts)/', pathNot: '^engine/(core|sources|publish|store|jobs)/' },
    },
    {
      name: 'electron/ipc imports only engine/core and the results of jobs',
      severity: 'error',
      from: { path: '^electron/ipc/' },
      to: { path: '^(engine|electron)/', pathNot: '^(electron/ipc/|engine/core/|engine/jobs/results\\.ts$)' },
    },
    {
      name: 'the preload imports only the names of channels',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypesNot: ['type-only'], pathNot: '^electron/ipc/channels\\.ts$|(^|/)electron(/|$)' },
    },
    {
      name: 'processes import no code of the main process or of other processes, and the main process none of theirs',
      severity: 'error',
      from: { path: '^electron/(processes|main)/' },
      to: {
        path: '^electron/(main|preload|processes/(saving|library|press|reports|spelling))/',
        pathNot: '^electron/$1/',
      },
    },
    // docx is large: commands that write no Word file start without it.
    {
      name: 'only engine/publish/docx imports docx',
      severity: 'error',
      from: {
        path: '^(engine|electron|renderer)/',
        pathNot: '^engine/publish/docx/',
      },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'only engine/publish/xlsx imports write-excel-file',
      severity: 'error',
      from: { path: '^(engine|electron|renderer)/', pathNot: '^engine/publish/xlsx/' },
      to: { path: 'node_modules/write-excel-file/' },
    },
    {
      name: 'engine/publish/docx is imported dynamically',
      severity: 'error',
      from: { path: '^(engine|electron)/', pathNot: '^engine/publish/docx/' },
      to: { path: '^engine/publish/docx/', dynamic: false },
    },
    {
      name: 'no circular imports, also not of types',
      severity: 'error',
      from: { path: '^(engine|electron)/' },
      to: { circular: true },
    },
    // In the window only those that exist at run time.
    {
      name: 'no circular imports',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shipped code imports no development packages',
      severity: 'error',
      // Electron is the runtime of the app and no part of its package.
      from: { path: '^(engine|electron)/' },
      to: { pathNot: 'node_modules/electron/', dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    // `mdast` is a package of types only.
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$|^(?:mdast|sarif)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    exclude: { path: '\\.(typ|txt)\\?raw$' },
  },
};
