import { expect, test } from 'vitest'
import { openIncoming } from '../../../../main/importing/open-bytes'
import { openedService } from '../../../support/opened-service'
import type { ServiceExport } from '../../../support/service-exports/expected'
import { serviceExports } from '../../../support/service-exports/service-exports'
import { simpleTakeApart } from '../../../support/take-apart'

function bytesOf(program: string): Uint8Array {
  const found = serviceExports.find((one) => one.program === program)
  if (found === undefined) throw new Error(`No file of ${program}.`)
  return found.file.bytes
}

const missing = 'the end of the file is missing'

test.each([
  ['Instapaper', 0.7],
  ['Readwise Reader', 0.7],
  ['Readwise (highlights)', 0.6],
  ['Raindrop', 0.6],
  ['Zotero (CSV)', 0.9],
  ['Pocket (HTML)', 0.7],
  ['Evernote', 0.6],
  ['Zotero (RDF)', 0.8],
])('a file of %s that is cut off is read as far as it goes, and that is told', async (program, share) => {
  const bytes = bytesOf(program)
  const { collected, left } = await openedService(bytes.slice(0, Math.floor(bytes.length * share)))
  expect(collected.length).toBeGreaterThan(0)
  expect(left).toContain(missing)
})

test.each(serviceExports.map((one) => [one.program, one] as const))(
  'the whole file of %s is not said to be cut off, with or without the end of its last line',
  async (_program, { file }: ServiceExport) => {
    expect((await openedService(file.bytes)).left).not.toContain(missing)
    if (file.name.endsWith('.zip')) return
    const text = new TextDecoder().decode(file.bytes).trimEnd()
    expect((await openedService(text)).left).not.toContain(missing)
  },
)

test('a table whose rows leave out their last cells is whole', async () => {
  const table =
    'title,url,time_added,tags,status\nShut,https://news.example/shut,1688628695\nOpen,https://news.example/open,1688628696'
  expect((await openedService(table)).left).toEqual([])
})

function refused(name: string, text: string) {
  return expect(openIncoming(new TextEncoder().encode(text), { name }, simpleTakeApart())).rejects
}

test('a list of nothing is said to be empty, whichever service wrote it', async () => {
  for (const text of ['[]', '{"annotations": []}', '{"id": "user/1/starred", "items": []}']) {
    await refused('x.json', text).toThrow('only an empty list; export it again')
  }
  await refused('x.csv', 'title,url,time_added,tags,status\n').toThrow(
    'Pocket: there is no article in this file; export it again, or choose another one.',
  )
})

test('JSON that ends within itself is said to be cut off, and a back-up of Firefox’s to be damaged', async () => {
  await refused('x.json', '[{"name": "a", "kept": tr').toThrow('cut off or damaged')
  await refused('x.json', '{"name": "a"}').toThrow('as HTML')
  await refused('bookmarks.jsonlz4', 'mozLz40\0\x10\0\0\0\xf0').toThrow('back-up of Firefox is damaged')
})
