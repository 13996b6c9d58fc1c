import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

const told =
  '<p>The harbour board said on Monday that the old swing bridge would stay closed until the spring.</p>'

/** What a page states of itself as `what`: `head` stands above its article, `top` under its heading, `end` below its text. */
async function stated(
  page: Page,
  what: string,
  { head = '', top = '', end = '' }: { head?: string; top?: string; end?: string },
) {
  const html = `<html lang="en"><head><title>Bridge stays closed until spring - Gazette</title></head><body>${head}
    <main><article><h1>Bridge stays closed until spring</h1>${top}${told.repeat(6)}</article>${end}</main></body></html>`
  const parts = await page.evaluate((markup) => dom.takeApart(markup, null, 'article'), html)
  return parts.stated.filter((one) => one.what === what).map(({ words }) => words)
}

const day = '<time datetime="2026-03-03">3 March 2026</time>'
const teaser = (inside: string, name = 'related') =>
  `<div class="${name}"><a href="/b">Another bridge that is closed for longer</a>${inside}</div>`

test.describe('a day is the page’s own', () => {
  const cases: [string, Parameters<typeof stated>[2], string[]][] = [
    ['under its heading', { top: day }, ['2026-03-03']],
    [
      'in an element that is named for the number of comments beside it',
      { top: day.replace('<time', '<time class="comments-date"') },
      ['2026-03-03'],
    ],
    [
      'also under a headline that a program calls a teaser',
      { head: '', top: `<div class="teaser-head">${day}</div>` },
      ['2026-03-03'],
    ],
  ]
  for (const [name, given, days] of cases)
    test(name, async ({ page }) => {
      expect(await stated(page, 'time', given)).toEqual(days)
    })
})

test.describe('a day is not the page’s', () => {
  const cases: [string, Parameters<typeof stated>[2]][] = [
    ['in a teaser of another article', { end: teaser(day) }],
    ['in a reader’s comment', { end: `<ol class="comment-list"><li>${day} Well said.</li></ol>` }],
    ['in a post of others within the text', { top: `<blockquote>Closed again! ${day}</blockquote>` }],
    ['in the masthead, where it is today', { head: `<div><div><div>${day}</div></div></div>` }],
    ['as the deadline of something', { top: `<p>Apply until ${day}</p>` }],
  ]
  for (const [name, given] of cases)
    test(name, async ({ page }) => {
      expect(await stated(page, 'time', given)).toEqual([])
      expect(await stated(page, 'shown', given)).toEqual([])
    })
})

test('a day in a sentence of the report is part of what is told', async ({ page }) => {
  const top = `<p>The inspector had written on ${day} that the bearings are worn, and nobody answered for months.</p>`
  expect(await stated(page, 'time', { top })).toEqual([])
})

test('a line that looks like a day is shown near the heading, and not where it says what lies ahead', async ({
  page,
}) => {
  const line = '<p>Harbour, 3 March 2026</p>'
  expect(await stated(page, 'shown', { top: line })).toEqual(['Harbour, 3 March 2026'])
  expect(await stated(page, 'shown', { end: line })).toEqual(['Harbour, 3 March 2026'])
  expect(await stated(page, 'shown', { end: teaser(line) })).toEqual([])
  expect(await stated(page, 'shown', { top: '<p>Event: 3 March 2026</p>' })).toEqual([])
})

test('an author is named by its element, and none by a teaser or a comment', async ({ page }) => {
  const name = '<span class="byline">By <b>Ada Lorne</b></span>'
  expect(await stated(page, 'byline', { top: name })).toEqual(['By Ada Lorne'])
  expect(await stated(page, 'byline', { end: teaser(name) })).toEqual([])
  expect(await stated(page, 'byline', { end: `<div id="disqus_thread">${name}</div>` })).toEqual([])
  const two = '<div itemprop="author"><i itemprop="name">Ada Lorne</i><i itemprop="name">Tom Rehn</i></div>'
  expect(await stated(page, 'byline', { top: two })).toContain('Ada Lorne | Tom Rehn')
})

test('a title counts as printed where a line of the page is one of those that it states', async ({
  page,
}) => {
  expect(await stated(page, 'title', {})).toEqual(['Bridge stays closed until spring'])
  const html = `<title>Bridge stays closed until spring - Gazette</title><h1>Harbour news</h1>${told.repeat(6)}`
  const parts = await page.evaluate((markup) => dom.takeApart(markup, null, 'article'), html)
  expect(parts.stated.filter(({ what }) => what === 'title')).toEqual([])
})
