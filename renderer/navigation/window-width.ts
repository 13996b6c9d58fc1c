import { useSyncExternalStore } from 'react'

export function useWindowWidth(): number {
  return useSyncExternalStore(listen, () => window.innerWidth)
}

function listen(change: () => void) {
  window.addEventListener('resize', change)
  return () => window.removeEventListener('resize', change)
}
