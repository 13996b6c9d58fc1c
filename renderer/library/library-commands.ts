import { useCommand } from '../commands/command-store'
import { chooseLibrary, createLibrary, openSample } from './library-store'

export function useLibraryCommands(): void {
  useCommand('library.create', () => void createLibrary())
  useCommand('library.choose', () => void chooseLibrary())
  useCommand('library.openSample', () => void openSample())
}
