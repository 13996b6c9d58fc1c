import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

const first =
  'The ferry to Port Sabel stayed in the harbour on Friday, because the wind had torn two of the four lines off the pier during the night.'
const second =
  'Its captain said that nobody had been on board, and that the timetable would be kept from Saturday on if the divers found no damage below.'
const third =
  'The council meets again on Monday to hear what the repair costs, and whether the old pier can be used for another winter.'
const notice =
  'You see our pages with less comfort than we would like. Turn JavaScript on in your browser to read all of them, and allow cookies for our site.'

/** The words of a page's body as every reader of it finds them, paragraph by paragraph. */
function bodyOf(page: Page, body: string, head = '') {
  return page.evaluate(
    ({ html }) =>
      [...dom.parsePage(html).querySelectorAll('body :is(h1, h2, p, li)')].map((one) =>
        one.textContent.replace(/\s+/g, ' ').trim(),
      ),
    { html: `<!doctype html><html><head>${head}</head><body>${body}</body></html>` },
  )
}

function shadow(content: string, light = '') {
  return `<news-text><template shadowrootmode="open">${content}</template>${light}</news-text>`
}

function escaped(html: string) {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

test.describe('a declared shadow root', () => {
  const roots: [string, string, string[]][] = [
    ['stands in its host', shadow(`<p>${first}</p><p>${second}</p>`), [first, second]],
    [
      'has the host’s children in its slots, by name and without',
      shadow(
        `<style>p{display:none}</style><slot name="top"></slot><p>${second}</p><slot></slot>`,
        `<p>${third}</p><h2 slot="top">Ferry</h2>`,
      ),
      ['Ferry', second, third],
    ],
    [
      'shows a slot’s own words where nobody names it',
      shadow(`<slot name="a"><p>${first}</p></slot>`),
      [first],
    ],
    ['hides the children that no slot takes', shadow(`<p>${first}</p>`, `<p>${second}</p>`), [first]],
    [
      'may hold another one',
      shadow(`<div>${shadow(`<p>${first}</p>`)}</div><p>${second}</p>`),
      [first, second],
    ],
    [
      'is the first of two of one host',
      `<news-text><template shadowrootmode="open"><p>${first}</p></template><template shadowrootmode="open"><p>${second}</p></template></news-text>`,
      [first],
    ],
    [
      'may be of the older kind',
      `<x-a><template shadowroot="open"><p>${first}</p></template></x-a>`,
      [first],
    ],
    ['is none in a template that says nothing', `<x-a><template><p>${first}</p></template></x-a>`, []],
  ]
  for (const [name, markup, expected] of roots)
    test(name, async ({ page }) => {
      expect(await bodyOf(page, markup)).toEqual(expected)
    })

  test('goes only so deep', async ({ page }) => {
    let nested = `<p>${first}</p>`
    for (let depth = 0; depth < 200; depth++) nested = shadow(nested)
    expect(await bodyOf(page, nested)).toEqual([])
  })
})

test.describe('a frame that the page carries', () => {
  const inner = `<html><head><title>Other</title><base href="https://elsewhere.example/"></head><body><p>${first}</p></body></html>`
  const frames: [string, string, string[]][] = [
    ['stands in its place', `<h1>Ferry</h1><iframe srcdoc="${escaped(inner)}"></iframe>`, ['Ferry', first]],
    [
      'may be an address of its own',
      `<iframe src="data:text/html;charset=utf-8,${escaped(encodeURIComponent(inner))}"></iframe>`,
      [first],
    ],
    [
      'may be packed as base64',
      `<iframe src="data:text/html;base64,${Buffer.from(inner).toString('base64')}"></iframe>`,
      [first],
    ],
    [
      'may hold another one',
      `<iframe srcdoc="${escaped(`<div><iframe srcdoc="${escaped(inner)}"></iframe></div>`)}"></iframe>`,
      [first],
    ],
    ['is left where it has no prose', '<iframe srcdoc="<p>Buy a boat!</p>"></iframe>', []],
    ['is left where nobody sees it', `<iframe width="1" height="1" srcdoc="${escaped(inner)}"></iframe>`, []],
    ['may hold a component', `<iframe srcdoc="${escaped(shadow(`<p>${first}</p>`))}"></iframe>`, []],
  ]
  for (const [name, markup, expected] of frames)
    test(name, async ({ page }) => {
      expect(await bodyOf(page, markup)).toEqual(expected)
    })

  test('may be one of a set of them', async ({ page }) => {
    const set = `<!doctype html><html><frameset cols="20%,80%"><frame src="data:text/html,<p>Menu</p>"><frame src="data:text/html,${encodeURIComponent(inner)}"></frameset></html>`
    const found = await page.evaluate(
      (html) => [...dom.parsePage(html).querySelectorAll('body p')].map((one) => one.textContent),
      set,
    )
    expect(found).toEqual([first])
  })
})

test.describe('what a page keeps for those whose scripts are off', () => {
  const kept: [string, string, string[]][] = [
    [
      'is shown where the article stands only there',
      `<h1>Ferry</h1><noscript><p>${first}</p><p>${second}</p></noscript>`,
      ['Ferry', first, second],
    ],
    [
      'is shown without what the page prints too',
      `<p>${first}</p><noscript><p>${first}</p><p>${second}</p><p>${third}</p></noscript>`,
      [first, second, third],
    ],
  ]
  for (const [name, markup, expected] of kept)
    test(name, async ({ page }) => {
      expect(await bodyOf(page, markup)).toEqual(expected)
    })

  const left: [string, string][] = [
    ['a request to turn scripts on', `<p>${notice}</p>`],
    ['a counter', '<img src="https://count.example/1.gif">'],
    ['a text that the page prints', `<p>${first}</p>`],
  ]
  for (const [name, markup] of left)
    test(`stays apart where it is ${name}`, async ({ page }) => {
      const inside = await page.evaluate(
        (html) => dom.parsePage(html).querySelectorAll('noscript').length,
        `<p>${first}</p><noscript>${markup}</noscript>`,
      )
      expect(inside).toBe(1)
    })
})

test.describe('what was hidden when a page was saved', () => {
  test('is gone', async ({ page }) => {
    const body = `<p>${first}</p><div class="box sf-hidden"><p>${second}</p></div><p class="sf-hidden">${third}</p>`
    expect(await bodyOf(page, body)).toEqual([first])
  })

  test('is the text where nothing else was shown', async ({ page }) => {
    const body = `<div class="sf-hidden"><p>${first}</p></div><p>Please agree.</p>`
    expect(await bodyOf(page, body)).toEqual([first, 'Please agree.'])
  })
})
