import { expect, it } from 'vitest'
import { carriedImages } from '../../../main/intake/carried-images'
import type { KeptImage } from '../../../main/library/articles/images'
import { line } from '../../support/library'

const before = [
  line('title', 'What the harbour gets'),
  line('paragraph', 'The council met for three hours.'),
  line('paragraph', 'The crane comes in spring.'),
]

// The reading begins with a standfirst now, and what stood second is a list.
const now = [
  line('title', 'What the harbour gets'),
  line('standfirst', 'Three things were settled.'),
  line('paragraph', 'The council met for three hours.'),
  line('item', 'The crane comes in spring.'),
]

function image(sha256: string, at: number): KeptImage {
  return { sha256, size: 9, type: 'image/png', width: 400, height: 300, line: at, alt: '', source: null }
}

const elsewhere = [{ line: 0, alt: '', source: 'crane.png', ask: null, isEdge: false }]

it('a picture that lay beside its file stands before the same words as it did', () => {
  const carried = carriedImages({ lines: before, images: [image('crane', 2)] }, now, { own: [], elsewhere })
  expect(carried).toEqual([{ ...image('crane', 2), line: 3 }])
})

it('one that the file carries comes with the new reading alone', () => {
  const given = { lines: before, images: [image('crane', 2), image('quay', 1)] }
  const carried = carriedImages(given, now, { own: [image('crane', 1)], elsewhere })
  expect(carried.map(({ sha256 }) => sha256)).toEqual(['quay'])
})

it('one that a file left out itself does not come back', () => {
  const given = { lines: before, images: [image('logo', 1)] }
  expect(carriedImages(given, now, { own: [], elsewhere: [] })).toEqual([])
})

it('without the words around it, it stays with the former revision', () => {
  const other = [line('title', 'Another headline'), line('paragraph', 'Nothing of it is left.')]
  const given = { lines: before, images: [image('crane', 2)] }
  expect(carriedImages(given, other, { own: [], elsewhere })).toEqual([])
})
