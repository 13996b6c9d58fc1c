import { lazyComponent } from '../lazy'
import type { WorldMapProps } from './map-place'

/** The world with places on it, offline. Its list of places is the caller's, beside it. */
export const WorldMap = lazyComponent<WorldMapProps>(async () => (await import('./map-window')).MapWindow)
