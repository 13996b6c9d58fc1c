import { expect, test } from 'vitest'
import { analyzeSome } from '../../../../main/jobs/analyze-job'
import * as articles from '../../../../main/library/articles/articles'
import * as mentions from '../../../../main/library/entities/mentions'
import { merge } from '../../../../main/library/entities/merging'
import { roleKey } from '../../../../main/library/findings/role-rows'
import { addStory, entitiesIn, find, named, namedIn, place } from '../../../support/findings'
import { confirmed, pageOf } from '../../../support/kerry'
import { newLibrary } from '../../../support/library'

const kerry = named('person', 'John Kerry')
function says(library: ReturnType<typeof newLibrary>, role: string, day?: string) {
  const articleId = addStory(
    library,
    [`${role} John Kerry spoke${day === undefined ? '' : ` on ${day}`}.`],
    day === undefined ? {} : { day },
  )
  find(library, articleId, {
    names: [['person', 'John Kerry']],
    roles: [{ words: role, entity: 'person John Kerry', name: 'John Kerry' }],
  })
  return articleId
}
function rolesOf(library: ReturnType<typeof newLibrary>, of = kerry) {
  return pageOf(library, of).roles.map(({ words, articles: count, first, last, undated }) => [
    words,
    count,
    first,
    last,
    undated,
  ])
}

test('roles over time: one in however many wordings, first and last day, undated articles told apart', () => {
  const library = newLibrary()
  says(library, 'Senator', '2009-02-03')
  says(library, 'US Secretary of State', '2014-05')
  const last = says(library, 'U.S. secretary of state', '2016-03-24')
  says(library, 'US Secretary of State', '2015-01-01')
  says(library, 'US Secretary of State')
  says(library, 'Secretary of State', '2013-02-01')
  says(library, 'climate envoy')
  expect(rolesOf(library)).toEqual([
    ['US Secretary of State', 4, '2014-05', '2016-03-24', 1],
    ['Secretary of State', 1, '2013-02-01', '2013-02-01', 0],
    ['Senator', 1, '2009-02-03', '2009-02-03', 0],
    ['climate envoy', 1, null, null, 1],
  ])
  expect(pageOf(library, kerry).roles[0]?.example).toMatchObject({
    article: { articleId: last },
    start: 17,
    end: 40,
  })
  articles.remove(library, { articleId: last })
  expect(rolesOf(library)[0]).toEqual(['US Secretary of State', 3, '2014-05', '2015-01-01', 1])
})

test('a role is whose the name beside it is: merged together, split off, no name at all', () => {
  const library = newLibrary()
  const one = says(library, 'Senator', '2009-02-03')
  const other = addStory(library, ['Mayor J. Kerry spoke.'], { day: '2010-01-01' })
  find(library, other, {
    names: [['person', 'J. Kerry']],
    roles: [{ words: 'Mayor', entity: 'person J. Kerry', name: 'J. Kerry' }],
  })
  const entityId = confirmed(library, one, 'John Kerry')
  merge(library, { from: named('person', 'J. Kerry'), into: { entityId } })
  expect(rolesOf(library, { entityId }).map(([words]) => words)).toEqual(['Mayor', 'Senator'])
  expect(namedIn(library, other, 'John Kerry').roles).toEqual([{ words: 'Mayor', start: 17, end: 22 }])

  const spot = place(library, other, 'J. Kerry')
  mentions.rejectMention(library, spot)
  expect(rolesOf(library, { entityId }).map(([words]) => words)).toEqual(['Senator'])
  expect(entitiesIn(library, other)).toEqual([])
})

test('the same analysis again gives the same roles, none twice', async () => {
  const library = newLibrary()
  const articleId = addStory(library, ['US Secretary of State John Kerry met them in Oslo.'], {
    day: '2016-03-24',
  })
  while ((await analyzeSome({ library, post: () => undefined }, { isShared: false })) > 0);
  const first = namedIn(library, articleId, 'John Kerry').roles
  expect(first.map(({ words }) => words)).toEqual(['US Secretary of State'])
  library.db.exec(`UPDATE analysis SET engine = 'older'; UPDATE article_listing SET analyzed_by = 'older'`)
  while ((await analyzeSome({ library, post: () => undefined }, { isShared: false })) > 0);
  expect(namedIn(library, articleId, 'John Kerry').roles).toEqual(first)
  expect(library.db.prepare('SELECT count(*) FROM found_role').pluck().get()).toBe(1)
})

test.each([
  ['U.S. Secretary of State', 'US secretary of state'],
  ['the Vice-President', 'vice president'],
  ['Germany’s Chancellor', "Germany's chancellor"],
])('“%s” is the role “%s”', (one, other) => expect(roleKey(one)).toBe(roleKey(other)))

test.each([
  ['Secretary of State', 'US Secretary of State'],
  ['former president', 'president'],
  ['No. 2', 'No 3'],
])('“%s” is not “%s”', (one, other) => expect(roleKey(one)).not.toBe(roleKey(other)))
