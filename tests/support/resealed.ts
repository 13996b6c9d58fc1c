import { checksumOf } from '../../main/library/database/checksum'
import { all, type Library, type Row } from '../../main/library/database/database'

/** Changes articles by SQL as if Dateline had written them so: with the checksums that their facts then have. */
export function writtenAs(library: Library, statement: string): void {
  library.db.exec(statement)
  resealArticles(library)
}

export function resealArticles(library: Library): void {
  const seal = library.db.prepare('UPDATE article SET checksum = ? WHERE n = ?')
  for (const row of all<Row>(library, 'SELECT * FROM article')) seal.run(checksumOf('article', row), row['n'])
}
