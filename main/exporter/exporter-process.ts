import { raiseFence } from '../base/confined/fence'

// The exporter's process. It reads the library's files, by SQLite's native code and by Node's.
const confinement = raiseFence({ files: 'all', addons: true })

void import('./exporter').then(({ startExporter }) => startExporter(confinement))
