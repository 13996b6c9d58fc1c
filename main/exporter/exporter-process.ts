import { type Confined, raiseFence } from '../base/confined/fence'

// The exporter's process. It reads the library's files, by SQLite's native code and by Node's.
const first: Confined = { kind: 'confined', confinement: raiseFence({ files: 'all', addons: true }) }

void import('./exporter').then(({ startExporter }) => startExporter(first))
