import { useCommand } from '../../commands/command-store'
import { newMemo, writeToday } from './notes-kind'

/** The commands that begin a note by itself. Draws nothing. */
export function NoteCommands(): null {
  useCommand('note.newMemo', newMemo)
  useCommand('note.today', () => void writeToday())
  return null
}
