import { expect, test } from 'vitest'
import { replaceHighlight } from '../../../../main/library/annotations/highlight-extent'
import * as highlights from '../../../../main/library/annotations/highlights'
import { createOnImage } from '../../../../main/library/annotations/image-highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { keepImages } from '../../../../main/library/articles/images'
import { sha256 } from '../../../../main/library/database/checksum'
import { type Library } from '../../../../main/library/database/database'
import * as changes from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import { placePassage } from '../../../../main/passages/place'
import { decideHighlight, listHighlights, reworded } from '../../../../main/use-cases/reworded'
import type { ArticleId } from '../../../../preload/contract/common'
import {
  answer,
  line,
  newActId,
  newLibrary,
  passageOf,
  readingOf,
  refusal,
  textOf,
} from '../../../support/library'
import { png } from '../../../support/pictures'

const [cranes, quay, ferry] = [png(64, 40), png(48, 40), png(80, 50)]

type Placed = { bytes: Uint8Array; at: number; alt?: string }

/** Lines: title, "Wind.", caption, "Rain." The same address each time, so that another text is a new revision. */
function save(
  library: Library,
  placed: readonly Placed[],
  words: { before?: string; caption?: string } = {},
) {
  const { before = 'Wind came up before noon.', caption = 'Cranes stand idle at the harbour' } = words
  const lines = [
    line('title', 'Harbour reopens'),
    line('paragraph', before),
    line('caption', caption),
    line('paragraph', 'Rain followed, and nobody was on the quay.'),
  ]
  const images = keepImages(
    library,
    placed.map(({ bytes, at, alt = '' }) => {
      const [width, height] = [Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)]
      return { bytes, type: 'image/png', width, height, line: at, alt, source: null }
    }),
  )
  const reading = readingOf([], { title: 'Harbour reopens', url: 'https://gazette.example/harbour' })
  const file = new TextEncoder().encode(lines.map(({ text }) => text).join('\n'))
  const original = { ...reading.original, bytes: file }
  return articles.importReading(
    library,
    { ...reading, original, lines, ...textOf(lines), images },
    placePassage,
  ).articleId
}

function mark(library: Library, articleId: ArticleId, bytes: Uint8Array, words: string) {
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  return answer(
    'highlight.createOnImage',
    reworded(
      library,
      createOnImage(library, {
        ...{ articleId, revisionId, sha256: sha256(bytes), at: text.indexOf(words), color: 'green' },
      }),
    ),
  )
}

function only(library: Library, articleId: ArticleId) {
  const [highlight, ...others] = answer('highlight.list', listHighlights(library, { articleId }))
  if (highlight === undefined || others.length > 0) throw new Error('There is not just one.')
  return highlight
}

test('a marked image is known by its hash and by its caption, or what describes it', () => {
  const library = newLibrary()
  const articleId = save(library, [
    { bytes: cranes, at: 2, alt: 'Two cranes' },
    { bytes: quay, at: 3, alt: 'The quay in the rain' },
    { bytes: ferry, at: 4 },
  ])
  const caption = mark(library, articleId, cranes, 'Cranes stand')
  expect(caption).toMatchObject({
    image: {
      sha256: sha256(cranes),
      shown: sha256(cranes),
      width: 64,
      words: 'Cranes stand idle at the harbour',
    },
    passage: { exact: 'Cranes stand idle at the harbour' },
    placement: { state: 'exact' },
    rewording: null,
  })
  expect(mark(library, articleId, quay, 'Rain').image?.words).toBe('The quay in the rain')
  expect(mark(library, articleId, ferry, 'Rain').image?.words).toBe('')
  expect(changes.state(library).undo).toBe('highlight an image')
  changes.undo(library)
  expect(changes.state(library).undo).toBe('highlight the image “The quay in the rain”')
})

test('an image that the text does not have there is refused', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  expect(refusal(() => mark(library, articleId, quay, 'Cranes'))).toMatchObject({ code: 'conflict' })
  expect(refusal(() => mark(library, articleId, cranes, 'Rain'))).toMatchObject({ code: 'conflict' })
  const { id } = articles.get(library, { articleId }).revision
  save(library, [{ bytes: cranes, at: 2 }], { before: 'Wind came up after noon.' })
  const draft = { articleId, revisionId: id, sha256: sha256(cranes), at: 0, color: 'red' } as const
  expect(refusal(() => createOnImage(library, draft))).toMatchObject({ code: 'conflict' })
})

