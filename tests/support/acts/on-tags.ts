import { tagMany } from '../../../main/library/annotations/many-highlights'
import * as tags from '../../../main/library/annotations/tags'
import { describe, setColor, setMemo } from '../../../main/library/annotations/tags/describe-tags'
import { moveTags } from '../../../main/library/annotations/tags/move-tags'
import type { Library } from '../../../main/library/database/database'
import type { HighlightId, TaggingId } from '../../../preload/contract/common'
import { highlightColors } from '../../../preload/contract/words'
import { newActId } from '../library'
import { idsIn, pick, type Random } from '../random'
import { turns } from '../turns'
import { onArticle, onOne } from './on-article'

function nameOf(random: Random): string {
  return `tag ${random(5)}${random(3) === 0 ? `/part ${random(3)}` : ''}`
}

function standing(library: Library): string[] {
  const names = library.db.prepare(
    'SELECT DISTINCT t.name FROM tag t JOIN tagging g ON g.tag_id = t.id WHERE g.deleted_at IS NULL ORDER BY 1',
  )
  return names.pluck().all() as string[]
}

function add(library: Library, random: Random): void {
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  if (highlightId !== undefined && random(2) === 0) tags.add(library, { highlightId, name: nameOf(random) })
  else onArticle(library, random, (articleId) => void tags.add(library, { articleId, name: nameOf(random) }))
}

function remove(library: Library, random: Random): void {
  onOne(idsIn<TaggingId>(library, 'tagging'), random, (taggingId) => void tags.remove(library, { taggingId }))
}

function color(library: Library, random: Random): void {
  onOne(standing(library), random, (name) => {
    setColor(library, { name, color: random(3) === 0 ? null : (pick(random, highlightColors) ?? null) })
  })
}

function define(library: Library, random: Random): void {
  onOne(standing(library), random, (name) => {
    describe(library, { name, description: random(3) === 0 ? null : `What is ${random(50)}` })
  })
}

function memo(library: Library, random: Random): void {
  onOne(standing(library), random, (name) => {
    setMemo(library, { name, memo: random(3) === 0 ? null : `How ${random(50)} came about` })
  })
}

async function addToMany(library: Library, random: Random): Promise<void> {
  const highlightIds = idsIn<HighlightId>(library, 'highlight').filter(() => random(2) === 0)
  await tagMany(library, { highlightIds, name: nameOf(random), actId: newActId() })
}

async function rename(library: Library, random: Random): Promise<void> {
  const name = pick(random, standing(library))
  if (name !== undefined) await moveTags(library, { kind: 'rename', name, to: nameOf(random) }, turns())
}

async function merge(library: Library, random: Random): Promise<void> {
  const name = pick(random, standing(library))
  const to = pick(
    random,
    standing(library).filter((other) => other !== name),
  )
  if (name !== undefined && to !== undefined) await moveTags(library, { kind: 'merge', name, to }, turns())
}

async function removeAll(library: Library, random: Random): Promise<void> {
  const name = pick(random, standing(library))
  if (name !== undefined) await moveTags(library, { kind: 'remove', name }, turns())
}

/** What a person does with tags, by the call that does it. */
export const actsOnTags = {
  'tag.add': add,
  'tag.remove': remove,
  'tag.setColor': color,
  'tag.describe': define,
  'tag.setMemo': memo,
  'tag.addToMany': addToMany,
  'tag.rename': rename,
  'tag.merge': merge,
  'tag.delete': removeAll,
} as const
