import { raiseFence } from '../../base/confined/fence'

// The process that makes and restores back-ups. It works on files of the library and of the store, by SQLite's native code and by Node's.
const confinement = raiseFence({ files: 'all', addons: true })

void import('./backup-server').then(({ startBackups }) => startBackups(confinement))
