import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { ArticleId } from '../../../../preload/contract/common'
import { call } from '../../../bridge'
import { CharacterMaps, StandardFonts } from './pdf-data'

export type Pdf = pdfjs.PDFDocumentProxy
export type PdfPage = pdfjs.PDFPageProxy

export type OpenPdf = { pdf: Pdf; close: () => void }

/** Opens the PDF that an article was read from. Nothing in it is run or fetched: it only draws. */
export async function openPdf(articleId: ArticleId): Promise<OpenPdf> {
  const [{ getDocument, PDFWorker }, { bytes }] = await Promise.all([
    loadPdfjs(),
    call('article.pdf', { articleId }),
  ])
  const port = new Worker(trusted(workerAddress), { type: 'module' })
  const worker = new PDFWorker({ port } as never)
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    verbosity: 0,
    cMapUrl: 'in-the-program/',
    CMapReaderFactory: CharacterMaps,
    standardFontDataUrl: 'in-the-program/',
    StandardFontDataFactory: StandardFonts,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Only when pages are first shown: it is as large as the rest of the window. */
export function loadPdfjs(): Promise<typeof pdfjs> {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

type Policies = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy
}
type Policy = { createScriptURL: (address: string) => string }

let policy: Policy | null = null

/** The page's Trusted Types let a worker come from nowhere but the one address that was built in. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  policy ??=
    trustedTypes?.createPolicy('pdf-worker', {
      createScriptURL: (wanted) => {
        if (wanted !== workerAddress) throw new TypeError('Only the worker for PDFs may be started.')
        return wanted
      },
    }) ?? null
  return policy?.createScriptURL(address) ?? address
}
