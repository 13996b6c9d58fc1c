import type { ArticleId, NoteId, RevisionId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import type { Span } from '../../preload/contract/quote'
import type { Page } from './history'

/** A kind of page by its name, with what each page of it is set to. */
export type PageKind<Set> = {
  on: string
  pageOf: (set: Set) => Page
  /** How a page of this kind is set; null where it is of another kind. */
  setOf: (page: Page | undefined) => Set | null
}

/**
 * Makes a kind of page. `keyOf` tells one page of the kind from another; without it there is only one. What is drawn of it
 * is said in `pages/pages.tsx`.
 */
export function pageKind<Set>(on: string, keyOf: (set: Set) => string = () => ''): PageKind<Set> {
  return {
    on,
    pageOf: (set) => ({ on, key: keyOf(set), set }),
    // Nobody else makes pages of this name.
    setOf: (page) => (page?.on === on ? (page.set as Set) : null),
  }
}

export function keyOfRef(of: EntityRef): string {
  return 'entityId' in of ? of.entityId : `${of.kind} ${of.name}`
}

// The kinds that every feature opens; the others stand with their pages.

export const articlePages = pageKind<{ articleId: ArticleId; span: Span | null }>(
  'article',
  ({ articleId }) => articleId,
)

export type RevisionSet = { articleId: ArticleId; revisionId: RevisionId; span: Span | null }

/** One of an article's texts that is not its current one. */
export const revisionPages = pageKind<RevisionSet>('revision', ({ revisionId }) => revisionId)

export type EntitySection = 'mentions' | 'quotes' | 'with' | 'places' | 'timeline' | 'notes'
export type EntitySet = { of: EntityRef; section: EntitySection }

export const entityPages = pageKind<EntitySet>('entity', ({ of }) => keyOfRef(of))

/** `opened`: what is shown beside the list; of it, what was chosen last is kept as one goes on. */
export type NotesSet = { text: string; opened: { noteId: NoteId } | { day: string } | null }

export const notesPages = pageKind<NotesSet>('notes')
