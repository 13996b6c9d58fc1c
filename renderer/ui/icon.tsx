import { type IconName, icons } from './icons'

/** Decoration only: whatever carries it needs a name of its own. */
export function Icon({
  name,
  size = 16,
  isFilled = false,
}: {
  name: IconName
  size?: 16 | 20
  isFilled?: boolean
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={size === 16 ? 1.6 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={icons[name]} />
    </svg>
  )
}
