import { join } from 'node:path'
import { expect } from 'vitest'
import type { ArticleId, DraftId, EntityId, HighlightId, JobId, NoteId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import type { Passage } from '../../preload/contract/highlight'
import type { CallName, Input } from '../../preload/contract/index'
import { newActId } from '../support/library'
import { noFields } from '../support/no-fields'
import { programWithLibrary, type TestProgram } from '../support/program'
import { story } from '../support/story'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** An article with a highlight and a note, a draft and a job: something for every call to work on. */
export type World = {
  test: TestProgram
  articleId: ArticleId
  revisionId: Input<'highlight.create'>['revisionId']
  passage: Passage
  highlightId: HighlightId
  noteId: NoteId
  draft: { draftId: DraftId; roles: Input<'import.save'>['roles'] }
  jobId: JobId
}

const aDraft = async ({ ask }: TestProgram, text: string) => {
  const start = await ask('import.files', { files: [{ name: 'b.txt', bytes: bytesOf(text) }] })
  if (start.kind !== 'draft') throw new Error('One text became no draft.')
  return { draftId: start.draft.draftId, roles: start.draft.lines.map(({ role }) => role) }
}

const aJob = async ({ ask }: TestProgram) => {
  const files = [3, 4].map((n) => ({ name: `${n}.txt`, bytes: bytesOf(story(n)) }))
  const start = await ask('import.files', { files })
  if (start.kind !== 'job') throw new Error('Two files became no job.')
  return start.jobId
}

export const newWorld = async (): Promise<World> => {
  const test = await programWithLibrary()
  const { ask } = test
  const articleId = await test.importText(story(1))
  const { revision } = await ask('article.get', { articleId })
  const exact = revision.text.slice(10, 30)
  const passage = { start: 10, end: 30, exact, prefix: revision.text.slice(0, 10), suffix: '' }
  const highlight = await ask('highlight.create', {
    articleId,
    revisionId: revision.id,
    passage,
    color: 'blue',
  })
  const target = { on: 'highlight', highlightId: highlight.id } as const
  const note = await ask('note.create', { target, body: 'Check this.', actId: newActId() })
  return {
    test,
    articleId,
    revisionId: revision.id,
    passage,
    highlightId: highlight.id,
    noteId: note.id,
    draft: await aDraft(test, story(2)),
    jobId: await aJob(test),
  }
}

const aKey = async ({ ask }: TestProgram, articleId: ArticleId): Promise<string> => {
  await expect.poll(async () => (await ask('entity.byArticle', { articleId })).state).toBe('ready')
  const { entities } = await ask('entity.byArticle', { articleId })
  return entities[0]?.key ?? ''
}

const anEntity = async ({ test, articleId }: World): Promise<{ entityId: EntityId }> =>
  test.ask('entity.confirm', { articleId, key: await aKey(test, articleId) })

const aName = async ({ test, articleId }: World): Promise<EntityRef> => {
  const key = await aKey(test, articleId)
  const { entities } = await test.ask('entity.byArticle', { articleId })
  const entity = entities.find((each) => each.key === key)
  if (entity === undefined) throw new Error('The article names nobody.')
  return entity.ref
}

/** An entity that a person marked in the article. */
const added = ({ test, articleId, revisionId, passage }: World, name: string) =>
  test.ask('entity.addMention', { articleId, revisionId, passage, entity: { kind: 'place', name } })

const aQuote = async ({ test, articleId }: World) => {
  await aKey(test, articleId)
  const [quote] = await test.ask('quote.byArticle', { articleId })
  if (quote === undefined) throw new Error('The article quotes nobody.')
  return { articleId, at: quote.at }
}

const fields = { ...noFields, title: 'A title' }

/** Good input for every call of the contract: a call without one does not compile. */
export const goodInputs: { [N in CallName]: (world: World) => Input<N> | Promise<Input<N>> } = {
  'article.list': () => ({ view: 'all', sourceId: null, after: null, limit: 50 }),
  'article.counts': () => ({}),
  'article.get': ({ articleId }) => ({ articleId }),
  'article.mark': ({ articleId }) => ({ articleId, read: true, starred: true }),
  'article.last': () => ({}),
  'article.keepPosition': ({ articleId }) => ({ articleId, offset: 12 }),
  'article.remove': ({ articleId }) => ({ articleId }),
  'article.restore': async ({ test }) => {
    // Another one: most calls need an article that stands.
    const articleId = await test.importText(story(7))
    await test.ask('article.remove', { articleId })
    return { articleId }
  },
  'article.original': ({ articleId }) => ({ articleId }),
  'article.copies': ({ articleId }) => ({ articleId }),
  'article.part': ({ articleId }) => ({ articleId }),
  'article.records': ({ articleId }) => ({ articleId }),
  'source.list': () => ({}),
  'change.state': () => ({}),
  'change.undo': () => ({}),
  'change.redo': () => ({}),
  'entity.byArticle': ({ articleId }) => ({ articleId }),
  'entity.confirm': async ({ test, articleId }) => ({ articleId, key: await aKey(test, articleId) }),
  'entity.unconfirm': async ({ test, articleId }) =>
    test.ask('entity.confirm', { articleId, key: await aKey(test, articleId) }),
  'entity.page': async (world) => ({ of: await aName(world) }),
  'entity.mentions': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'entity.quotesBy': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'entity.quotesAbout': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'entity.appearsWith': async (world) => ({ of: await aName(world), limit: 10 }),
  'entity.overTime': async (world) => ({ of: await aName(world) }),
  'entity.list': () => ({ text: 'a', kind: null, state: 'all', after: null, limit: 10 }),
  'entity.rename': async (world) => ({ ...(await anEntity(world)), name: 'Another Name' }),
  'entity.setKind': async (world) => ({ ...(await anEntity(world)), kind: 'place' }),
  'entity.addAlias': async (world) => ({ ...(await anEntity(world)), name: 'Yet Another' }),
  'entity.removeAlias': async (world) => {
    const { entityId } = await world.test.ask('entity.addAlias', {
      ...(await anEntity(world)),
      name: 'No Name For Long',
    })
    const { aliases } = await world.test.ask('entity.page', { of: { entityId } })
    return { aliasId: aliases.find(({ name }) => name === 'No Name For Long')?.id ?? '' }
  },
  'entity.merge': async (world) => {
    const { entityId } = await anEntity(world)
    return { from: await added(world, 'One Town'), into: { entityId } }
  },
  'entity.split': async (world) => {
    const { entityId } = await anEntity(world)
    const { entityId: mergedId } = await added(world, 'Other Town')
    await world.test.ask('entity.merge', { from: { entityId: mergedId }, into: { entityId } })
    return { entityId, off: { mergedId }, into: null }
  },
  'entity.reject': () => ({ kind: 'place', name: 'Nowhere' }),
  'entity.allow': async ({ test }) => {
    await test.ask('entity.reject', { kind: 'place', name: 'Nowhere Else' })
    return { kind: 'place', name: 'Nowhere Else' }
  },
  'entity.rejectMention': async (world) => {
    await added(world, 'Two Towns')
    return { articleId: world.articleId, start: 10, end: 30 }
  },
  'entity.addMention': ({ articleId, revisionId, passage }) => ({
    articleId,
    revisionId,
    passage,
    entity: { kind: 'place', name: 'Three Towns' },
  }),
  'entity.withdrawMention': async (world) => ({ mentionId: (await added(world, 'Four Towns')).mentionId }),
  'quote.byArticle': ({ articleId }) => ({ articleId }),
  'quote.ledger': () => ({
    filter: { speaker: null, sourceId: null, from: '2026', until: '2026-03', state: null, text: 'figure' },
    order: 'newest',
    after: null,
    limit: 10,
  }),
  'quote.confirm': aQuote,
  'quote.confirmMany': async (world) => ({ quotes: [await aQuote(world)] }),
  'quote.reject': aQuote,
  'quote.setSpeaker': async (world) => ({ ...(await aQuote(world)), speaker: { words: 'a neighbour' } }),
  'quote.setSpan': async (world) => ({
    ...(await aQuote(world)),
    revisionId: world.revisionId,
    passage: world.passage,
  }),
  'quote.withdraw': async (world) => world.test.ask('quote.confirm', await aQuote(world)),
  'date.byArticle': ({ articleId }) => ({ articleId }),
  'date.byEntity': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'export.preview': ({ articleId }) => ({ articleId }),
  'export.article': ({ test, articleId }) => {
    test.answers.export = join(test.folder, 'out.md')
    return { articleId }
  },
  'highlight.list': ({ articleId }) => ({ articleId }),
  'highlight.create': ({ articleId, revisionId, passage }) => ({
    articleId,
    revisionId,
    passage,
    color: 'red',
  }),
  'highlight.setColor': ({ highlightId }) => ({ highlightId, color: 'grey' }),
  'highlight.remove': ({ highlightId }) => ({ highlightId }),
  'import.files': () => ({ files: [{ name: null, bytes: bytesOf(story(9)) }] }),
  'import.choose': () => ({}),
  'import.chooseFolder': () => ({}),
  'import.reread': ({ articleId }) => ({ articleId }),
  'import.save': ({ draft }) => ({ ...draft, fields }),
  'import.discard': ({ draft }) => ({ draftId: draft.draftId }),
  'job.list': () => ({}),
  'job.report': ({ jobId }) => ({ jobId }),
  'job.cancel': ({ jobId }) => ({ jobId }),
  'job.pause': ({ jobId }) => ({ jobId }),
  'job.resume': ({ jobId }) => ({ jobId }),
  'job.export': ({ test, jobId }) => {
    test.answers.export = join(test.folder, 'report.csv')
    return { jobId }
  },
  'library.status': () => ({}),
  'library.recent': () => ({}),
  'library.create': () => ({}),
  'library.choose': () => ({}),
  'library.openRecent': () => ({ index: 0 }),
  'library.openSample': () => ({}),
  'library.retry': () => ({}),
  'app.info': () => ({}),
  'app.painted': () => ({}),
  'link.open': () => ({ url: 'https://example.org/' }),
  'note.list': ({ articleId }) => ({ articleId }),
  'note.listByEntity': anEntity,
  'note.create': ({ articleId }) => ({
    target: { on: 'article', articleId },
    body: 'A note.',
    actId: newActId(),
  }),
  'note.save': ({ noteId }) => ({ noteId, body: 'Changed.', version: 1, actId: newActId() }),
  'note.remove': ({ noteId }) => ({ noteId }),
  'tag.list': ({ articleId }) => ({ articleId }),
  'tag.add': ({ articleId }) => ({ articleId, name: 'Places/Harbours' }),
  'tag.remove': async ({ test, articleId }) => {
    const { id } = await test.ask('tag.add', { articleId, name: 'For a while' })
    return { taggingId: id }
  },
  'revision.list': ({ articleId }) => ({ articleId }),
  'revision.compare': ({ articleId, revisionId }) => ({ articleId, from: revisionId, to: revisionId }),
  'settings.get': () => ({}),
  'settings.set': () => ({ theme: 'dark', panes: { collections: 10, list: 20, reader: 40, panel: 30 } }),
}
