import Database from 'better-sqlite3'

/** Lets nobody write to a library until the returned function is called: what was begun is then sure not to be done yet. */
export function holdLibrary(file: string): () => void {
  const db = new Database(file)
  db.exec('BEGIN IMMEDIATE')
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

/** Nothing that is in a library is taken into its full-text index: no worker is started for that, or holds it meanwhile. */
export function leaveUnsearched(file: string): void {
  const db = new Database(file)
  db.exec('DELETE FROM search_due')
  db.close()
}
