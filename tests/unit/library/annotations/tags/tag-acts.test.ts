import { expect, test } from 'vitest'
import {
  list as listHighlights,
  create as createHighlight,
} from '../../../../../main/library/annotations/highlights'
import * as tags from '../../../../../main/library/annotations/tags'
import { describe, setColor } from '../../../../../main/library/annotations/tags/describe-tags'
import { moveTags, type TagsAsked, wouldMerge } from '../../../../../main/library/annotations/tags/move-tags'
import { allTags, complete } from '../../../../../main/library/annotations/tags/tag-list'
import { remove as removeArticle, get } from '../../../../../main/library/articles/articles'
import type { Library } from '../../../../../main/library/database/database'
import { redo, undo } from '../../../../../main/library/journal/undo'
import * as rules from '../../../../../main/library/feeds/rules'
import { verify } from '../../../../../main/library/verify/verify'
import type { ArticleId } from '../../../../../preload/contract/common'
import { addArticle, answer, newActId, newLibrary, passageOf, refusal } from '../../../../support/library'
import { ask } from '../../../../support/searching'
import { turns } from '../../../../support/turns'

const move = (library: Library, asked: TagsAsked) => moveTags(library, asked, turns())

function names(library: Library, articleId: ArticleId): string[] {
  return tags.list(library, { articleId }).map(({ name }) => name)
}

/** Each tag as "name articles/highlights". */
async function counted(library: Library): Promise<string[]> {
  const { tags: all } = answer('tag.all', await allTags(library))
  return all.map(({ name, articles, highlights }) => `${name} ${articles}/${highlights}`)
}

function highlightIn(library: Library, articleId: ArticleId, words: string) {
  const { revision } = get(library, { articleId })
  const passage = passageOf(library, articleId, words)
  return createHighlight(library, { articleId, revisionId: revision.id, passage, color: 'green' }).id
}

test('a tag counts each article once, with what is nested in it', async () => {
  const library = newLibrary()
  const [one, other] = [addArticle(library), addArticle(library)]
  const highlightId = highlightIn(library, one, 'harbour')
  tags.add(library, { articleId: one, name: 'Sea/Tides' })
  tags.add(library, { highlightId, name: 'Sea/Tides' })
  tags.add(library, { highlightId, name: 'Sea/Swell' })
  tags.add(library, { articleId: other, name: 'Sea/Swell' })
  tags.add(library, { articleId: other, name: 'sea air' })
  expect(await counted(library)).toEqual(['Sea 2/1', 'Sea/Swell 2/1', 'Sea/Tides 1/1', 'sea air 1/0'])
  expect(listHighlights(library, { articleId: one })).toHaveLength(1)
  removeArticle(library, { articleId: other })
  expect(await counted(library)).toEqual(['Sea 1/1', 'Sea/Swell 1/1', 'Sea/Tides 1/1'])
  expect(refusal(() => tags.add(library, { articleId: other, name: 'Sea' })).code).toBe('conflict')
  undo(library)
  expect(await counted(library)).toHaveLength(4)
})

test('a tag is renamed with those nested in it, in one step', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  for (const name of ['Trade/Ports/Fees', 'Trade/Ports', 'Traders']) tags.add(library, { articleId, name })
  const actId = newActId()
  await move(library, { kind: 'rename', name: 'trade', to: 'World / Commerce', actId })
  expect(names(library, articleId)).toEqual(['Traders', 'World/Commerce/Ports', 'World/Commerce/Ports/Fees'])
  expect(undo(library)?.label).toBe('rename the tag “trade” to “World/Commerce”')
  expect(names(library, articleId)).toEqual(['Trade/Ports', 'Trade/Ports/Fees', 'Traders'])
  await move(library, { kind: 'rename', name: 'Traders', to: 'TRADERS' })
  await move(library, { kind: 'rename', name: 'Trade', to: 'Trade/Old' })
  expect(names(library, articleId)).toEqual(['Trade/Old/Ports', 'Trade/Old/Ports/Fees', 'TRADERS'])
  await expect(move(library, { kind: 'rename', name: 'Nothing', to: 'x' })).rejects.toThrow('no longer')
  await expect(move(library, { kind: 'rename', name: 'Trade', to: 'x'.repeat(199) })).rejects.toThrow(
    'shorter',
  )
  expect((await verify(library)).problems).toEqual([])
})

