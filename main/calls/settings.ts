import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'

type Names = 'settings.get' | 'settings.set'

export function settingsCalls(program: Program): Pick<Handlers, Names> {
  const { settings, host, onMenuChanged } = program
  return {
    'settings.get': () => settings.get(),
    'settings.set': (changes) => {
      const before = settings.get()
      const after = settings.set(changes)
      if (after.theme !== before.theme) host.wearTheme(after.theme)
      if (after.interfaceSize !== before.interfaceSize) host.wearSize(after.interfaceSize)
      if (after.keys !== before.keys || after.singleKeys !== before.singleKeys) onMenuChanged()
      if (after.offline !== before.offline) followSwitch(program)
      return after
    },
  }
}

/** What a person was promised must hold after a power cut, too. */
function followSwitch({ settings, network, send, onMenuChanged }: Program): void {
  settings.flush()
  network.followSwitch()
  onMenuChanged()
  send('library.changed', { nouns: ['settings'], articleId: null })
}
