import { type Confined, raiseFence } from '../base/confined/fence'

// The library worker's process. It works on the library's files, by SQLite's native code and by Node's.
const first: Confined = { kind: 'confined', confinement: raiseFence({ files: 'all', addons: true }) }

void import('./worker').then(({ startWorker }) => startWorker(first))
