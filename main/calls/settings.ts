import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'

type Names = 'settings.get' | 'settings.set'

export function settingsCalls({ settings, host, onKeysChanged }: Program): Pick<Handlers, Names> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (changes) => {
      const before = settings.get()
      const after = settings.set(changes)
      if (after.theme !== before.theme) host.wearTheme(after.theme)
      if (after.interfaceSize !== before.interfaceSize) host.wearSize(after.interfaceSize)
      if (after.keys !== before.keys || after.singleKeys !== before.singleKeys) onKeysChanged()
      return after
    },
  }
}
