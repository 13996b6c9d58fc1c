import { expect, it } from 'vitest'
import { engine } from '../../main/analysis/engine'
import { programWithLibrary, type TestProgram } from '../support/program'

const talks = [
  'Talks on the Danube go on',
  'March 24, 2016, 5:55 am',
  '',
  'Anna Weiss, the mayor of Vienna, met her colleagues on Thursday, after talks in Budapest.',
  '',
  '“We found common ground in Vienna,” Weiss said in Paris, before she flew to Austin.',
  '',
  '“The river will not wait for us,” said Otto Lang.',
].join('\n')

function rows({ program }: TestProgram, table: string): unknown[] {
  return program.library().db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()
}

function enginesOf({ program }: TestProgram): unknown[] {
  return program.library().db.prepare('SELECT DISTINCT engine FROM analysis').pluck().all()
}

async function decide({ ask }: TestProgram, articleId: Awaited<ReturnType<TestProgram['importText']>>) {
  const { entities } = await ask('entity.byArticle', { articleId })
  const key = entities.find(({ name }) => name === 'Anna Weiss')?.key ?? ''
  await ask('entity.confirm', { articleId, key })
  const lang = entities.find(({ name }) => name === 'Otto Lang')?.mentions[0]
  await ask('entity.rejectMention', { articleId, start: lang?.start ?? 0, end: lang?.end ?? 0 })
  const quotes = await ask('quote.byArticle', { articleId })
  const of = (words: string) => ({ articleId, at: quotes.find(({ exact }) => exact.includes(words))!.at })
  await ask('quote.confirm', of('common ground'))
  await ask('quote.reject', of('river'))
}

it('what an older engine read is read again in the background, and no decision is touched', async () => {
  const test = await programWithLibrary()
  const articleId = await test.importText(talks)
  await expect.poll(async () => (await test.ask('entity.byArticle', { articleId })).state).toBe('ready')
  await decide(test, articleId)
  const tables = ['entity', 'entity_alias', 'naming', 'mention', 'quote', 'note'].map((table) => ({
    table,
    was: rows(test, table),
  }))
  const seen = {
    entities: await test.ask('entity.byArticle', { articleId }),
    quotes: await test.ask('quote.byArticle', { articleId }),
  }

  // As an engine left it that knew no roles and found other names.
  test.program.library().db.exec(`UPDATE analysis SET engine = 'older'; DELETE FROM found_role;
    UPDATE found_entity SET key = key || '-older'; UPDATE article_listing SET analyzed_by = 'older'`)
  expect((await test.ask('entity.byArticle', { articleId })).entities.flatMap(({ roles }) => roles)).toEqual(
    [],
  )
  await test.program.currentLibrary.close()
  await test.ask('library.openRecent', { index: 0 })

  // Nobody waits for it: what was found stands until then.
  expect((await test.ask('entity.byArticle', { articleId })).state).toBe('ready')
  await expect.poll(() => enginesOf(test)).toEqual([engine])
  for (const { table, was } of tables) expect(rows(test, table), table).toEqual(was)
  expect(await test.ask('entity.byArticle', { articleId })).toEqual(seen.entities)
  expect(await test.ask('quote.byArticle', { articleId })).toEqual(seen.quotes)
})
