import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type DossierOptions, dossierOf } from '../../../main/use-cases/export-dossier'
import { dossierFileName } from '../../../main/use-cases/export-names'
import type { Library } from '../../../main/library/database/database'
import * as entities from '../../../main/library/entities/entities'
import { merge } from '../../../main/library/entities/merging'
import * as notes from '../../../main/library/annotations/notes'
import * as quotes from '../../../main/library/quotes/quotes'
import type { EntityRef } from '../../../preload/contract/entity'
import { addStory, find, named, namedIn, quotedIn } from '../../support/findings'
import { newActId, newLibrary } from '../../support/library'
import { readMarkdown } from '../../support/markdown-reader'

const weiss = named('person', 'Anna Weiss')
const madeAt = '2026-03-01T10:00:00.000Z'

async function dossier(
  library: Library,
  of: EntityRef = weiss,
  options: Partial<DossierOptions> = {},
): Promise<{ properties: Record<string, unknown>; body: string }> {
  const parts = await dossierOf(library, { of, maxArticles: null, madeAt, libraryName: 'Press', ...options })
  const text = [...parts].join('')
  const [, head = '', ...body] = text.split(/^---$/m)
  return { properties: parse(head) as Record<string, unknown>, body: body.join('---') }
}

function part(body: string, heading: string): string {
  return body.split(/^## /m).find((each) => each.startsWith(heading)) ?? ''
}

function harbour(library: Library) {
  const articleId = addStory(
    library,
    [
      'Minister Anna Weiss spoke on Thursday.',
      '“We close the harbour,” said Weiss.',
      '“It opens by August,” she added.',
      '“The tide waits,” Weiss said.',
      '“Anna Weiss asked nobody,” said Otto Lang.',
    ],
    { day: '2016-03-25', outlet: 'Harbour Post', byline: 'Ida Berg', url: 'https://post.example/a?b=1' },
  )
  find(library, articleId, {
    names: [
      ['person', 'Anna Weiss', 'Weiss'],
      ['person', 'Otto Lang'],
    ],
    says: [
      { words: '“We close the harbour,”', cue: 'said', by: 'Weiss', entity: 'person Anna Weiss' },
      { words: '“It opens by August,”', cue: 'added', by: 'she', entity: 'person Anna Weiss' },
      { words: '“The tide waits,”', cue: 'said', by: 'Weiss', entity: 'person Anna Weiss' },
      { words: '“Anna Weiss asked nobody,”', cue: 'said', by: 'Otto Lang', entity: 'person Otto Lang' },
    ],
    roles: [{ words: 'Minister', entity: 'person Anna Weiss', name: 'Anna Weiss' }],
  })
  return articleId
}

function at(library: Library, articleId: ReturnType<typeof harbour>, words: string) {
  return {
    articleId,
    at: quotedIn(library, articleId, words).at,
  }
}

describe('a dossier', () => {
  it('has everything with its source, and says what is confirmed and what only suggested', async () => {
    const library = newLibrary()
    const articleId = harbour(library)
    const other = addStory(library, ['A. Weiss came back.'])
    find(library, other, { names: [['person', 'A. Weiss']] })
    const { key } = namedIn(library, articleId, 'Anna Weiss')
    const { entityId } = entities.confirm(library, { articleId, key })
    merge(library, { from: named('person', 'A. Weiss'), into: { entityId } })
    notes.create(library, { target: { on: 'entity', entityId }, body: 'Ask **her**.', actId: newActId() })
    quotes.confirm(library, at(library, articleId, 'harbour'))
    quotes.reject(library, at(library, articleId, 'tide'))

    const { properties, body } = await dossier(library, { entityId })
    expect(properties).toEqual({
      title: 'Anna Weiss',
      kind: 'person',
      state: 'confirmed',
      dateline: `dateline://entity/${entityId}`,
      aliases: ['A. Weiss'],
      made: madeAt,
      'journal-head': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      'journal-acts': expect.any(Number) as number,
      articles: 2,
      'mentions-confirmed': 4,
      'mentions-suggested': 1,
      'quotes-by-confirmed': 1,
      'quotes-by-suggested': 1,
      'quotes-about-confirmed': 0,
      'quotes-about-suggested': 1,
      tags: ['dateline', 'dossier'],
    })
    expect(part(body, 'Roles')).toContain('- Minister: *suggested*, in 1 article (2016-03-25)')
    expect(part(body, 'Notes')).toContain('Ask **her**.')
    const by = part(body, 'Quotations by it')
    expect(by).toContain(
      '> “We close the harbour,”\n\n— Anna Weiss (in the text: “Weiss”), “said” · direct · **confirmed**',
    )
    expect(by).toContain(
      '> “It opens by August,”\n\n— Anna Weiss (in the text: “she”), “added” · direct · *suggested*',
    )
    expect(by).not.toContain('tide')
    expect(by).toMatch(
      /Harbour Post · Ida Berg · “.+” · 2016-03-25 · https\\:\/\/post\.example\/a\?b=1 · captured \d{4}-.+Z · original SHA-256 `[0-9a-f]{64}`/,
    )
    expect(part(body, 'Quotations about it')).toContain('— Otto Lang, “said” · direct · *suggested*')
    const mentions = part(body, 'Mentions')
    expect(mentions).toContain('Minister **Anna Weiss** spoke on Thursday. — **confirmed**')
    expect(mentions).toContain('no outlet known')
    expect(mentions).toContain('undated')
    expect(part(body, 'Named together')).toContain('- Otto Lang (person, *suggested*): in 1 of 2 articles')
  })

  it('of a name that nobody confirmed has no link that would lead nowhere', async () => {
    const library = newLibrary()
    harbour(library)
    const { properties, body } = await dossier(library)
    expect(properties).toMatchObject({ state: 'suggested', 'mentions-confirmed': 0 })
    expect(properties).not.toHaveProperty('dateline')
    expect(body).not.toContain('**confirmed**\n')
    await expect(dossier(library, named('person', 'Nobody'))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of many articles says what it left out, and tells how far it is', async () => {
    const library = newLibrary()
    for (let n = 0; n < 60; n += 1) {
      const articleId = addStory(library, [`Anna Weiss spoke, ${n}.`], {
        day: `2016-03-${String(1 + (n % 28)).padStart(2, '0')}`,
      })
      find(library, articleId, { names: [['person', 'Anna Weiss']] })
    }
    const whole = await dossier(library)
    expect(whole.properties).toMatchObject({ articles: 60, 'mentions-suggested': 60 })
    const days = [...whole.body.matchAll(/ · (2016-03-\d\d) · /g)].map(([, day]) => day)
    expect(days).toEqual([...days].sort().reverse())
    const seen: number[] = []
    const cut = await dossier(library, weiss, {
      maxArticles: 20,
      onProgress: ({ done, total }) => seen.push(done / total),
    })
    expect(cut.properties).toMatchObject({ articles: 20 })
    expect(cut.body).toContain(
      'named in the newest 20 articles; it is named in 60, and the older ones are left out',
    )
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})

const hostile = [
  '<script>alert(1)</script> <iframe src=x> <!-- never closed',
  '<% tp.system.prompt() %> `= this.file.name` `$= dv.current()`',
  '%% hidden %% ==marked== ~~struck~~ $$x$$ [[Other]] ![[embed]] [link](javascript:alert(1)) <https://x.example>',
  '# heading > quote - list | table \\ **bold** \ufdd1',
  '--- title: other ---',
]

describe('hostile words', () => {
  it.each(hostile)('in text, title, name, outlet and note stay words: %s', async (words) => {
    const library = newLibrary()
    const name = `Anna ${words}`.slice(0, 200)
    const articleId = addStory(library, [`${name} spoke. “Yes ${words},” said ${name}.`], {
      day: '2016-03-25',
      title: words,
      outlet: words,
      byline: words,
    })
    find(library, articleId, {
      names: [['person', name]],
      says: [{ words: `“Yes ${words},”`, cue: 'said', by: name, entity: `person ${name}` }],
      roles: [{ words: name, entity: `person ${name}`, name }],
    })
    const { entityId } = entities.confirm(library, { articleId, key: `person ${name}` })
    notes.create(library, { target: { on: 'entity', entityId }, body: words, actId: newActId() })
    const { properties, body } = await dossier(library, { entityId })
    expect(properties).toMatchObject({ title: name.trim(), tags: ['dateline', 'dossier'] })
    const withoutNote = body.replace(/^## Notes$[^]*?(?=^## )/m, '')
    const html = readMarkdown(withoutNote)
    expect(html.replace(/<\/?(?:h[1-6]|p|ul|li|em|strong|code|blockquote|br)>/g, '')).not.toMatch(
      /<(?!a href="dateline:\/\/(?:article|entity)\/|\/a>)/,
    )
    expect(html).not.toMatch(/href="(?!dateline:)/)
    const headings = body.split('\n').filter((line) => line.startsWith('## '))
    expect(headings).toEqual([
      '## Roles, as articles state them',
      '## Notes',
      '## Quotations by it',
      '## Mentions, by article',
    ])
    expect(dossierFileName({ name })).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/)
  })
})
