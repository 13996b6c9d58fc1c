import { useAnnouncement } from './announce-store'

/**
 * Says `announce`'s words to screen readers (WAI-ARIA, role status): politely, when they have said what they
 * are saying.
 */
export function Announcer() {
  const { text, turn } = useAnnouncement()
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  )
}
