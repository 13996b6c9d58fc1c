import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as tags from '../../../../main/library/annotations/tags'
import { applyRules } from '../../../../main/library/feeds/apply-rules'
import * as feeds from '../../../../main/library/feeds/feeds'
import * as rules from '../../../../main/library/feeds/rules'
import { byArticle, isMutedByRule } from '../../../../main/library/feeds/rulings'
import { redo, state, undo } from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import type { Library } from '../../../../main/library/database/database'
import type { ArticleId, FeedId, FeedRuleId } from '../../../../preload/contract/common'
import type { FeedRuleDraft } from '../../../../preload/contract/feed-rule'
import { takeEntry } from '../../../support/feed-entry'
import { answer, newActId, newLibrary, refusal } from '../../../support/library'
import { turns } from '../../../support/turns'

const mute: FeedRuleDraft = { feedId: null, field: 'title', words: 'ferry', tag: null }

function follow(library: Library, name = 'Gazette') {
  return feeds.subscribe(library, { url: `https://${name}.example/feed`, name }).id
}

/** An article arrives whose title has the word that every rule here looks for. */
function arrive(library: Library, feedId: FeedId, title = 'The ferry is late') {
  const articleId = takeEntry(library, feedId, title)
  const find = ({ words }: { words: string }) => (title.includes(words) ? words : null)
  applyRules(library, { feedId, articleId }, { find, putTag: tags.putTag })
  return articleId
}

function isOpen(library: Library, articleId: ArticleId) {
  const { archivedAt, readAt } = articles.get(library, { articleId })
  expect(archivedAt === null).toBe(readAt === null)
  return archivedAt === null
}

test('a rule mutes what arrives and says by which word; an article that was there stays as it is', () => {
  const library = newLibrary()
  const feedId = follow(library)
  const before = arrive(library, feedId)
  const { id: ruleId } = answer('feedRule.create', rules.create(library, mute))
  const [muted, other] = [arrive(library, feedId), arrive(library, feedId, 'Rain')]
  expect([before, muted, other].map((id) => isOpen(library, id))).toEqual([true, false, true])
  expect(rules.list(library)).toMatchObject([{ id: ruleId, articles: 1, muted: 1 }])
  expect(answer('feedRule.ruled', rules.ruled(library, { ruleId }))).toMatchObject([
    { articleId: muted, found: 'ferry', field: 'title', isMuted: true },
  ])
  expect(state(library).undo).toBe('make the rule “ferry”')
})

test('an article says which rules muted or tagged it and by which word, whatever became of them since', () => {
  const library = newLibrary()
  const feedId = follow(library)
  const { id: tagging } = rules.create(library, { ...mute, tag: 'port' })
  const { id: muting } = rules.create(library, mute)
  const articleId = arrive(library, feedId)
  const told = () =>
    answer('feedRule.byArticle', byArticle(library, { articleId })).map(
      ({ ruleId, deed, words, found, isMuted, isDeleted }) => [
        ruleId,
        deed,
        words,
        found,
        isMuted,
        isDeleted,
      ],
    )
  expect(told()).toEqual([
    [muting, 'muted', 'ferry', 'ferry', true, false],
    [tagging, 'tagged', 'ferry', 'ferry', false, false],
  ])
  expect(isMutedByRule(library, articleId)).toBe(true)
  rules.remove(library, { ruleId: muting })
  rules.change(library, { ...mute, ruleId: tagging, words: 'boat', tag: 'port' })
  articles.mark(library, { articleId, archived: false })
  expect(told()).toEqual([
    [muting, 'muted', 'ferry', 'ferry', false, true],
    [tagging, 'tagged', 'boat', 'ferry', false, false],
  ])
  expect(isMutedByRule(library, articleId)).toBe(false)
  expect(byArticle(library, { articleId: arrive(library, feedId, 'Rain') })).toEqual([])
})

test('what a rule muted is brought back, one or all, in one step that undo takes back', async () => {
  const library = newLibrary()
  const feedId = follow(library)
  const { id: ruleId } = rules.create(library, mute)
  const [first, second, third] = [1, 2, 3].map(() => arrive(library, feedId))
  articles.mark(library, { articleId: third!, archived: false })
  expect(await rules.bringBack(library, { ruleId, articleId: first! }, turns())).toEqual({ articles: 1 })
  expect([isOpen(library, first!), isOpen(library, second!)]).toEqual([true, false])
  const actId = newActId()
  expect(await rules.bringBack(library, { ruleId, articleId: null, actId }, turns())).toEqual({ articles: 1 })
  expect(isOpen(library, second!)).toBe(true)
  expect(rules.list(library)).toMatchObject([{ articles: 3, muted: 0 }])
  undo(library, { act: actId })
  expect(isOpen(library, second!)).toBe(false)
})

test('a rule of one feed leaves others alone, and a tagging rule mutes nothing', () => {
  const library = newLibrary()
  const [feedId, other] = [follow(library), follow(library, 'Courier')]
  rules.create(library, { ...mute, feedId, tag: 'port/ferry' })
  const [tagged, not] = [arrive(library, feedId), arrive(library, other)]
  const own = (articleId: ArticleId) =>
    tags.list(library, { articleId }).flatMap(({ name, isOfFeed }) => (isOfFeed ? [] : [name]))
  expect([own(tagged), own(not)]).toEqual([['port/ferry'], []])
  expect([isOpen(library, tagged), isOpen(library, not)]).toEqual([true, true])
})

test('a rule is changed and deleted, undone and done again, and what it muted can be brought back even then', async () => {
  const library = newLibrary()
  const feedId = follow(library)
  const { id: ruleId } = rules.create(library, mute)
  const muted = arrive(library, feedId)
  answer('feedRule.change', rules.change(library, { ...mute, ruleId, words: 'rain' }))
  expect(isOpen(library, arrive(library, feedId))).toBe(true)
  rules.remove(library, { ruleId })
  expect(rules.list(library)).toMatchObject([{ isDeleted: true, muted: 1 }])
  expect(refusal(() => rules.change(library, { ...mute, ruleId })).code).toBe('not-found')
  expect(isOpen(library, arrive(library, feedId, 'rain'))).toBe(true)
  undo(library)
  expect(rules.list(library)).toMatchObject([{ isDeleted: false, words: 'rain' }])
  undo(library)
  expect(rules.list(library)).toMatchObject([{ words: 'ferry' }])
  redo(library)
  redo(library)
  await rules.bringBack(library, { ruleId, articleId: null }, turns())
  expect(isOpen(library, muted)).toBe(true)
  expect(rules.list(library)).toEqual([])
  expect((await verify(library)).problems).toEqual([])
})

test('a rule for a feed that is not followed, or that is gone, is refused', async () => {
  const library = newLibrary()
  const feedId = follow(library)
  feeds.unsubscribe(library, { feedId })
  expect(refusal(() => rules.create(library, { ...mute, feedId })).code).toBe('not-found')
  const ruleId = newActId() as string as FeedRuleId
  expect(refusal(() => rules.remove(library, { ruleId })).code).toBe('not-found')
  await expect(rules.bringBack(library, { ruleId, articleId: null }, turns())).rejects.toThrow(
    'no longer in the library',
  )
})
