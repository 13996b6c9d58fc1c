import { join } from 'node:path'
import type { ArticleId, EntityId } from '../../preload/contract/common'
import type { CallName } from '../../preload/contract/index'
import { articleLink } from '../../preload/contract/own-link'
import { newActId } from '../support/library'
import { noFields } from '../support/no-fields'
import { png } from '../support/pictures'
import { story } from '../support/story'
import { aPdf } from './a-pdf'
import { anImage } from './an-image'
import { collectionInputs } from './collection-inputs'
import { feedInputs } from './feed-inputs'
import { fetchInputs } from './fetch-inputs'
import type { ChosenArticles } from '../../preload/contract/article-list'
import { aKey, aName } from './a-name'
import { reviewInputs } from './review-inputs'
import { searchInputs } from './search-inputs'
import { tagInputs } from './tag-inputs'
import { unsavedInputs } from './unsaved-inputs'
import { windowInputs } from './window-inputs'
import type { GoodInputs, World } from './new-world'
import { backupInputs } from './backup-inputs'

function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

async function anEntity({ test, articleId }: World): Promise<{ entityId: EntityId }> {
  return test.ask('entity.confirm', { articleId, key: await aKey(test, articleId) })
}

/** An entity that a person marked in the article. */
function added({ test, articleId, revisionId, passage }: World, name: string) {
  return test.ask('entity.addMention', { articleId, revisionId, passage, entity: { kind: 'place', name } })
}

async function aQuote({ test, articleId }: World) {
  await aKey(test, articleId)
  const [quote] = await test.ask('quote.byArticle', { articleId })
  if (quote === undefined) throw new Error('The article quotes nobody.')
  return { articleId, at: quote.at }
}

const fields = { ...noFields, title: 'A title' }

/** A highlight of words that the next text from their address changed. */
async function aRewordedHighlight({ test: { ask } }: World) {
  const save = async (text: string) => {
    const start = await ask('import.files', { files: [{ name: 'x.txt', bytes: bytesOf(text) }] })
    if (start.kind !== 'draft') throw new Error('One text became no draft.')
    const { draftId, lines } = start.draft
    const url = 'https://gazette.example/bridge'
    return ask('import.save', { draftId, fields: { ...fields, url }, roles: lines.map(({ role }) => role) })
  }
  const { articleId } = await save(story(5))
  const { revision } = await ask('article.get', { articleId })
  const exact = 'We will publish every figure'
  const start = revision.text.indexOf(exact)
  const passage = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  await ask('highlight.create', { articleId, revisionId: revision.id, passage, color: 'green' })
  await save(story(5).replace('will publish', 'will not publish'))
  const [highlight] = await ask('highlight.list', { articleId })
  if (!highlight?.rewording) throw new Error('The words are as they were marked.')
  return { highlightId: highlight.id, decision: 'kept' as const, words: highlight.rewording.words }
}

function onlyOne(articleId: ArticleId): ChosenArticles {
  return { list: { view: 'all', sourceId: null }, span: null, without: [], also: [articleId] }
}

