/** The arrows of the house: data flows one way. See docs/architecture.md. */
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
      name: 'core knows only zod and small pure libraries',
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
      name: 'of electron/ipc the renderer sees types alone, the tables of keys and of commands, and how values cross as text',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^electron/',
        pathNot: '^electron/ipc/(commands|keys|json-text)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'electron imports the engine without its command line, and no other room',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(engine|renderer|tests|scripts)/', pathNot: '^engine/(core|sources|publish|store|jobs)/' },
    },
    {
      name: 'the IPC contract stands on core and the results of jobs alone',
      severity: 'error',
      from: { path: '^electron/ipc/' },
      to: { path: '^(engine|electron)/', pathNot: '^(electron/ipc/|engine/core/|engine/jobs/results\\.ts$)' },
    },
    {
      name: 'the preload loads names of channels and nothing else',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypesNot: ['type-only'], pathNot: '^electron/ipc/channels\\.ts$|(^|/)electron(/|$)' },
    },
    {
      name: 'a process that works knows no window, and the window side no work',
      severity: 'error',
      from: { path: '^electron/(processes|main)/' },
      to: {
        path: '^electron/(main|preload|processes/(saving|library|press|reports|spelling))/',
        pathNot: '^electron/$1/',
      },
    },
    // docx is large: commands that write no Word file start without it.
    {
      name: 'docx is imported where a Word file is written and nowhere else',
      severity: 'error',
      from: {
        path: '^(engine|electron|renderer)/',
        pathNot: '^engine/publish/docx/',
      },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'the writer of Word files is loaded when one is written',
      severity: 'error',
      from: { path: '^(engine|electron)/', pathNot: '^engine/publish/docx/' },
      to: { path: '^engine/publish/docx/', dynamic: false },
    },
    // Types that name each other are no circle when the program runs.
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shipped code imports no development packages',
      severity: 'error',
      // Electron is what the app runs in, not what it carries.
      from: { path: '^(engine|electron)/' },
      to: { pathNot: 'node_modules/electron/', dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    // `mdast` is a package of types alone.
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$|^mdast$' },
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
