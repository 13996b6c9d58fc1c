import type { Page } from '@playwright/test'
import { readPage } from '../../main/importing/pages/read-page'
import { expect, test } from '../support/blank-page'

const told = [
  'The council said on Thursday that the bridge would stay closed until the spring, and that no ferry would run.',
  'Neither side would say what the settlement costs, or who is going to pay for it in the end, if anybody does.',
  'Engineers had found cracks in two of the bearings, which were last looked at when the bridge was opened.',
]
const text = told.map((words) => `<p>${words}</p>`).join('')

/** What is read of a page whose article stands under a heading, with `head` between that and the text. */
async function factsIn(page: Page, { head = '', heading = 'Bridge stays closed', more = '', meta = '' }) {
  const parts = await page.evaluate(
    (markup) => dom.takeApart(markup, null, 'article'),
    `<!doctype html><html lang="en"><head><title>Bridge stays closed</title>${meta}</head>
      <body><main><div><div><article><h1>${heading}</h1>${head}${text}</article></div></div></main>${more}</body></html>`,
  )
  const { fields } = readPage(parts, null)
  return { title: fields.title, byline: fields.byline, published: fields.published?.value ?? null }
}

const bylines: [string, string, string | null][] = [
  ['the line below the heading', '<p class="x1">By <a href="/w/1">Ines Marr</a></p>', 'Ines Marr'],
  [
    'a line in two boxes',
    '<div><span>By</span><div>Ines Marr and Tom Rehn</div></div>',
    'Ines Marr, Tom Rehn',
  ],
  ['a link to the author’s page', '<ul><li><a href="/author/imarr/">Ines Marr</a></li></ul>', 'Ines Marr'],
  [
    'two elements in one line',
    '<p><a rel="author" href="#1">Ines Marr</a> and <a rel="author" href="#2">Tom Rehn</a></p>',
    'Ines Marr, Tom Rehn',
  ],
  [
    'a line of which only parts are marked',
    '<p><span class="byline-prefix">By </span><span>Ines Marr</span>, <span class="last-byline">Tom Rehn</span></p>',
    'Ines Marr, Tom Rehn',
  ],
  ['no sentence', '<p>By and large the harbour is quiet.</p>', null],
  [
    'no link to a topic',
    '<p><a href="/topics/harbour/">Harbour Master</a></p><p class="byline">Ines Marr</p>',
    'Ines Marr',
  ],
]
for (const [name, head, byline] of bylines) {
  test(`the authors are those of ${name}`, async ({ page }) => {
    expect((await factsIn(page, { head })).byline).toBe(byline)
  })
}

test('the line below the heading comes before a teaser’s byline', async ({ page }) => {
  const more = '<div><article><h2>Fares rise</h2><a class="byline" href="#">Ida Solberg</a></article></div>'
  expect((await factsIn(page, { head: '<p>By Ines Marr</p>', more })).byline).toBe('Ines Marr')
})

const teaser = (day: string) =>
  `<li><a href="#${day}">Something else that happened</a> <time datetime="2025-08-${day}"></time></li>`

test('the dates of a list of teasers are nobody’s', async ({ page }) => {
  const more = `<div><div><ul>${['11', '12', '13', '14'].map(teaser).join('')}</ul></div></div>`
  expect((await factsIn(page, { more })).published).toBeNull()
  const head = '<div><time datetime="2025-08-17">17 August</time></div>'
  expect((await factsIn(page, { head, more })).published).toBe('2025-08-17')
})

test('a reader’s letter does not date the article', async ({ page }) => {
  const head = '<p><time datetime="2025-08-17T09:30">17 August</time></p>'
  const more =
    '<section><div><p><time pubdate datetime="2025-08-19T20:00">19 August</time> Tom</p></div></section>'
  expect((await factsIn(page, { head, more })).published).toBe('2025-08-17T09:30')
})

const entries: [string, string][] = [
  ['div class="entry-4"', 'div'],
  ['article', 'article'],
  ['li', 'li'],
]
for (const [open, close] of entries) {
  test(`the times of entries that are <${open}> do not date the page`, async ({ page }) => {
    const entry = (hour: string, words: string) =>
      `<${open}><p><time datetime="2025-08-17T${hour}">${hour}</time></p><p>${words}</p></${close}>`
    const more = `<section>${entry('15:40', told[0] ?? '')}${entry('14:10', told[1] ?? '')}</section>`
    expect((await factsIn(page, { head: more })).published).toBeNull()
    const head = `<p>Published <time datetime="2025-08-17T09:30">17 August, 09:30</time></p>`
    const changed = `<p>Updated <time datetime="2025-08-18T09:30">18 August, 09:30</time></p>`
    expect((await factsIn(page, { head: head + changed + more })).published).toBe('2025-08-17T09:30')
  })
}

test('the days of a live blog’s entries in its data do not date the page', async ({ page }) => {
  const entry = {
    '@type': 'BlogPosting',
    headline: 'A bearing cracks',
    datePublished: '2025-08-17T15:40:00Z',
  }
  const data = (own: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'LiveBlogPosting', headline: 'Bridge stays closed', ...own, liveBlogUpdate: [entry] })}</script>`
  expect((await factsIn(page, { meta: data({}) })).published).toBeNull()
  const own = data({ datePublished: '2025-08-17T09:30:00Z' })
  expect((await factsIn(page, { meta: own })).published).toBe('2025-08-17T09:30:00')
})

const days: [string, string][] = [
  ['วันอาทิตย์ที่ 17 สิงหาคม พ.ศ. 2568', '2025-08-17'],
  ['۲۶ مرداد ۱۴۰۴ ساعت ۶:۳۰ عصر', '2025-08-17T18:30'],
  ['१७ अगस्त २०२५', '2025-08-17'],
  ['17 आगस्त 2025', ''],
  ['2 במאי 2022', '2022-05-02'],
  ['17 آب 2025', '2025-08-17'],
  ['2025. augusztus 17.', '2025-08-17'],
  ['令和7年8月17日', '2025-08-17'],
  ['2025. 8. 17. 오후 5:42', '2025-08-17T17:42'],
]
for (const [words, day] of days) {
  test(`“${words}” below the heading is ${day === '' ? 'no day' : day}`, async ({ page }) => {
    expect((await factsIn(page, { head: `<div><span>${words}</span></div>` })).published ?? '').toBe(day)
  })
}

test('a kicker in the heading is no part of the title, which is printed once', async ({ page }) => {
  const heading =
    '<span class="kicker">After the storm</span> <span>Bridge stays closed until the spring</span>'
  expect((await factsIn(page, { heading })).title).toBe('Bridge stays closed until the spring')
})