/** Good input for every call of the contract: a call without one does not compile. */
export const goodInputs: GoodInputs<CallName> = {
  'article.list': () => ({ view: 'all', sourceId: null, after: null, limit: 50 }),
  'article.position': ({ articleId }) => ({ view: 'all', sourceId: null, articleIds: [articleId] }),
  'article.groups': () => ({ view: 'all', sourceId: null, group: 'day', after: null }),
  'article.stories': () => ({ keys: ['1'] }),
  'article.seek': () => ({ view: 'all', sourceId: null, text: '2025-03' }),
  'article.doWithMany': ({ articleId }) => ({
    actId: newActId(),
    chosen: onlyOne(articleId),
    deed: { kind: 'starred', is: true },
  }),
  'article.weigh': ({ articleId }) => ({ chosen: onlyOne(articleId) }),
  // Of one that stands nothing goes: most calls need it.
  'article.erase': ({ articleId }) => ({ actId: newActId(), chosen: onlyOne(articleId) }),
  'act.cancel': () => ({ actId: newActId() }),
  'article.counts': () => ({}),
  'article.get': ({ articleId }) => ({ articleId }),
  'article.mark': ({ articleId }) => ({ articleId, read: true, starred: true, checked: true }),
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
  'article.pdf': aPdf,
  'article.copies': ({ articleId }) => ({ articleId }),
  'article.markSeparate': ({ articleId }) => ({ articleId }),
  'article.records': ({ articleId }) => ({ articleId }),
  'article.readAgain': ({ articleId }) => ({ articleId }),
  'article.readAllAgain': () => ({}),
  ...searchInputs,
  ...collectionInputs,
  'source.list': () => ({}),
  'change.state': () => ({}),
  'change.list': ({ articleId }) => ({
    filter: { noun: 'article', articleId, noteId: null, day: null, text: 'import' },
    after: null,
    limit: 10,
  }),
  'change.details': async ({ test }) => {
    const filter = { noun: null, articleId: null, noteId: null, day: null, text: '' }
    const { acts } = await test.ask('change.list', { filter, after: null, limit: 1 })
    const [last] = acts
    if (last === undefined) throw new Error('Nothing was done.')
    return { actId: last.id }
  },
  'change.undo': () => ({}),
  'change.redo': () => ({}),
  'entity.byArticle': ({ articleId }) => ({ articleId }),
  'entity.confirm': async ({ test, articleId }) => ({ articleId, key: await aKey(test, articleId) }),
  'entity.unconfirm': async ({ test, articleId }) =>
    test.ask('entity.confirm', { articleId, key: await aKey(test, articleId) }),
  'entity.page': async (world) => ({ of: await aName(world) }),
  'entity.mentions': async (world) => ({
    of: await aName(world),
    isConfirmedOnly: false,
    after: null,
    limit: 10,
  }),
  'entity.quotesBy': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'entity.quotesAbout': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'entity.appearsWith': async (world) => ({ of: await aName(world), limit: 10 }),
  'entity.places': async (world) => ({ of: await aName(world) }),
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
  'quote.rewording': aQuote,
  'quote.withdraw': async (world) => world.test.ask('quote.confirm', await aQuote(world)),
  'quote.ledgerCounts': () => ({
    filter: { speaker: null, sourceId: null, from: null, until: null, state: null, text: '' },
  }),
  'citation.make': async (world) => ({ of: await aQuote(world) }),
  'citation.makeMany': async (world) => ({ of: [await aQuote(world)] }),
  'citation.preview': () => ({ template: '{{words}}, {{speaker}}' }),
  'citation.help': () => ({}),
  'date.byArticle': ({ articleId }) => ({ articleId }),
  'date.byEntity': async (world) => ({ of: await aName(world), after: null, limit: 10 }),
  'export.preview': ({ articleId }) => ({ articleId }),
  'export.article': ({ test, articleId }) => {
    test.answers.export = join(test.folder, 'out.md')
    return { articleId }
  },
  'export.dossier': async (world) => {
    world.test.answers.export = join(world.test.folder, 'dossier.md')
    return { of: await aName(world) }
  },
  'export.state': () => ({}),
  'proof.verify': () => ({}),
  'proof.state': () => ({}),
  'proof.cancel': () => ({}),
  'export.cancel': () => ({ what: 'files' }),
  ...feedInputs,
  ...reviewInputs,
  ...fetchInputs,
  'highlight.list': ({ articleId }) => ({ articleId }),
  'highlight.create': ({ articleId, revisionId, passage }) => ({
    articleId,
    revisionId,
    passage,
    color: 'red',
  }),
  'highlight.createOnImage': anImage,
  'highlight.setColor': ({ highlightId }) => ({ highlightId, color: 'grey' }),
  'highlight.setStyle': ({ highlightId }) => ({ highlightId, style: 'underline' }),
  'highlight.replace': ({ highlightId, revisionId, passage }) => ({ highlightId, revisionId, passage }),
  'highlight.setColorOfMany': ({ highlightId }) => ({
    highlightIds: [highlightId],
    color: 'grey',
    actId: newActId(),
  }),
  'highlight.removeMany': ({ highlightId }) => ({ highlightIds: [highlightId], actId: newActId() }),
  'highlight.decide': aRewordedHighlight,
  'highlight.remove': ({ highlightId }) => ({ highlightId }),
  'import.files': () => ({ files: [{ name: null, bytes: bytesOf(story(9)) }] }),
  'import.choose': () => ({}),
  'import.chooseFolder': () => ({}),
  'article.edit': ({ articleId }) => ({ articleId }),
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
  'library.salvage': () => ({}),
  'library.cancelSalvage': () => ({}),
  'library.openSalvaged': () => ({}),
  'app.info': () => ({}),
  'app.painted': () => ({}),
  'link.open': () => ({ url: 'https://example.org/' }),
  'link.take': () => ({}),
  'link.follow': ({ articleId }) => ({ address: articleLink(articleId) }),
  'note.list': ({ articleId }) => ({ articleId }),
  'note.listByEntity': anEntity,
  'note.linkedFrom': ({ articleId }) => ({ articleId }),
  'link.suggest': () => ({ typed: 'fig' }),
  'note.alone': ({ noteId }) => ({ memo: noteId }),
  'note.page': () => ({ text: 'fig', after: null, limit: 10 }),
  'note.create': ({ articleId }) => ({
    target: { on: 'article', articleId },
    body: 'A note.',
    actId: newActId(),
  }),
  'note.save': ({ noteId }) => ({ noteId, body: 'Changed.', version: 1, actId: newActId() }),
  // One of its own: others remove the note of the world with its highlight.
  'note.setPinned': async ({ test, articleId }) => {
    const target = { on: 'article', articleId } as const
    const { id: noteId } = await test.ask('note.create', { target, body: 'Pin me.', actId: newActId() })
    return { noteId, isPinned: true }
  },
  'note.keepImage': () => ({ bytes: new Uint8Array(png(3, 2)) }),
  'note.remove': ({ noteId }) => ({ noteId }),
  ...tagInputs,
  ...unsavedInputs,
  'revision.get': ({ articleId, revisionId }) => ({ articleId, revisionId }),
  'revision.list': ({ articleId }) => ({ articleId }),
  'revision.compare': ({ articleId, revisionId }) => ({ articleId, from: revisionId, to: revisionId }),
  ...backupInputs,
  ...windowInputs,
  'settings.get': () => ({}),
  'settings.set': () => ({ theme: 'dark', panes: { collections: 10, list: 20, reader: 40, panel: 30 } }),
}
