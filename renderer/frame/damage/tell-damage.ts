import { showToast } from '../../toasts/toast-store'

const sentences = {
  library:
    'The library’s file is damaged, so nothing more is written to it. Close Dateline, copy the library’s folder to a safe place, and restore a back-up or salvage it into a new library.',
  highlight:
    'A highlight was changed on the disk: its words or colour may not be what you marked. It is marked, and is not written over. Restore a back-up, or check it and make a new one.',
  note: 'A note was changed on the disk: its words may not be what you wrote. It is marked, and is not written over. Restore a back-up, or copy its words into a new note.',
  other:
    'Something in the library was changed on the disk, and is not written over. Restore a back-up, or salvage the library into a new one.',
}

export function tellDamage(noun: keyof typeof sentences): void {
  showToast({ text: sentences[noun], tone: 'error' })
}
