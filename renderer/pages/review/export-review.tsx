import { exportReview } from '../../exporting/export-store'
import { MenuButton } from '../../ui/menus/menu-button'
import type { ReviewSet } from './review-kind'

/** Writes all rows of the filter, and not only those that were scrolled to. */
export function ExportReview({ query }: { query: ReviewSet }) {
  return (
    <MenuButton
      icon="export"
      label="Export what is shown"
      items={[
        { label: 'As Markdown…', run: () => void exportReview({ ...query, format: 'md' }) },
        { label: 'As CSV…', run: () => void exportReview({ ...query, format: 'csv' }) },
      ]}
    />
  )
}
