import type { ClipboardEvent, DragEvent, SyntheticEvent } from 'react'
import { maxImageBytes } from '../../preload/contract/words'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

type Area = HTMLTextAreaElement

/** For a note's field: pictures are kept in the library and named in the note; all else is the field's own. */
export const takesImages = {
  onPaste: (event: ClipboardEvent<Area>) => take(event, event.clipboardData),
  onDragOver: (event: DragEvent<Area>) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  },
  onDrop: (event: DragEvent<Area>) => take(event, event.dataTransfer),
}

function take(event: SyntheticEvent<Area>, data: DataTransfer): void {
  const files = filesIn(data)
  if (files.length === 0) return
  event.preventDefault()
  event.currentTarget.focus()
  void putInImages(event.currentTarget, files)
}

/**
 * What is pasted or dropped as files. Words that another program copied as a picture too, such as cells of a table, are taken as
 * words, as any field does.
 */
function filesIn({ files, types }: Pick<DataTransfer, 'files' | 'types'>): File[] {
  return types.includes('text/plain') ? [] : [...files]
}

/** Keeps pictures in the library, and puts them into a note's field where the caret is by then, as if they were typed. */
async function putInImages(area: Area, files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      // One byte more than is taken says that there is too much of it.
      const bytes = new Uint8Array(await file.slice(0, maxImageBytes + 1).arrayBuffer())
      const { address } = await call('note.keepImage', { bytes })
      putIn(area, `![${wordsFor(file.name)}](${address})`)
    } catch (error) {
      showError(error)
    }
  }
}

/** What a file is called says what is in it; what is only on the clipboard is always called the same. */
function wordsFor(name: string): string {
  const stem = name.replace(/\.[a-z]{3,4}$/i, '')
  if (/^image$/i.test(stem)) return 'Pasted image'
  return stem.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}

function putIn(area: Area, words: string): void {
  if (!area.isConnected) throw new Error('The note was left before the picture was kept; paste it again.')
  area.focus()
  document.execCommand('insertText', false, words)
}
