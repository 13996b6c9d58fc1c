import { expect, test } from 'vitest'
import { openIncoming } from '../../../main/importing/open-bytes'
import { storeGroup } from '../../../main/intake/store-group'
import { analyzeSome } from '../../../main/jobs/analyze-job'
import { all, type Library } from '../../../main/library/database/database'
import { newActId, newLibrary } from '../../support/library'
import { simpleTakeApart } from '../../support/take-apart'

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
${[1, 2, 3].map((n) => `<DT><A HREF="https://paper.example/${n}" ADD_DATE="1700000000" TAGS="coast,ferry">The ferry to Lindholm, part ${n}, said Ada Marsh</A>`).join('\n')}
</DL>`

async function importAndAnalyze(library: Library, text: string) {
  const file = await openIncoming(new TextEncoder().encode(text), { name: 'x' }, simpleTakeApart())
  if (!('entries' in file)) throw new Error('No export.')
  const group = await Promise.all(
    file.entries.map(async (incoming) => {
      const read = await openIncoming(incoming.bytes, { name: incoming.name }, simpleTakeApart())
      if ('entries' in read) throw new Error('An export in an export.')
      const { serviceEntry = null } = read
      return { of: null, incoming, parsed: { ...read, serviceEntry, images: [], elsewhere: [] } }
    }),
  )
  await storeGroup(library, group, { actId: newActId(), enter: () => undefined })
  const context = { library, post: () => undefined }
  while ((await analyzeSome(context, { isShared: false })) > 0);
}

// What was found to be due a moment before, what the index is to take in of one transaction, acts that are not closed, and acts that were undone last:
// none grows with the library. An index of words is looked up by the number of a row.
const fewRows = /^SCAN (?:due|search_due|open_act|act USING INDEX act_undone|\w+ VIRTUAL TABLE INDEX 0:=)$/

/** The steps of a statement that read a table from its beginning to its end. */
function scans(library: Library, query: string): string[] {
  const places = Array.from(query.matchAll(/\?/g), () => null)
  return all<{ detail: string }>(library, `EXPLAIN QUERY PLAN ${query}`, ...places)
    .map(({ detail }) => detail)
    .filter((detail) => /^SCAN /.test(detail) && !fewRows.test(detail))
}

// Ten years of reading: a statement that looks through a table for each article is slow beyond use by then.
test('no statement of an import or its analysis reads a whole table', async () => {
  const library = newLibrary()
  await importAndAnalyze(library, bookmarks)
  const queries = [...library.statements.keys()].filter((query) => !query.startsWith('EXPLAIN'))
  expect(queries.length).toBeGreaterThan(20)
  expect(queries.flatMap((query) => scans(library, query).map((step) => `${step}: ${query}`))).toEqual([])
})