test('renaming onto another tag merges them, and says so before', async () => {
  const library = newLibrary()
  const [both, one] = [addArticle(library), addArticle(library)]
  tags.add(library, { articleId: both, name: 'Harbour' })
  tags.add(library, { articleId: both, name: 'Ports' })
  tags.add(library, { articleId: one, name: 'Harbour/Dues' })
  tags.add(library, { articleId: one, name: 'Ports/Dues' })
  tags.add(library, { articleId: one, name: 'Harbour' })
  describe(library, { name: 'Harbour', description: 'Where ships lie.' })
  describe(library, { name: 'Ports', description: 'Where ships call.' })
  setColor(library, { name: 'Harbour', color: 'blue' })
  expect(answer('tag.wouldMerge', wouldMerge(library, { name: 'Harbour', to: 'ports' }))).toEqual({
    merges: [
      { name: 'Harbour', into: 'Ports' },
      { name: 'Harbour/Dues', into: 'Ports/Dues' },
    ],
    total: 2,
  })
  expect(wouldMerge(library, { name: 'Harbour', to: 'Docks' }).total).toBe(0)
  await move(library, { kind: 'rename', name: 'Harbour', to: 'ports' })
  expect(names(library, both)).toEqual(['Ports'])
  expect(names(library, one)).toEqual(['Ports', 'Ports/Dues'])
  const merged = (await allTags(library)).tags[0]
  expect(merged).toMatchObject({ color: 'blue', description: 'Where ships call.\n\nWhere ships lie.' })
  undo(library)
  expect(names(library, both)).toEqual(['Harbour', 'Ports'])
  expect(names(library, one)).toEqual(['Harbour', 'Harbour/Dues', 'Ports/Dues'])
  redo(library)
  expect(await counted(library)).toEqual(['Ports 2/0', 'Ports/Dues 1/0'])
})

test('a tag is merged into another, and not into itself or what lies in it', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  for (const name of ['a', 'a/b', 'c']) tags.add(library, { articleId, name })
  await expect(move(library, { kind: 'merge', name: 'a', to: 'a/b' })).rejects.toThrow('nested in it')
  await expect(move(library, { kind: 'merge', name: 'a', to: 'A' })).rejects.toThrow('itself')
  await expect(move(library, { kind: 'merge', name: 'a', to: 'z' })).rejects.toThrow('no longer')
  await move(library, { kind: 'merge', name: 'a', to: 'c' })
  expect(names(library, articleId)).toEqual(['c', 'c/b'])
  expect(undo(library)?.label).toBe('merge the tag “a” into “c”')
  expect(names(library, articleId)).toEqual(['a', 'a/b', 'c'])
})

test('a name that nothing bears any more is free', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  tags.remove(library, { taggingId: tags.add(library, { articleId, name: 'old name' }).id })
  tags.add(library, { articleId, name: 'new' })
  expect(wouldMerge(library, { name: 'new', to: 'Old Name' }).total).toBe(0)
  await move(library, { kind: 'rename', name: 'new', to: 'Old Name' })
  expect(names(library, articleId)).toEqual(['Old Name'])
})

test('what a feed put on becomes the person’s own where both fall together', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const mine = tags.add(library, { articleId, name: 'mine' })
  const theirs = tags.add(library, { articleId, name: 'theirs' })
  library.db.prepare(`UPDATE tagging SET put_by = 'feed' WHERE id = ?`).run(theirs.id)
  expect((await allTags(library)).tags.map(({ isOfFeed }) => isOfFeed)).toEqual([false, true])
  await move(library, { kind: 'merge', name: 'mine', to: 'theirs' })
  expect(tags.list(library, { articleId })).toMatchObject([
    { id: theirs.id, name: 'theirs', isOfFeed: false },
  ])
  undo(library)
  expect(tags.list(library, { articleId })).toMatchObject([
    { id: mine.id },
    { id: theirs.id, isOfFeed: true },
  ])
})

