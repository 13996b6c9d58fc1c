import { useEffect, useState } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import { useCommand } from '../commands/command-store'
import { DialogBoundary } from '../ui/failure/failure'
import { lazyDialog } from '../ui/lazy'
import { closeReport, useReport } from './job-store'

const JobReport = lazyDialog(async () => (await import('./job-report')).JobReport)
const ReadAllAgain = lazyDialog(async () => (await import('./read-all-again')).ReadAllAgain)

type JobLayerProps = {
  /** The folder of the library that is open. */
  library: string | null
  onShow: (articleId: ArticleId) => void
}

/** The report of a job, and what is asked before one begins that changes many articles. */
export function JobLayer({ library, onShow }: JobLayerProps) {
  const [isAsking, setIsAsking] = useState(false)
  const report = useReport()
  const close = () => setIsAsking(false)
  useCommand('article.readAllAgain', () => setIsAsking(true), library !== null)
  useEffect(() => close, [library])
  return (
    <>
      <DialogBoundary onClose={closeReport}>
        {report !== null && <JobReport report={report} onShow={onShow} />}
      </DialogBoundary>
      <DialogBoundary onClose={close}>{isAsking && <ReadAllAgain onClose={close} />}</DialogBoundary>
    </>
  )
}
