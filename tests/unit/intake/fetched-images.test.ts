import { expect, it, onTestFinished } from 'vitest'
import { withFetchedImages } from '../../../main/intake/fetched-images'
import { fetchAddress, type FetchMore } from '../../../main/fetching/fetch'
import { type ImageElsewhere, shownImageHeader } from '../../../main/importing/images/captured-images'
import type { ParserClient } from '../../../main/parsing/parser-client'
import { asPerson } from '../../support/open-gate'
import { openSite } from '../../support/site'
import { png } from '../../support/pictures'

function picture(body: Uint8Array) {
  return { headers: { 'Content-Type': 'image/png' }, body }
}

const parser = {
  look: ({ bytes }: { bytes: Uint8Array }) => Promise.resolve(shownImageHeader(bytes, false)),
} as Pick<ParserClient, 'look'>

async function withSites() {
  const other = await openSite({ '/b.png': picture(png(300, 200)) })
  const site = await openSite({
    '/a.png': picture(png(640, 400)),
    '/again.png': picture(png(640, 400)),
    '/small.png': picture(png(2, 2)),
    '/moved.png': { status: 302, headers: { Location: `${other.url}/b.png` } },
  })
  onTestFinished(() => {
    site.close()
    other.close()
  })
  const fetchMore: FetchMore = (address, limits) =>
    fetchAddress(address, {
      version: '0',
      allowed: new Set([site.host, other.host]),
      signal: new AbortController().signal,
      ...asPerson(),
      ...limits,
    })
  const at = (path: string | null): ImageElsewhere => ({
    line: 1,
    alt: '',
    source: `${site.url}/source.png`,
    ask: path === null ? null : `${site.url}${path}`,
    isEdge: false,
  })
  return { site, other, fetchMore, at }
}

it('what is asked for is told, each address once, with how it ended', async () => {
  const { site, other, fetchMore, at } = await withSites()
  const paths = ['/a.png', null, '/a.png', '/again.png', '/small.png', '/moved.png', '/gone.png']
  const { images, asked } = await withFetchedImages(
    { images: [], elsewhere: paths.map(at), isPage: true },
    { parser, fetchMore },
  )
  expect(images.map(({ source }) => source)).toEqual([`${site.url}/a.png`, `${site.url}/moved.png`])
  expect(asked.map(({ address, outcome }) => [address.slice(site.url.length), outcome])).toEqual([
    ['/a.png', 'kept'],
    ['/again.png', 'left-out'],
    ['/small.png', 'left-out'],
    ['/moved.png', 'kept'],
    ['/gone.png', 'failed'],
  ])
  expect(asked.find(({ address }) => address.endsWith('moved.png'))?.foundAt).toBe(`${other.url}/b.png`)
  expect(asked.find(({ address }) => address.endsWith('gone.png'))?.reason).toBe(
    'The site did not give it (404).',
  )
  expect(asked.filter(({ reason }) => reason === null)).toHaveLength(2)
  expect(site.paths().sort()).toEqual(['/a.png', '/again.png', '/gone.png', '/moved.png', '/small.png'])
})

it('nothing is asked for with what is no page, such as a letter', async () => {
  const { site, fetchMore, at } = await withSites()
  const letter = { images: [], elsewhere: [at('/a.png')], isPage: false }
  expect(await withFetchedImages(letter, { parser, fetchMore })).toEqual({ images: [], asked: [] })
  expect(site.asked).toEqual([])
})
