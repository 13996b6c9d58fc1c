import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as jobs from '../../../../main/library/jobs/jobs'
import { closeLibrary } from '../../../../main/library/database/open'
import { addArticle, newLibrary, refusal, reopen } from '../../../support/library'

describe('while it is open', () => {
  test('the same program cannot open it twice for writing', () => {
    const library = newLibrary()
    expect(refusal(() => reopen(library))).toMatchObject({ code: 'library-locked' })
    closeLibrary(library)
    closeLibrary(reopen(library))
  })

  test('a foreign lock on the database is told after the wait, and passes', () => {
    const library = newLibrary({ busyTimeoutMs: 50 })
    const articleId = addArticle(library)
    const other = new Database(library.db.name)
    other.exec('BEGIN IMMEDIATE')
    expect(refusal(() => articles.mark(library, { articleId, read: true })).code).toBe('library-locked')
    expect(articles.get(library, { articleId }).readAt).toBeNull()
    other.exec('COMMIT')
    other.close()
    expect(articles.mark(library, { articleId, read: true }).readAt).not.toBeNull()
  })

  test('a folder that was moved away takes no words with it', () => {
    const library = newLibrary()
    const articleId = addArticle(library)
    const away = `${library.folder}-away`
    renameSync(library.folder, away)
    expect(refusal(() => articles.mark(library, { articleId, read: true })).code).toBe('library-missing')
    expect(existsSync(library.folder)).toBe(false)
    mkdirSync(library.folder)
    copyFileSync(join(away, 'library.db'), library.db.name)
    expect(refusal(() => articles.mark(library, { articleId, read: true })).code).toBe('library-missing')
    rmSync(library.folder, { recursive: true })
    renameSync(away, library.folder)
    expect(articles.mark(library, { articleId, read: true }).readAt).not.toBeNull()
  })

  test('after it is closed it says so', () => {
    const library = newLibrary()
    closeLibrary(library)
    closeLibrary(library)
    expect(refusal(() => articles.counts(library)).code).toBe('library-closed')
    expect(refusal(() => jobs.interruptRunning(library)).code).toBe('library-closed')
  })
})
