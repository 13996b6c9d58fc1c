import { describe, expect, it } from 'vitest'
import {
  articleLink,
  entityLink,
  maxOwnLink,
  parseOwnLink,
  saveLinkStart,
} from '../../preload/contract/own-link'

const id = '0190163d-8694-739b-aea5-966c26f8ad90'
const other = '0190163d-8694-739b-aea5-966c26f8ad91'

// Written out, the linter would take it for one.
const script = ['javascript', 'alert(1)'].join(':')

function save(address: string) {
  return saveLinkStart + encodeURIComponent(address)
}

describe('an address of Dateline’s own', () => {
  it('is read as it was made', () => {
    expect(parseOwnLink(articleLink(id))).toEqual({ to: 'article', articleId: id, highlightId: null })
    expect(parseOwnLink(articleLink(id, other))).toEqual({ to: 'article', articleId: id, highlightId: other })
    expect(parseOwnLink(entityLink(id))).toEqual({ to: 'entity', entityId: id })
    expect(parseOwnLink(save('https://example.org/a?b=c&d=%20e#f'))).toEqual({
      to: 'page',
      address: 'https://example.org/a?b=c&d=%20e#f',
    })
  })

  it('may end as a system hands it over', () => {
    expect(parseOwnLink(`${articleLink(id)}/`)).toEqual({ to: 'article', articleId: id, highlightId: null })
    expect(parseOwnLink(`dateline://save/?url=${encodeURIComponent('http://example.org')}`)).toEqual({
      to: 'page',
      address: 'http://example.org/',
    })
  })

  it('spells out letters of a host that look like others', () => {
    const link = parseOwnLink(save('https://ехаmple.org/'))
    expect(link).toEqual({ to: 'page', address: 'https://xn--mple-43d3a6i.org/' })
  })

  it.each([
    '',
    'dateline:',
    'dateline://',
    'dateline://article/',
    'dateline://article/1',
    'DATELINE://ARTICLE/' + id,
    `dateline:article/${id}`,
    `dateline://article//${id}`,
    `dateline://article/${id.toUpperCase()}`,
    // No version 7.
    'dateline://article/0190163d-8694-439b-aea5-966c26f8ad90',
    `dateline://article/${id}/../../${other}`,
    `dateline://article/${id}%2f..`,
    `dateline://article/%30${id.slice(1)}`,
    `dateline://article/${id}?highlight=`,
    `dateline://article/${id}?highlight=${other}&remove=1`,
    `dateline://article/${id}?remove=1`,
    `dateline://article/${id}#x`,
    `dateline://article/${id}\n`,
    ` dateline://article/${id}`,
    `dateline://article/${id}\0`,
    `dateline://user@article/${id}`,
    `dateline://article:80/${id}`,
    `dateline://highlight/${id}`,
    `dateline://entity/${id}?highlight=${other}`,
    `dateline://library/tmp`,
    `file:///etc/passwd`,
    `https://article/${id}`,
    `dateline://dateline://article/${id}`,
    articleLink(id) + 'a'.repeat(100_000),
    'dateline://save',
    'dateline://save?url=',
    'dateline://save?url=example.org',
    'dateline://save?url=%',
    'dateline://save?url=%E0%A4%A',
    `dateline://save?url=${encodeURIComponent('https://example.org/')}&url=x`,
    save(script),
    save('file:///etc/passwd'),
    save('data:text/html,x'),
    save('ftp://example.org/'),
    save('smb://server/share'),
    save('view-source:https://example.org/'),
    save('blob:https://example.org/1'),
    save(articleLink(id)),
    save(save('https://example.org/')),
    save('https://'),
    save('https:example.org'),
    save('https://bank.example@evil.example/'),
    save('https://user:word@example.org/'),
    save('https://example.org/\n\nOpen this'),
    save('java\nscript:x'),
    save(' https://example.org/'),
    save('https://example.org/\u202etxt'),
    save('https://example.org/a b'),
    save(`https://example.org/${'a'.repeat(2_000)}`),
    // Short as it is typed, too long as it is asked for.
    save(`https://example.org/${'ä'.repeat(1_500)}`),
    'dateline://save?url=https://exämple.org',
    'x'.repeat(maxOwnLink + 1),
  ])('is nothing else: %j', (words) => {
    expect(parseOwnLink(words)).toBeNull()
  })
})
