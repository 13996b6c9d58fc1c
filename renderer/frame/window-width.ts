import { useSyncExternalStore } from 'react'

function listen(change: () => void) {
  window.addEventListener('resize', change)
  return () => window.removeEventListener('resize', change)
}

export const useWindowWidth = (): number => useSyncExternalStore(listen, () => window.innerWidth)