test('a deleted tag goes from everything, with those nested in it, and comes back', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const highlightId = highlightIn(library, articleId, 'harbour')
  tags.add(library, { articleId, name: 'Sea' })
  tags.add(library, { highlightId, name: 'Sea/Tides' })
  tags.add(library, { articleId, name: 'Sky' })
  await move(library, { kind: 'remove', name: 'sea' })
  expect(names(library, articleId)).toEqual(['Sky'])
  expect((await ask(library, 'tag:sea')).hits).toEqual([])
  expect(undo(library)?.label).toBe('delete the tag “sea”')
  expect(names(library, articleId)).toEqual(['Sea', 'Sea/Tides', 'Sky'])
  redo(library)
  tags.add(library, { articleId, name: 'SEA' })
  expect(names(library, articleId)).toEqual(['SEA', 'Sky'])
})

test('a name in which others are nested is coloured and described, though nothing bears it', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  tags.add(library, { articleId, name: 'Trade/Ports' })
  setColor(library, { name: 'trade', color: 'red' })
  describe(library, { name: 'Trade', description: 'Who sells what to whom.' })
  expect((await allTags(library)).tags).toMatchObject([
    { name: 'Trade', color: 'red', description: 'Who sells what to whom.', articles: 1 },
    { name: 'Trade/Ports', color: null, description: null, articles: 1 },
  ])
  expect(undo(library)?.label).toBe('describe the tag “Trade”')
  expect(undo(library)?.label).toBe('set the colour of the tag “Trade”')
  expect((await allTags(library)).tags[0]).toMatchObject({ color: null, description: null })
  expect(refusal(() => setColor(library, { name: 'Nothing', color: null })).code).toBe('not-found')
})

test('a rule puts on the tag by its new name', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  tags.add(library, { articleId, name: 'strikes' })
  rules.create(library, { feedId: null, field: 'words', words: 'walk out', tag: 'Strikes' })
  await move(library, { kind: 'rename', name: 'strikes', to: 'Labour/Strikes' })
  expect(rules.list(library)[0]?.tag).toBe('Labour/Strikes')
  undo(library)
  expect(rules.list(library)[0]?.tag).toBe('Strikes')
})

test('tags are completed by their beginnings first, and by how much bears them', () => {
  const library = newLibrary()
  const articles = [1, 2, 3].map(() => addArticle(library))
  const put = (name: string, most: number) =>
    articles.slice(0, most).forEach((articleId) => tags.add(library, { articleId, name }))
  put('Ports', 1)
  put('Portraits', 2)
  put('Trade/Ports', 3)
  put('Airports', 3)
  put('Sky', 3)
  const offers = (typed: string) =>
    answer('tag.complete', complete(library, { typed })).tags.map(({ name, uses }) => `${name} ${uses}`)
  expect(offers('PORT')).toEqual(['Portraits 2', 'Ports 1', 'Trade/Ports 3', 'Airports 3'])
  expect(offers('')[0]).toBe('Airports 3')
  expect(offers('nowhere')).toEqual([])
  expect(complete(library, { typed: ' ports' }).tags[0]).toMatchObject({ name: 'Ports', isTyped: true })
})

test('a search for a tag finds what is nested in it, and the whole name means that one', async () => {
  const library = newLibrary()
  const [nested, other] = [addArticle(library), addArticle(library)]
  tags.add(library, { articleId: nested, name: 'Votes/Local' })
  tags.add(library, { articleId: other, name: 'Politics/Votes' })
  const found = async (text: string) =>
    (await ask(library, text)).hits.map(({ articleId }) => articleId).sort()
  expect(await found('tag:votes')).toEqual([nested, other].sort())
  expect(await found('tag:"votes"')).toEqual([nested])
  expect(await found('tag:"politics"')).toEqual([other])
  expect(await found('tag:"local"')).toEqual([nested])
})

test('the tag that was typed in full is offered before those that begin so, however much they are used', () => {
  const library = newLibrary()
  const articles = [addArticle(library), addArticle(library)]
  for (const articleId of articles) tags.add(library, { articleId, name: 'Banks' })
  tags.add(library, { articleId: articles[0] ?? addArticle(library), name: 'Bank' })
  const offered = complete(library, { typed: 'bank' }).tags.map(({ name }) => name)
  expect(offered).toEqual(['Bank', 'Banks'])
})
