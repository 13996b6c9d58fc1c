import type { ReactNode } from 'react'
import './notice-bar.css'

type NoticeBarProps = { label: string; children: ReactNode }

/** Says above the text something that concerns the whole of it, and offers what can be done about that. */
export function NoticeBar({ label, children }: NoticeBarProps) {
  return (
    <div className="notice-bar" role="region" aria-label={label}>
      {children}
    </div>
  )
}
