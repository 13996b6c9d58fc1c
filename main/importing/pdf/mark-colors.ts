import type { HighlightColor } from '../../../preload/contract/highlight'

// Where our colours lie on the circle of hues, in degrees.
const hues: readonly [number, HighlightColor][] = [
  [0, 'red'],
  [31, 'orange'],
  [52, 'yellow'],
  [105, 'green'],
  [199, 'blue'],
  [266, 'purple'],
  [298, 'magenta'],
  [330, 'magenta'],
  [360, 'red'],
]

/** Less colour than this is grey. */
const minSaturation = 0.12

/** The nearest of our colours to red, green and blue of 0 to 255: by hue, since programs mark in pale and in strong ones. */
export function nearestColor(given: unknown): HighlightColor {
  const [red, green, blue] =
    given instanceof Uint8ClampedArray || Array.isArray(given) ? Array.from(given as number[]) : []
  if (red === undefined || green === undefined || blue === undefined) return 'yellow'
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  if (most === 0 || (most - least) / most < minSaturation) return 'grey'
  const hue = hueOf(red, green, blue, most - least)
  const [nearest] = [...hues].sort(([one], [other]) => Math.abs(one - hue) - Math.abs(other - hue))
  return nearest?.[1] ?? 'yellow'
}

function hueOf(red: number, green: number, blue: number, range: number): number {
  const most = Math.max(red, green, blue)
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return sixth * 60
}
