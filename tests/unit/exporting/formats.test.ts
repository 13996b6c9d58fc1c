import { describe, expect, it } from 'vitest'
import { exportHelp } from '../../../main/cli/export'
import { writerFor } from '../../../main/exporting/formats'
import { articleFileName, dossierFileName } from '../../../main/use-cases/export-names'
import { articleToExport } from '../../../main/use-cases/export-article'
import {
  exportFormatNames,
  exportFormats,
  listFormats,
  titleOfExtension,
  usualFormat,
} from '../../../preload/contract/export-formats'
import { calls } from '../../../preload/contract/index'
import { addStory } from '../../support/findings'
import { newLibrary } from '../../support/library'

describe.each(exportFormatNames)('the format %s', (format) => {
  it('has what writes it, names its files and is named in the dialog that saves them', async () => {
    const library = newLibrary()
    const articleId = addStory(library, ['The ferry sails again.'], { day: '2016-03-25' })
    const text = [...(await writerFor(format))(articleToExport(library, articleId))].join('')
    expect(text).toContain('The ferry sails again.')
    const { extension, title } = exportFormats[format]
    expect(articleFileName({ title: 'Ferry' }, format)).toBe(`Ferry.${extension}`)
    expect(titleOfExtension(extension)).toBe(title)
  })

  it('can be asked for over the bridge and in the shell', () => {
    const asked = { articleId: '01934f2a-0000-7000-8000-000000000000', format }
    expect(calls['export.article'].input.safeParse(asked).data).toEqual(asked)
    expect(calls['export.preview'].input.safeParse(asked).data).toEqual(asked)
    expect(exportHelp.formats).toContain(format)
    expect(exportHelp.summary).toContain(exportFormats[format].title)
    expect(exportHelp.description).toContain(exportFormats[format].about)
  })
})

it('tells files of each format by an extension of their own', () => {
  const extensions = [...Object.values(exportFormats), ...Object.values(listFormats)].map(
    ({ extension }) => extension,
  )
  expect(new Set(extensions).size).toBe(extensions.length)
  expect(titleOfExtension('xyz')).toBe('File')
})

it('takes the usual format where none is named, and for a dossier', () => {
  const input = { articleId: '01934f2a-0000-7000-8000-000000000000' }
  expect(calls['export.article'].input.parse(input)).toEqual({ ...input, format: usualFormat })
  expect(dossierFileName({ name: 'Vera Lindqvist' })).toBe(
    `Vera Lindqvist.${exportFormats[usualFormat].extension}`,
  )
})

it('refuses a format that there is not', () => {
  const asked = { articleId: '01934f2a-0000-7000-8000-000000000000', format: 'parchment' }
  expect(calls['export.article'].input.safeParse(asked).success).toBe(false)
})