test('in a new revision it is where its image is, whatever became of the words beside it', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  const { id } = mark(library, articleId, cranes, 'Cranes')
  save(library, [{ bytes: cranes, at: 1 }], {
    before: 'Nothing of the former words is left here.',
    caption: 'A view',
  })
  const moved = only(library, articleId)
  expect(moved).toMatchObject({ id, placement: { state: 'moved' }, rewording: null })
  const { text } = articles.get(library, { articleId }).revision
  expect(moved.placement.state !== 'gone' && text.slice(moved.placement.start)).toMatch(
    /^Nothing of the former/,
  )
  expect(moved.image).toMatchObject({ shown: sha256(cranes), words: 'Cranes stand idle at the harbour' })
})

test('another image in its place is asked about, and never taken for it', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  const { id } = mark(library, articleId, cranes, 'Cranes')
  save(library, [{ bytes: ferry, at: 2 }], { before: 'Wind came up after noon.' })
  const changed = only(library, articleId)
  expect(changed.placement.state).toBe('changed')
  expect(changed.image).toMatchObject({ sha256: sha256(cranes), shown: sha256(ferry) })
  expect(changed.rewording).toMatchObject({ meaning: ['Another image stands there now.'], decision: null })
  const words = changed.rewording?.words ?? ''
  decideHighlight(library, { highlightId: id, decision: 'kept', words })
  expect(only(library, articleId).rewording?.decision).toBe('kept')
  save(library, [{ bytes: quay, at: 2 }], { before: 'Wind came up at night.' })
  expect(only(library, articleId).rewording?.decision).toBeNull()
})

test('one that stood beside it before is not another one in its place', () => {
  const library = newLibrary()
  const images = [
    { bytes: cranes, at: 2 },
    { bytes: quay, at: 2 },
  ]
  const articleId = save(library, images)
  mark(library, articleId, cranes, 'Cranes')
  save(library, images.slice(1), { before: 'Wind came up after noon.' })
  expect(only(library, articleId)).toMatchObject({ placement: { state: 'gone' }, image: { shown: null } })
})

test('a lost one is put on another image with its notes, colour and tags, in one step of undo', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  const { id } = mark(library, articleId, cranes, 'Cranes')
  notes.create(library, {
    target: { on: 'highlight', highlightId: id },
    body: 'who is that?',
    actId: newActId(),
  })
  save(library, [{ bytes: ferry, at: 3 }], { before: 'Wind came up after noon.' })
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const on = { articleId, revisionId, sha256: sha256(ferry), at: text.indexOf('Rain'), color: 'red' } as const
  const made = createOnImage(library, { ...on, replaces: id })
  expect(made).toMatchObject({ color: 'green', image: { sha256: sha256(ferry) } })
  expect(notes.list(library, { articleId })).toMatchObject([{ target: { highlightId: made.id } }])
  changes.undo(library)
  expect(only(library, articleId).id).toBe(id)
  changes.redo(library)
  expect(only(library, articleId).id).toBe(made.id)
})

test('a highlight on words cannot be put on an image, and one on an image can be put on words', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const passage = passageOf(library, articleId, 'noon')
  const onWords = highlights.create(library, { articleId, revisionId, passage, color: 'red' })
  const on = {
    articleId,
    revisionId,
    sha256: sha256(cranes),
    at: text.indexOf('Cranes'),
    color: 'red',
  } as const
  expect(refusal(() => createOnImage(library, { ...on, replaces: onWords.id }))).toMatchObject({
    code: 'invalid-input',
  })
  const { id, passage: ofImage } = createOnImage(library, on)
  expect(replaceHighlight(library, { highlightId: id, revisionId, passage: ofImage })).toMatchObject({
    image: null,
    passage: { exact: 'Cranes stand idle at the harbour' },
  })
})

test('verifying finds a marked image that its text does not have, and a changed hash', async () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  const { id } = mark(library, articleId, cranes, 'Cranes')
  expect((await verify(library)).problemCount).toBe(0)
  library.db.exec(`DROP TRIGGER passage_is_immutable; UPDATE highlight SET image_sha256 = '${sha256(quay)}'`)
  const { problems } = await verify(library)
  expect(problems.map(({ what, where }) => [what, where])).toEqual([
    ['highlight', id],
    ['highlight', id],
    ['journal', `highlight ${id}`],
  ])
})

test('the database takes no image that the revision does not have', () => {
  const library = newLibrary()
  const articleId = save(library, [{ bytes: cranes, at: 2 }])
  mark(library, articleId, cranes, 'Cranes')
  expect(() =>
    library.db
      .exec(`INSERT INTO highlight SELECT n + 1, 'other', article_id, revision_id, start_offset, end_offset, exact,
      prefix, suffix, color, created_at, updated_at, version, author_id, deleted_at, checksum, decision, decision_words,
      style, replaces, '${sha256(quay)}', image_words FROM highlight`),
  ).toThrow('does not have this image')
})
